export interface Loan {
  readonly id: string;
  readonly work: string;
  readonly borrower: string;
  readonly value: number;
}

export interface Houses {
  readonly catalogue: { find(work: string): Promise<{ readonly isFragile: boolean; readonly room: string }> };
  readonly borrowers: { climate(name: string): Promise<number> };
  readonly insurance: { quote(work: string, value: number): Promise<number>; insure(work: string, premium: number): Promise<string> };
  readonly restorers: { inspect(work: string): Promise<number> };
  readonly couriers: { book(work: string, to: string, isFragile: boolean): Promise<string>; cancel(booking: string): Promise<void> };
  readonly ledger: { write(line: string): Promise<void> };
}

/** Lends works of art to other museums. */
export class MuseumLoan {
  constructor(
    private readonly catalogue: Houses['catalogue'],
    private readonly borrowers: Houses['borrowers'],
    private readonly insurance: Houses['insurance'],
    private readonly restorers: Houses['restorers'],
    private readonly couriers: Houses['couriers'],
    private readonly ledger: Houses['ledger'],
  ) {}

  async lend(loan: Loan): Promise<string> {
    const work = await this.catalogue.find(loan.work);
    const climate = await this.borrowers.climate(loan.borrower);
    if (work.isFragile && climate < 2) {
      await this.ledger.write(`${loan.id} declined`);
      return 'declined';
    }

    // Insure the work
    const damages = await this.restorers.inspect(loan.work);
    let premium = await this.insurance.quote(loan.work, loan.value);
    if (damages > 0) {
      premium += damages * 10;
    }
    const policy = await this.insurance.insure(loan.work, premium);

    const booking = await this.couriers.book(loan.work, loan.borrower, work.isFragile);
    try {
      await this.ledger.write(`${loan.id} ${policy} ${booking}`);
    } catch (error) {
      await this.couriers.cancel(booking);
      throw error;
    }
    return `${policy} ${booking} ${work.room} ${premium}`;
  }
}
