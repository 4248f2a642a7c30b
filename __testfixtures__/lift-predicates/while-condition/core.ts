export function shouldRetryPayment(
  payment: { readonly success: boolean; readonly reason: string },
  tries: number,
  limit: number,
): boolean {
  return !payment.success && tries < limit && payment.reason !== 'fraud';
}
