export function roundToCents(amount: number, cents: number): number {
  return Math.round(amount * cents) / cents;
}
