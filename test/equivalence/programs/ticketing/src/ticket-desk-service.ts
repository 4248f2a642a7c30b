export interface Show {
  id: string;
  capacity: number;
  sold: number;
  price: number;
  openAir: boolean;
}

export interface TicketOrder {
  showId: string;
  customer: { id: string; birthYear?: number; member: boolean };
  seats: string[];
}

export interface Shows {
  get(id: string): Promise<Show>;
  put(show: Show): Promise<void>;
}

export interface Seats {
  reserve(showId: string, seat: string): Promise<number>;
  release(showId: string, seat: string): Promise<void>;
}

export interface Till {
  charge(customerId: string, amount: number): Promise<string>;
}

export interface Notifier {
  tell(message: string): Promise<void>;
}

export class SoldOutError extends Error {
  constructor(
    readonly show: string,
    readonly left: number,
  ) {
    super(left === 0 ? `${show} is sold out` : `${show} has only ${left} seats left`);
    this.name = 'SoldOutError';
  }
}

export class TicketDeskService {
  private cancelled = false;
  private revenue = 0;
  private readonly journal: string[] = [];

  constructor(
    private readonly shows: Shows,
    private readonly seats: Seats,
    private readonly till: Till,
    private readonly notifier: Notifier,
  ) {}

  cancel(): void {
    this.cancelled = true;
  }

  summary(): string {
    const average = this.journal.length > 0 ? this.revenue / this.journal.length : 0;
    return `${this.journal.length} orders, ${this.revenue} in all, ${average.toFixed(2)} each: ${this.journal.join(' ')}`;
  }

  async sell(order: TicketOrder, year: number): Promise<{ receipt: string; total: number } | undefined> {
    if (order.seats.length === 0 || order.seats.length > 8) {
      throw new TypeError('One to eight seats an order');
    }
    if (new Set(order.seats).size !== order.seats.length) {
      throw new TypeError('A seat is wanted twice');
    }

    const show = await this.shows.get(order.showId);
    // Someone may have pressed the button while we were waiting.
    if (this.cancelled) return undefined;

    const left = show.capacity - show.sold;
    if (left < order.seats.length) {
      throw new SoldOutError(show.id, left);
    }

    const age = order.customer.birthYear === undefined ? undefined : year - order.customer.birthYear;
    let reduction = 0;
    if (age !== undefined && (age < 14 || age >= 65)) reduction = 0.5;
    else if (order.customer.member) reduction = 0.15;

    let total = 0;
    let reserved = 0;
    try {
      for (const seat of order.seats) {
        const isBox = seat.startsWith('B');
        const weekendRate = show.openAir && !isBox ? 0.9 : 1;
        // The fee comes back from the seat plan and adds to what we have so far.
        total += await this.seats.reserve(show.id, seat);
        total += show.price * (isBox ? 2 : 1) * weekendRate * (1 - reduction);
        reserved++;
        if (this.cancelled) {
          throw new Error(`Cancelled after ${reserved} of ${order.seats.length} seats`);
        }
      }
      total = Math.ceil(total * 10) / 10;
      const receipt = await this.till.charge(order.customer.id, total);
      show.sold += order.seats.length;
      await this.shows.put(show);
      this.revenue += total;
      this.journal.push(receipt);

      const occupancy = show.sold / show.capacity;
      if (occupancy >= 0.9) {
        const message = occupancy === 1 ? `${show.id} is full` : `${show.id} is at ${Math.round(occupancy * 100)} %`;
        await this.notifier.tell(message);
      }
      return { receipt, total };
    } catch (error) {
      for (const seat of order.seats.slice(0, reserved)) {
        await this.seats.release(show.id, seat);
      }
      throw error;
    }
  }
}
