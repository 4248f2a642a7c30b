export function calculateStart(page: string, limit: string): number {
  return Math.max(0, Number(page) * Math.min(100, Number(limit)) - 20);
}
