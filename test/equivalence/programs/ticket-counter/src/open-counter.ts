import type { Audit, Halls, Logger, Metrics, SeatStore, TicketStore } from './ports.js';
import { TicketService } from './ticket-service.js';

export interface World {
  readonly tickets: TicketStore;
  readonly seats: SeatStore;
  readonly audit: Audit;
  readonly logger: Logger;
  readonly halls: Halls;
  readonly metrics: Metrics;
}

export function openCounter(world: World): TicketService {
  return new TicketService(world.tickets, world.seats, world, world.halls, world.metrics);
}
