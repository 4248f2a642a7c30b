import type { Audit, Halls, Logger, Metrics, SeatStore, TicketStore } from './ports.js';

export class TicketService {
  private tickets: TicketStore;
  private seats: SeatStore;
  private audit: Audit;
  private logger: Logger;
  private halls: Halls;
  private known = new Map<string, string>(); // what was loaded once
  private measure: (name: string) => () => void;

  constructor(
    tickets: TicketStore,
    seats: SeatStore,
    { audit, logger }: { readonly audit: Audit; readonly logger: Logger },
    halls: Halls,
    metrics: Metrics,
  ) {
    this.tickets = tickets;
    this.seats = seats;
    this.audit = audit;
    this.logger = logger;
    this.halls = halls;
    this.logger.info('the counter opens');
    // Whatever is slow shows up here.
    this.measure = (name) => metrics.start(`ticket.${name}`);
  }

  async find(id: string): Promise<string> {
    const found = this.known.get(id);
    if (found !== undefined) return found;
    const stop = this.measure('find');
    const loaded = await this.tickets.load(id);
    this.known.set(id, loaded);
    stop();
    return loaded;
  }

  async cancel(id: string): Promise<void> {
    const ticket = await this.find(id);
    await this.tickets.save(id, '');
    this.known.delete(id);
    this.logger.info(`${ticket} is free again`);
    await this.audit.record({
      kind: 'cancelled',
      ticket,
    });
  }

  async replace(id: string, seat: string): Promise<void> {
    await this.tickets.save(id, seat);
    this.known.set(id, seat);
    await this.audit.record({
      kind: 'replaced',
      ticket: id,
      seat,
    });
    this.logger.info(`${id} sits elsewhere`);
  }

  async open(seat: string): Promise<void> {
    if (await this.seats.isFree(seat)) await this.halls.open(seat);
  }

  async take(seat: string): Promise<void> {
    await this.seats.take(seat);
    await this.halls.open(seat);
  }
}
