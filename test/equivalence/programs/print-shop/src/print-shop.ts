import { loggerFor, type Logger } from './logger.js';

export interface Job {
  readonly id: string;
  readonly pages: number;
  readonly isColour: boolean;
}

export interface Machines {
  readonly presses: { print(id: string, pages: number): Promise<number> };
  readonly paper: { draw(sheets: number): Promise<boolean>; order(sheets: number): Promise<void> };
  readonly ink: { level(): Promise<number>; refill(): Promise<void> };
  readonly till: { ring(id: string, cents: number): Promise<string> };
  readonly couriers: { pickUp(id: string): Promise<string> };
  readonly sms: { text(id: string, message: string): Promise<void> };
}

export interface ShopOptions {
  readonly lines: string[];
  readonly sides?: number;
}

const INK_MINIMUM = 10;

class PrintShop {
  private readonly presses: Machines['presses'];
  private readonly paper: Machines['paper'];
  private readonly ink: Machines['ink'];
  private readonly till: Machines['till'];
  private readonly couriers: Machines['couriers'];
  private readonly sms: Machines['sms'];
  private readonly logger: Logger;
  private readonly sides: number;
  private queue: Job[] = [];

  constructor({ presses, paper, ink, till, couriers, sms }: Machines, { lines, sides = 2 }: ShopOptions) {
    this.presses = presses;
    this.paper = paper;
    this.ink = ink;
    this.till = till;
    this.couriers = couriers;
    this.sms = sms;
    this.logger = loggerFor('print-shop', lines);
    this.sides = sides;
  }

  enqueue(job: Job): number {
    this.queue = [...this.queue, job];
    return this.queue.length;
  }

  /** Prints everything that waits. */
  async run(): Promise<number> {
    let printed = 0;
    for (const job of this.queue.splice(0)) {
      await this.prepare(job);
      printed += await this.presses.print(job.id, job.pages);
    }
    this.logger.info(`${printed} printed, ${this.queue.length} left`);
    return printed;
  }

  async reprint(job: Job): Promise<number> {
    await this.prepare(job);
    return this.presses.print(job.id, job.pages);
  }

  async hand(job: Job): Promise<string> {
    const receipt = await this.till.ring(job.id, job.pages * (job.isColour ? 20 : 5));
    await this.sms.text(job.id, receipt);
    return receipt;
  }

  async ship(job: Job, note = 'on its way'): Promise<string> {
    const courier = await this.couriers.pickUp(job.id);
    await this.sms.text(job.id, `${note} with ${courier}`);
    return courier;
  }

  private async prepare({ pages, isColour }: Job): Promise<void> {
    const sheets = Math.ceil(pages / this.sides);
    if (!(await this.paper.draw(sheets))) {
      await this.paper.order(sheets * 10);
    }
    if (isColour && (await this.ink.level()) < INK_MINIMUM) {
      await this.ink.refill();
      this.logger.info('refilled');
    }
  }
}

export { PrintShop };
