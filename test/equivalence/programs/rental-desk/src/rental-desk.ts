export interface Rental {
  readonly id: string;
  readonly car: string;
  readonly days: number;
  readonly deposit: number;
}

export interface Journal {
  append(line: string): void;
}

const CURRENCY = 'EUR';

interface Receipt {
  readonly rental: string;
  readonly amount: number;
}

/** The card was not accepted. */
export class CardRefused extends Error {
  override readonly name = 'CardRefused';
}

function line(kind: string, id: string): string {
  return `${kind} ${id}`;
}

export interface Desks {
  readonly fleet: { reserve(car: string): Promise<boolean>; release(car: string): Promise<void> };
  readonly garage: { inspect(car: string): Promise<number>; repair(car: string, damages: number): Promise<void> };
  readonly cards: { hold(id: string, amount: number): Promise<boolean>; free(id: string): Promise<void> };
  readonly invoices: { issue(id: string, amount: number, currency: string): Promise<string> };
  readonly mailer: { send(id: string, text: string): Promise<void> };
  readonly unused: { never(): void };
}

/** Rents cars out and takes them back. */
export class RentalDesk {
  private open = 0;
  private readonly journal: Journal;

  constructor(
    private readonly fleet: Desks['fleet'],
    private readonly garage: Desks['garage'],
    private readonly cards: Desks['cards'],
    private readonly invoices: Desks['invoices'],
    private readonly mailer: Desks['mailer'],
    private readonly unused: Desks['unused'],
    getJournal: (name: string) => Journal,
    private readonly greeting = 'Good journey',
  ) {
    this.journal = getJournal('rental');
  }

  /** Hands a car out; the car is released where the card is refused. */
  async handOut(rental: Rental): Promise<Receipt> {
    const isFree = await this.fleet.reserve(rental.car);
    if (!isFree) {
      throw new Error(`${rental.car} is taken`);
    }
    try {
      return await this.takeDeposit(rental);
    } catch (error) {
      await this.fleet.release(rental.car);
      throw error;
    } finally {
      this.journal.append(line('out', rental.id));
    }
  }

  /** Takes a car back. */
  async takeBack(rental: Rental, ...notes: string[]): Promise<string> {
    const damages = await this.inspect(rental);
    await this.fleet.release(rental.car);
    const invoice = await this.settle(rental, damages);
    await Promise.all(notes.map(this.tell.bind(this, rental)));
    return invoice;
  }

  settle({ id, days, deposit }: Rental, damages = 0): Promise<string> {
    this.open -= 1;
    const amount = days * 40 + damages * 100 - deposit;
    return this.invoices.issue(id, amount, CURRENCY).then(async (invoice) => {
      await this.cards.free(id);
      return `${invoice}, ${this.open} open`;
    });
  }

  private async takeDeposit(rental: Rental): Promise<Receipt> {
    this.open += 1;
    if (!(await this.cards.hold(rental.id, rental.deposit))) {
      this.open -= 1;
      throw new CardRefused(line('refused', rental.id));
    }
    await this.tell(rental, this.greeting);
    return { rental: rental.id, amount: rental.deposit };
  }

  private async inspect(rental: Rental): Promise<number> {
    const damages = await this.garage.inspect(rental.car);
    if (damages > 0) {
      await this.garage.repair(rental.car, damages);
      this.journal.append(line('repaired', rental.car));
    }
    return damages;
  }

  private async tell(rental: Rental, text: string): Promise<void> {
    await this.mailer.send(rental.id, text);
  }
}
