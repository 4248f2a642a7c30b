export function calculatePoints(hits: number, misses: number): number {
  return Math.max(0, hits * 10 - misses * 3) + (misses === 0 && hits > 5 ? 50 : 0);
}
