import { LoanError } from '../loans/loan-service';
import type { Loans } from '../ports';

export class RenewalError extends LoanError {}

export class RenewalService {
  constructor(private readonly loans: Loans) {}

  async renew(member: string, days: number, times: number): Promise<void> {
    if (days < 7 || days > 90) {
      throw new RenewalError('days are out of range');
    }
    if (days * times > 180) {
      throw new LoanError('that is too long for one member');
    }
    await this.loans.save(member, days);
  }
}
