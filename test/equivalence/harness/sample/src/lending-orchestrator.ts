export interface Loan {
  id: string;
  fee: number;
  days: number;
  notes: string[];
}

export interface Loans {
  find(id: string): Promise<Loan>;
  save(loan: Loan): Promise<void>;
}

export interface Desk {
  print(line: string): void;
}

export class OverdueError extends Error {
  override name = 'OverdueError';
}

export class LendingOrchestrator {
  constructor(
    private readonly loans: Loans,
    private readonly desk: Desk,
  ) {}

  async returnBook(id: string, tags: string[]): Promise<Loan> {
    const loan = await this.loans.find(id);
    if (loan.days > 100) {
      throw new OverdueError(`Loan ${loan.id} is lost`);
    }
    loan.fee = loan.days > 28 ? (loan.days - 28) * 0.25 : 0;
    const label = tags.sort().join('+');
    loan.notes.push(`returned ${new Date().toISOString()}`);
    this.desk.print(`fee ${loan.fee} ${label}`);
    await this.loans.save(loan);
    this.desk.print('saved');
    this.desk.print(`${loan.notes.length} notes`);
    return loan;
  }
}
