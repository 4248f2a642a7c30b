import type { OrderStore } from './ports';

declare const connection: OrderStore;
export const store = connection;
