/** @typedef {{ amount: number, tax: number, currency: string }} Price */

export function formatMoney(amount) {
  return '$' + amount.toFixed(2);
}
