import { ledger } from './ledger.mjs'
import { mailer } from './mailer.mjs'
import { calculateDue } from './core/billing.mjs'

export async function bill(account) {
  const months = await ledger.open(account.id)
  const due = calculateDue(months, account)
  await ledger.close(account.id, due)
  await mailer.send(account.email, due)
}
