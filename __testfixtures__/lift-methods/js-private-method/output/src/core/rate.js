/**
 * The rate in percent.
 * @param {{ tier: string, points: number }} customer
 * @returns {number}
 */
export function rate (customer, table, fallback = 5) {
  if (customer.tier === 'gold') return customer.points > 1000 ? table.gold * 2 : table.gold
  return table.rate || fallback
}
