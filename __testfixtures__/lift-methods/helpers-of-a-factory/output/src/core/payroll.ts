/** What is over forty hours counts one and a half times. */
export function paidHours(hours: number): number {
  return hours > 40 ? 40 + (hours - 40) * 1.5 : hours;
}
