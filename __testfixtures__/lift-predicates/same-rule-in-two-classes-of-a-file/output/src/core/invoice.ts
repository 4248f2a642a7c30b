export function shouldSendReminder(total: number, daysOpen: number): boolean {
  return total > 100 && daysOpen > 14;
}
