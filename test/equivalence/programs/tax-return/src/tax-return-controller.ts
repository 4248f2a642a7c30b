export interface Income {
  source: 'salary' | 'rent' | 'interest' | 'business';
  amount: number;
  withheld?: number;
}

export interface Deduction {
  kind: string;
  amount: number;
  receipt?: boolean;
}

export interface TaxReturn {
  taxpayer: string;
  year: number;
  married: boolean;
  spouseIncome?: number;
  incomes: Income[];
  deductions: Deduction[];
}

export interface Assessment {
  taxable: number;
  tax: number;
  balance: number;
  remarks: string[];
}

export interface Archive {
  previous(taxpayer: string, year: number): Promise<Assessment | undefined>;
  file(taxpayer: string, assessment: Assessment): Promise<string>;
}

export interface Office {
  flag(taxpayer: string, remark: string): Promise<void>;
}

export class TaxReturnController {
  static ALLOWANCE = 10_000;
  static readonly brackets: readonly (readonly [number, number])[] = [
    [0, 0],
    [15_000, 0.14],
    [60_000, 0.24],
    [Infinity, 0.42],
  ];

  constructor(
    private readonly archive: Archive,
    private readonly office: Office,
  ) {}

  /** Public: the web form shows it while people type. */
  taxOn(taxable: number): number {
    let tax = 0;
    let lower = 0;
    for (const [upper, rate] of TaxReturnController.brackets) {
      if (taxable > lower) {
        tax += (Math.min(taxable, upper) - lower) * rate;
      }
      lower = upper;
    }
    return Math.floor(tax);
  }

  async assess(form: TaxReturn): Promise<{ reference: string; assessment: Assessment }> {
    let gross = 0,
      withheld = 0,
      business: number | undefined;
    for (const income of form.incomes) {
      switch (income.source) {
        case 'interest':
          gross += Math.max(income.amount - 1000, 0);
          break;
        case 'business':
          business = (business ?? 0) + income.amount;
        // a business pays like rent does
        case 'rent':
          gross += income.amount * 0.9;
          break;
        default:
          gross += income.amount;
      }
      withheld += income.withheld ?? 0;
    }

    let deducted = 0;
    const unproven: string[] = [];
    for (const { kind, amount, receipt = false } of form.deductions) {
      if (amount <= 0) continue;
      if (!receipt && amount > 200) {
        unproven.push(kind);
        continue;
      }
      deducted += kind === 'donation' ? Math.min(amount, gross * 0.2) : amount;
    }

    const split = form.married && form.spouseIncome !== undefined;
    const allowance = form.married ? TaxReturnController.ALLOWANCE * 2 : TaxReturnController.ALLOWANCE;
    const taxable = Math.max(gross + (split ? form.spouseIncome! : 0) - deducted - allowance, 0);
    const tax = split ? this.taxOn(taxable / 2) * 2 : this.taxOn(taxable);

    const last = await this.archive.previous(form.taxpayer, form.year - 1);
    const remarks = unproven.map((kind) => `no receipt for ${kind}`);
    if (last && Math.abs(last.taxable - taxable) > last.taxable * 0.5) {
      const direction = last.taxable < taxable ? 'rose' : 'fell';
      remarks.push(`income ${direction} by half`);
      await this.office.flag(form.taxpayer, `income ${direction}`);
    }
    if (business !== undefined && business < 0 && (last === undefined || last.balance > 0)) {
      remarks.push('loss from business');
      await this.office.flag(form.taxpayer, 'loss');
    }

    const balance = withheld - tax;
    const late = form.year < 2022;
    const interest = late && balance < 0 ? Math.ceil(-balance * 0.005 * (2022 - form.year) * 12) : 0;
    const assessment: Assessment = { taxable, tax, balance: balance - interest, remarks };
    const reference = await this.archive.file(form.taxpayer, assessment);
    // The archive adds its own remarks to the object.
    if (assessment.remarks.length > 3) {
      throw new Error(`${reference}: ${assessment.remarks.length} remarks, assess by hand`);
    }
    return { reference, assessment };
  }
}
