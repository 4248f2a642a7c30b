export function calculateLowAndHigh(
  from: number,
  to: number,
  step: number,
): { readonly low: number; readonly high: number } {
  let low = 0;
  let high = 0;
  [low, high] = [Math.min(from, to) - step, Math.max(from, to) + step * 2];

  return { low, high };
}
