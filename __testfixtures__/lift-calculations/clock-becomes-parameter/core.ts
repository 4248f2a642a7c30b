export function calculateDaysWaiting(now: number, orderedAt: Date): number {
  return Math.floor((now - orderedAt.getTime()) / (24 * 60 * 60 * 1000));
}
