export interface Crane {
  id: string;
  tonnes: number;
  parts: Crane[];
}

export interface Hire {
  id: string;
  days: number;
  distance: number;
  crane: Crane;
}

export interface Books {
  enter(id: string, amount: number): Promise<void>;
  note(text: string): void;
}

export class CraneRentalService {
  private static readonly cents = 100;

  protected surcharge = 5;

  private asked = 0;

  /** What a day costs at most. */
  private readonly cap: number;

  constructor(
    private readonly books: Books,
    private readonly rate: number,
    private discount: number,
  ) {
    this.cap = this.capped(rate * 40);
  }

  static roundUp(amount: number): number {
    return Math.ceil(amount * CraneRentalService.cents) / CraneRentalService.cents;
  }

  private static tonnage(crane: Crane, depth = 0): number {
    return depth > 3
      ? 0
      : crane.tonnes + crane.parts.reduce((sum, part) => sum + CraneRentalService.tonnage(part, depth + 1), 0);
  }

  /** Looked at often, and each look costs. */
  get demand(): number {
    this.asked += 1;
    return this.asked * 0.5;
  }

  get margin(): number {
    return this.discount > 0.2 ? this.rate * 2 - this.surcharge : this.rate + this.surcharge;
  }

  get label(): string {
    return `${this.rate}/${this.discount}`;
  }

  async hire(order: Hire): Promise<number> {
    const first = this.dayPrice(order.days);
    await this.books.enter(order.id, first);
    this.discount += 0.1;
    const second = this.dayPrice(order.days, this.raise(), order.distance);
    await this.books.enter(order.id, second);
    const total = this.net(first + second) > 100 ? this.net(first) * 2 : this.net(second) + order.days * 3;
    return this.isLong(order) ? total : CraneRentalService.roundUp(total);
  }

  async weigh(order: Hire): Promise<void> {
    const load = CraneRentalService.tonnage(order.crane);
    const rounds = this.up(order.days, order.distance);
    // Heavy cranes are never moved on a weekend.
    if (load > 12 && order.days < 7) this.books.note(`heavy ${load}`);
    // Tell the books about it
    if (rounds > 12 && order.days < 7) this.books.note(`rounds ${rounds}`);
    await this.books.enter(order.id, load);
  }

  rank(orders: Hire[]): string[] {
    const byDays = this.sorted(orders, (order) => order.days);
    const noted = this.noted(byDays, (order) => {
      this.books.note(order.id);
      return order.distance + this.discount;
    });
    return noted.map(this.shortName).concat(byDays.map((order) => this.shortName(order)));
  }

  later(order: Hire): () => number {
    const price = () => this.net(order.days * 10);
    this.discount += 0.05;
    return price;
  }

  compare(other: CraneRentalService, amount: number): number {
    return this.net(amount) - other.net(amount);
  }

  eager(amount: number): number {
    return this.weighted(amount) + this.weighted(amount, 2);
  }

  describe(order: Hire): string {
    return this.text(order, { isShort: order.days < 3 });
  }

  changeDiscount(discount: number): void {
    this.discount = discount;
  }

  private dayPrice(days: number, factor = this.discount * 4, ...extras: number[]): number {
    const base = extras.reduce((sum, extra) => sum + extra * factor, days * this.rate);
    return base > this.cap ? this.cap : base * (1 - this.discount);
  }

  private raise(): number {
    this.discount += 0.01;
    return this.discount * 10;
  }

  private net(amount: number): number {
    return this.capped(amount) * (1 - this.discount) + this.fee(amount);
  }

  private fee(amount: number): number {
    return amount > 50 ? this.surcharge : 0;
  }

  private capped(amount: number): number {
    return amount > 300 ? 300 + (amount - 300) / 2 : amount;
  }

  private weighted(amount: number, times = this.demand): number {
    return amount * times + this.demand * 3;
  }

  private isLong({ days, distance }: Hire, limit = 20): boolean {
    return days > limit || distance * days > limit * 100;
  }

  private up(days: number, distance: number): number {
    return days <= 0 ? distance : this.down(days - 2, distance + 1) * 2;
  }

  private down(days: number, distance: number): number {
    return days <= 0 ? distance - 1 : this.up(days - 1, distance) + this.rate;
  }

  private sorted<T>(values: readonly T[], keyOf: (value: T) => number): T[] {
    return [...values].sort((a, b) => keyOf(a) - keyOf(b));
  }

  private noted<T>(values: readonly T[], keyOf: (value: T) => number): T[] {
    return values.filter((value) => keyOf(value) > 4 && keyOf(value) < 400);
  }

  private shortName = (order: Hire): string => (order.days > 5 ? `${order.id}+` : order.id.toLowerCase());

  private text(order: Hire, { isShort, sign = '€' }: { isShort: boolean; sign?: string }): string {
    if (isShort && order.days * order.distance > 40) return `${sign}${order.id}`;
    return `${sign} ${order.id} ${order.days * this.surcharge} ${this.label}`;
  }
}

export class HarbourCranes extends CraneRentalService {
  protected override surcharge = 9;

  override get margin(): number {
    return 1;
  }

  override get label(): string {
    return 'harbour';
  }
}
