import { ledger } from './ledger.mjs'
import { mailer } from './mailer.mjs'

export async function bill(account) {
  const months = await ledger.open(account.id)
  let due = 0
  for (const month of months) {
    if (month.cancelled) continue
    due += month.amount * (1 + account.tax / 100)
  }
  await ledger.close(account.id, due)
  await mailer.send(account.email, due)
}
