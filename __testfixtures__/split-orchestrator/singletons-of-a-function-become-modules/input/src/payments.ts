import type { Payments } from './ports';

export const payments: Payments = Object.create(null) as Payments;
