export class OrderError extends Error {
  override name = 'OrderError';
}

export class NotFoundError extends Error {
  constructor(readonly id: string) {
    super(`Nothing with id ${id}`);
  }
}

export class PaymentError extends Error {
  override name = 'PaymentError';
}
