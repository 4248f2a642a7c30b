export class LoanError extends Error {
  override name = 'LoanError';
}

export function validateLoan(copies: number, days: number): void {
  if (copies < 1 || copies > 12) {
    throw new LoanError('copies are out of range');
  }
  if (copies * days > 300) {
    throw new LoanError('that is too long for so many copies');
  }
}
