import { QuoteRefusedError } from './errors.js';
import type { CoverLevel, Quote, QuoteRequest } from './types.js';

export interface Tariffs {
  baseRate(level: CoverLevel): Promise<number>;
  regionFactor(postcode: string): Promise<number | undefined>;
}

export interface Vouchers {
  redeem(code: string): Promise<{ percent: number } | null>;
}

export interface QuoteStore {
  save(applicantId: string, quote: Quote): Promise<string>;
}

export interface Audit {
  note(line: string): void;
}

export class InsuranceQuoteService {
  constructor(
    private readonly tariffs: Tariffs,
    private readonly vouchers: Vouchers,
    private readonly store: QuoteStore,
    private readonly audit: Audit,
  ) {}

  async quote(request: QuoteRequest, year: number): Promise<{ id: string; quote: Quote }> {
    const { applicant, vehicle } = request;

    // Underwriting rules
    if (applicant.age < 18 || applicant.age > 85) {
      throw new QuoteRefusedError(`Applicants of age ${applicant.age} are not insured`, 'age');
    }
    if (vehicle.value <= 0) {
      throw new QuoteRefusedError('Vehicle has no value', 'vehicle');
    }
    let faults = 0;
    for (const claim of applicant.claims) {
      if (claim.atFault && year - claim.year <= 5) faults++;
    }
    if (faults > 3) {
      this.audit.note(`refused ${applicant.id}: ${faults} claims`);
      throw new QuoteRefusedError('Too many claims at fault', 'claims');
    }

    const loadings: string[] = [];
    let factor = 1;
    if (applicant.age < 25) {
      factor += 0.35;
      loadings.push('young driver');
    } else if (applicant.age >= 70) {
      factor += 0.2;
      loadings.push('senior driver');
    }
    if (applicant.yearsLicensed < 3) {
      factor += 0.15;
      loadings.push('new licence');
    }
    if (vehicle.power > 180 && applicant.age < 30) {
      factor += 0.4;
      loadings.push('powerful vehicle');
    }
    factor += faults * 0.12;

    // Destructuring as it grew: the better of two excess bands wins.
    let [discount, band] = [0, 'none'];
    if (request.excess >= 1000) {
      [discount, band] = [0.18, 'high'];
    } else if (request.excess >= 500) {
      ({ discount, band } = { discount: 0.08, band: 'middle' });
    }
    this.audit.note(`excess band ${band}`);

    const base = await this.tariffs.baseRate(request.level);
    const region = (await this.tariffs.regionFactor(applicant.address?.postcode ?? '')) ?? 1.1;

    let premium = base * factor * region * (1 - discount);
    const vehicleAge = year - vehicle.firstRegistration;
    if (request.level === 'full') {
      premium += vehicle.value * (vehicleAge > 10 ? 0.01 : 0.025);
    }
    if (applicant.address?.garage) {
      premium *= 0.95;
    }

    // A voucher is asked for only when there is one, and only counts on real premiums.
    const voucher = request.voucher && premium > 100 ? await this.vouchers.redeem(request.voucher) : null;
    if (voucher) {
      premium -= (premium * Math.min(voucher.percent, 30)) / 100;
    }
    premium = Math.max(Math.round(premium * 100) / 100, 60);

    const instalment = premium > 240 ? Math.ceil((premium / 12) * 100) / 100 : premium;
    const quote: Quote = { premium, level: request.level, loadings, instalment };
    const id = await this.store.save(applicant.id, quote);
    this.audit.note(
      `quoted ${applicant.id} ${premium.toFixed(2)}${loadings.length > 0 ? ` (${loadings.join(', ')})` : ''}`,
    );
    return { id, quote };
  }
}
