import type { Loans } from '../ports';
import { RenewalError, validateRenewal } from '../core/renewal';

export { RenewalError };

export class RenewalService {
  constructor(private readonly loans: Loans) {}

  async renew(member: string, days: number, times: number): Promise<void> {
    validateRenewal(days, times);
    await this.loans.save(member, days);
  }
}
