export class QuoteRefusedError extends Error {
  constructor(
    message: string,
    readonly reason: 'age' | 'claims' | 'vehicle',
  ) {
    super(message);
    this.name = 'QuoteRefusedError';
  }
}
