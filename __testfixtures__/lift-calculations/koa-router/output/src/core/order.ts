export function calculateDiscount(
  coupon: string | undefined,
  total: number,
): number {
  return coupon === 'SPRING' && total > 100 ? total * 0.2 : 0;
}
