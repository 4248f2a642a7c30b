import type { Loans } from '../ports';
import { LoanError, validateLoan } from '../core/loan';

export { LoanError };

export class LoanService {
  constructor(private readonly loans: Loans) {}

  async lend(member: string, copies: number, days: number): Promise<void> {
    validateLoan(copies, days);
    await this.loans.save(member, days);
  }
}
