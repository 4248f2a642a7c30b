import { LoanError } from './loan';

export class RenewalError extends LoanError {}

export function validateRenewal(days: number, times: number): void {
  if (days < 7 || days > 90) {
    throw new RenewalError('days are out of range');
  }
  if (days * times > 180) {
    throw new LoanError('that is too long for one member');
  }
}
