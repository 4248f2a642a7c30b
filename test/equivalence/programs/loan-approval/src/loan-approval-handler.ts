export type Product =
  | { kind: 'car'; price: number; deposit: number }
  | { kind: 'house'; price: number; deposit: number; guarantor?: Guarantor }
  | { kind: 'cash'; amount: number };

export interface Guarantor {
  name: string;
  income: number;
}

export interface Application {
  id: string;
  applicant: { name: string; income: number; debts: number[]; employedMonths: number };
  product: Product;
  months: number;
}

export type Decision =
  | { kind: 'approved'; amount: number; rate: number; monthly: number }
  | { kind: 'rejected'; reason: string }
  | { kind: 'manual'; queue: 'senior' | 'property'; notes: string[] };

type Score = 'A' | 'B' | 'C' | 'F';

export class UnknownProductError extends Error {
  readonly code = 'unknown-product';
}

export interface Bureau {
  score(name: string): Promise<Score | undefined>;
}

export interface Clerks {
  assign(queue: string, id: string, notes: string[]): Promise<string>;
}

export interface Ledger {
  record(id: string, decision: Decision): Promise<void>;
}

function unknownProduct(product: never): never {
  throw new UnknownProductError(`No rules for ${JSON.stringify(product)}`);
}

export class LoanApprovalHandler {
  constructor(
    private bureau: Bureau,
    private clerks: Clerks,
    private ledger: Ledger,
  ) {}

  async handle(application: Application): Promise<Decision> {
    const decision = await this.decide(application);
    if (decision.kind === 'manual') {
      const clerk = await this.clerks.assign(decision.queue, application.id, decision.notes);
      decision.notes.push(`assigned to ${clerk}`);
    }
    await this.ledger.record(application.id, decision);
    return decision;
  }

  private async decide(application: Application): Promise<Decision> {
    const { applicant, product, months } = application;
    if (months < 6 || months > 360) {
      return { kind: 'rejected', reason: `term of ${months} months` };
    }
    const debts = applicant.debts.reduce((sum, debt) => sum + debt, 0);
    if (debts > applicant.income * 24) {
      return { kind: 'rejected', reason: 'in debt' };
    }

    const score = await this.bureau.score(applicant.name);
    if (score === undefined) {
      return { kind: 'manual', queue: 'senior', notes: ['unknown to the bureau'] };
    }
    if (score === 'F' || (score === 'C' && applicant.employedMonths < 12)) {
      return { kind: 'rejected', reason: `score ${score}` };
    }

    const amount = this.amountOf(product);
    const rate = baseRates[score] + (months > 120 ? 0.6 : 0) + (product.kind === 'cash' ? 2.5 : 0);
    const monthlyRate = rate / 1200;
    const monthly = (amount * monthlyRate) / (1 - (1 + monthlyRate) ** -months);

    if (product.kind === 'house' && product.guarantor && product.guarantor.income > monthly * 4) {
      return { kind: 'approved', amount, rate, monthly: Math.round(monthly) };
    }
    if (product.kind === 'house' && product.deposit < product.price * 0.2) {
      const missing = product.price * 0.2 - product.deposit;
      return {
        kind: 'manual',
        queue: 'property',
        notes: [`deposit is ${missing.toFixed(0)} short`, `guarantor: ${product.guarantor?.name ?? 'none'}`],
      };
    }
    if (monthly > (applicant.income - debts / 24) * 0.35) {
      return { kind: 'rejected', reason: `${monthly.toFixed(0)} a month is too much` };
    }
    return { kind: 'approved', amount, rate, monthly: Math.round(monthly) };
  }

  private amountOf(product: Product): number {
    switch (product.kind) {
      case 'car':
      case 'house':
        return Math.max(product.price - product.deposit, 0);
      case 'cash':
        return product.amount;
      default:
        return unknownProduct(product);
    }
  }
}

const baseRates: Record<Exclude<Score, 'F'>, number> = { A: 2.9, B: 4.4, C: 7.9 };
