export function shouldSkipNudge(nudges: number, total: number): boolean {
  return nudges >= 3 || total < 20;
}
