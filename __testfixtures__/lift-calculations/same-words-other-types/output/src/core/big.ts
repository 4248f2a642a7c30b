export function calculateBigAmount(total: bigint, days: bigint): bigint {
  return total * days + days * days;
}
