import type { CustomerStore, OrderStore } from '../ports';

declare const connection: { orders: OrderStore; customers: CustomerStore };
export const db = connection;
