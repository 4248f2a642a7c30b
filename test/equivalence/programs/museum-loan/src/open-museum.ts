import { MuseumLoan } from './museum-loan.js';
import type { Houses } from './museum-loan.js';

export function openMuseum(houses: Houses): MuseumLoan {
  return new MuseumLoan(
    houses.catalogue,
    houses.borrowers,
    houses.insurance,
    houses.restorers,
    houses.couriers,
    houses.ledger,
  );
}
