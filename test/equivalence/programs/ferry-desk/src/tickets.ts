import { thing } from './pier.js';

export const tickets = {
  sell: (trip: string, seats: number): Promise<string> => thing('tickets').sell(trip, seats),
  cancel: (id: string): Promise<void> => thing('tickets').cancel(id),
};
