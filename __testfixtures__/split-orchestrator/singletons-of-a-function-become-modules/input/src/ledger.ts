import type { Ledger } from './ports';

export const ledger: Ledger = Object.create(null) as Ledger;
