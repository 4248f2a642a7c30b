export function calculateAmount(total: number, days: number): number {
  return total * days + days * days;
}
