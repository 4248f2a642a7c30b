export function calculateAmount(hours: number, rate: number): number {
  return hours > 40 ? 40 * rate + (hours - 40) * rate * 1.5 : hours * rate;
}
