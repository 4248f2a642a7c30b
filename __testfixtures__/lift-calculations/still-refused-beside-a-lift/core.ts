export function calculateFee(now: number, due: number): number {
  return Math.floor((now - due) / 3600) * 2;
}
