export function isAmountOutOfRange(amount: number, limit: number): boolean {
  return amount <= 0 || amount > limit || !Number.isFinite(amount);
}
