import type { Audit, Logger, TicketStore } from './ports';

export class TicketCancellationService {
  private known = new Map<string, string>(); // what was loaded once
  private tickets: TicketStore;
  private audit: Audit;
  private logger: Logger;
  private measure: (name: string) => () => void;

  constructor(
    tickets: TicketStore,
    audit: Audit,
    logger: Logger,
    measure: (name: string) => () => void,
  ) {
    this.tickets = tickets;
    this.audit = audit;
    this.logger = logger;
    this.measure = measure;
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
}
