import { RentalDesk } from './rental-desk.js';
import type { Desks, Journal } from './rental-desk.js';

export function openDesk(desks: Desks, getJournal: (name: string) => Journal): RentalDesk {
  return new RentalDesk(
    desks.fleet,
    desks.garage,
    desks.cards,
    desks.invoices,
    desks.mailer,
    desks.unused,
    getJournal,
  );
}
