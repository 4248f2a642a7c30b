export const LIMIT = 10;

/**
 * @param {{ amount: number, tax: number }[]} prices
 * @returns {number}
 */
export function calculateTotal(prices) {
  return prices.map((price) => price.amount * (1 + price.tax)).reduce((a, b) => a + b, 0) + LIMIT;
}
