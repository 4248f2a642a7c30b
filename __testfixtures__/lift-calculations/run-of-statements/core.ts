export function calculateAmount(daysSincePurchase: number, total: number): number {
  const share = daysSincePurchase <= 14 ? 1 : daysSincePurchase <= 30 ? 0.5 : 0;
  const fee = share < 1 ? 5 : 0;
  return Math.max(0, total * share - fee);
}
