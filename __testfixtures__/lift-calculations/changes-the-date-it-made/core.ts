export function checkIfStale(
  now: Date,
  days: number,
  updatedAt: Date,
): boolean {
  const cutoff = new Date(now);
  cutoff.setDate(cutoff.getDate() - Math.floor(days / 2));
  return updatedAt < cutoff && days > 7;
}
