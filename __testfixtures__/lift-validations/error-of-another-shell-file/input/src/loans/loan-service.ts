import type { Loans } from '../ports';

export class LoanError extends Error {
  override name = 'LoanError';
}

export class LoanService {
  constructor(private readonly loans: Loans) {}

  async lend(member: string, copies: number, days: number): Promise<void> {
    if (copies < 1 || copies > 12) {
      throw new LoanError('copies are out of range');
    }
    if (copies * days > 300) {
      throw new LoanError('that is too long for so many copies');
    }
    await this.loans.save(member, days);
  }
}
