export function calculateFee(amount: number, row: { readonly price: number }): number {
  return amount > 2 ? row.price * 3 : amount * 2 + 1;
}
