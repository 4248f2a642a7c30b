export function calculatePostage(total: number, freeFrom: number, zone: number): number {
  return (total >= freeFrom ? 0 : 5) * zone + 2;
}
