export function shouldSendMail(daysLate: number, reminders: number): boolean {
  return daysLate > 14 && reminders < 3;
}

export function shouldSendMailForOrderPlaced(event: { readonly total: number; readonly email: string }): boolean {
  return event.total > 1000 && !event.email.endsWith('@example.com');
}
