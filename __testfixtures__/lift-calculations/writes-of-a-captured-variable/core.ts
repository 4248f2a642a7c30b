export function calculateCurrent(
  current: number,
  start: number,
  step: number,
): number {
  return current > 900 ? start * 10 : current + step * 2 - 1;
}
