export function calculateFee(form: { readonly tier: string; readonly total: number }): number {
  return form.tier === 'gold' ? 0 : Math.max(5, form.total * 0.02);
}
