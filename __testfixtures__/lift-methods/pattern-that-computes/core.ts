export function feeOf(amount: number, rate: number): number {
  return amount * rate + 3;
}
