export function calculateUsed(to: number, from: number): number {
  return to < from ? to + 100_000 - from : to - from;
}
