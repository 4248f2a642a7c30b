export function withTax(net: number, taxRate: number): number {
  return Math.round(net * (1 + taxRate) * 100) / 100;
}
