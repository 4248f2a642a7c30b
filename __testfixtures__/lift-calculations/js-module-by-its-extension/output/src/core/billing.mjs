/**
 * @param {{ cancelled: boolean, amount: number }[]} months
 * @param {*} account
 * @returns {number}
 */
export function calculateDue(months, account) {
  let due = 0
  for (const month of months) {
    if (month.cancelled) continue
    due += month.amount * (1 + account.tax / 100)
  }

  return due
}
