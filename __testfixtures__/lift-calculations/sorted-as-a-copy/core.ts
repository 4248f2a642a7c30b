export interface Stop {
  readonly weight: number;
  readonly orderId: string;
}

export function buildRoute(stops: readonly Stop[]): string[] {
  return [...stops].sort((a, b) => b.weight - a.weight || a.orderId.length - b.orderId.length).map(({ orderId }) => orderId);
}
