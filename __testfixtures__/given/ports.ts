import type { Customer, Item, Order } from './types';

export interface OrderStore {
  find(id: string): Promise<Order | undefined>;
  get(id: string): Promise<Order>;
  save(order: Order): Promise<void>;
  create(customerId: string, items: readonly Item[], total: number): Promise<Order>;
}

export interface CustomerStore {
  get(id: string): Promise<Customer>;
}

export interface Mailer {
  send(to: string, subject: string, body?: string): Promise<void>;
}

export interface Payments {
  charge(customerId: string, amount: number): Promise<{ success: boolean; reason: string }>;
  refund(orderId: string, amount: number): Promise<void>;
}

export interface Stock {
  available(sku: string): Promise<number>;
  reserve(sku: string, quantity: number): Promise<void>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
}
