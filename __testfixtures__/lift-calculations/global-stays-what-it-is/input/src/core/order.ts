export function inCents(amount: string): number {
  return Math.round(parseFloat(amount) * 100);
}
