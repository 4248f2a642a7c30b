import type { Outbox } from './clients';

export const outbox: Outbox = Object.create(null) as Outbox;
