import type { Audit, Halls, Logger, Metrics, SeatStore, TicketStore } from './ports';
import { TicketCancellationService } from './ticket-cancellation-service';

export class TicketService {
  private seats: SeatStore;
  private logger: Logger;
  private halls: Halls;
  private cancellation: TicketCancellationService;

  constructor(
    cancellation: TicketCancellationService,
    seats: SeatStore,
    logger: Logger,
    halls: Halls,
  ) {
    this.seats = seats;
    this.logger = logger;
    this.halls = halls;
    this.cancellation = cancellation;
    this.logger.info('the counter opens');
  }

  find(id: string): Promise<string> {
    return this.cancellation.find(id);
  }

  cancel(id: string): Promise<void> {
    return this.cancellation.cancel(id);
  }

  replace(id: string, seat: string): Promise<void> {
    return this.cancellation.replace(id, seat);
  }

  async open(seat: string): Promise<void> {
    if (await this.seats.isFree(seat)) await this.halls.open(seat);
  }

  async take(seat: string): Promise<void> {
    await this.seats.take(seat);
    await this.halls.open(seat);
  }
}

/** Builds a TicketService with its parts. */
export function createTicketService(
  tickets: TicketStore,
  seats: SeatStore,
  { audit, logger }: { readonly audit: Audit; readonly logger: Logger },
  halls: Halls,
  metrics: Metrics,
): TicketService {
  // Whatever is slow shows up here.
  const measure: (name: string) => () => void = (name) => metrics.start(`ticket.${name}`);
  const cancellation = new TicketCancellationService(tickets, audit, logger, measure);
  return new TicketService(cancellation, seats, logger, halls);
}
