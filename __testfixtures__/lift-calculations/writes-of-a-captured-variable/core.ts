export function calculateCurrent(
  current: number,
  start: number,
  step: number,
): number {
  return current > 900 ? start * 10 : current + step * 2 - 1;
}

export function calculateTicketCurrent(step: number, current: number): number {
  return step > 1 ? current * 100 + 50 : current * 10;
}
