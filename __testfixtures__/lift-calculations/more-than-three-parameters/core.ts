export interface CalculateQuoteInput {
  readonly weight: number;
  readonly distance: number;
  readonly express: boolean;
  readonly total: number;
}

export function calculateQuote({ weight, distance, express, total }: CalculateQuoteInput): number {
  return Math.ceil(weight * 1.5) + distance * 0.2 + (express ? 12 : 0) + (total > 100 ? 0 : 4.9);
}
