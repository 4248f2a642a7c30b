/** The customer has to change something before the cart can be checked out. */
export class CheckoutError extends Error {
  override name = 'CheckoutError';
}

export class PermissionError extends Error {
  override name = 'PermissionError';
}

export class PaymentError extends Error {
  override name = 'PaymentError';
}
