/** @returns {number} */
export function calculateTotal(items, coupon) {
  let total = 0;
  for (const item of items) {
    total += item.price * item.quantity;
  }
  if (coupon === 'SPRING' && total > 50) {
    total -= 5;
  }

  return total;
}
