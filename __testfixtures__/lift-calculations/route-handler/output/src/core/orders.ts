export function chooseDiscount(quantity: number): 0 | 0.1 | 0.2 {
  return quantity >= 100 ? 0.2 : quantity >= 10 ? 0.1 : 0;
}

export function calculateTotal(price: number, quantity: number, discount: 0 | 0.1 | 0.2): number {
  return price * quantity * (1 - discount);
}
