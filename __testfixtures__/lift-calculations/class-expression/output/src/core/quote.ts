export function calculatePrice(hours: number): number {
  return hours * 80 + (hours > 8 ? (hours - 8) * 40 : 0);
}
