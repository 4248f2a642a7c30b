import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EmailService } from './adapters/email-service.js';
import { InventoryService } from './adapters/inventory-service.js';
import { Logger } from './adapters/logger.js';
import { PaymentGateway } from './adapters/payment-gateway.js';
import { ShopDatabase } from './adapters/shop-database.js';
import { CheckoutOrchestrator } from './checkout-orchestrator.js';
import { CheckoutError, PaymentError, PermissionError } from './errors.js';
import type { CartItem } from './types.js';

const lamp: CartItem = { id: 'lamp', name: 'Desk lamp', price: 35, quantity: 2 };
const desk: CartItem = { id: 'desk', name: 'Oak desk', price: 640, quantity: 2 };

describe('CheckoutOrchestrator', () => {
  let db: ShopDatabase;
  let payments: PaymentGateway;
  let mailer: EmailService;
  let inventory: InventoryService;
  let logger: Logger;
  let checkout: CheckoutOrchestrator;

  beforeEach(() => {
    db = new ShopDatabase([
      { id: 'ada', email: 'ada@example.com', card: 'card-ada', tier: 'premium', isVerified: true },
      { id: 'bob', email: 'bob@example.com', card: 'card-bob', tier: 'standard', isVerified: true },
      { id: 'eve', email: 'eve@example.com', card: 'card-eve', tier: 'premium', isVerified: false },
    ]);
    payments = new PaymentGateway({ 'card-ada': 1000, 'card-bob': 1000 });
    mailer = new EmailService();
    inventory = new InventoryService({ lamp: 10, desk: 1 });
    logger = new Logger();
    checkout = new CheckoutOrchestrator(db, payments, mailer, inventory, logger);
  });

  it('charges the card, stores the order and confirms it', async () => {
    const order = await checkout.processCheckout('bob', [lamp]);

    expect(order).toEqual({ id: 'order-1', userId: 'bob', items: [lamp], total: 70, paymentId: 'payment-1' });
    expect(db.orders).toEqual([order]);
    expect(payments.charges).toEqual([{ card: 'card-bob', amount: 70, force: false }]);
    expect(mailer.sent).toEqual([{ to: 'bob@example.com', template: 'standard-confirmation', orderId: 'order-1' }]);
    expect(await inventory.getStock('lamp')).toBe(8);
  });

  it.each([
    ['an empty cart', [], 'Cart is empty'],
    ['more than ten positions', Array.from({ length: 11 }, () => lamp), 'Cart limit exceeded'],
    ['a negative price', [{ ...lamp, price: -1 }], 'Invalid price for Desk lamp'],
    ['no quantity', [{ ...lamp, quantity: 0 }], 'Invalid quantity for Desk lamp'],
    ['half a lamp', [{ ...lamp, quantity: 0.5 }], 'Invalid quantity for Desk lamp'],
  ])('refuses %s before anything else happens', async (_title, items, message) => {
    const getUser = vi.spyOn(db, 'getUser');

    await expect(checkout.processCheckout('bob', items)).rejects.toThrow(new CheckoutError(message));
    expect(getUser).not.toHaveBeenCalled();
  });

  it('refuses unverified users and leaves a trace in the log', async () => {
    await expect(checkout.processCheckout('eve', [lamp])).rejects.toThrow(PermissionError);

    expect(logger.lines).toEqual(['warn: Unverified user eve attempting checkout']);
    expect(payments.charges).toEqual([]);
  });

  it('refuses what is not in stock', async () => {
    await expect(checkout.processCheckout('bob', [desk])).rejects.toThrow('Insufficient stock for Oak desk');
    expect(payments.charges).toEqual([]);
  });

  it('lets premium users backorder', async () => {
    const order = await checkout.processCheckout('ada', [{ ...lamp, quantity: 12 }]);

    expect(order.total).toBe(420);
    expect(await inventory.getStock('lamp')).toBe(-2);
  });

  it('insists once when the bank declines a premium user', async () => {
    const order = await checkout.processCheckout('ada', [desk]);

    expect(payments.charges.map((charge) => charge.force)).toEqual([false, true]);
    expect(order.paymentId).toBe('payment-2');
    expect(mailer.sent[0]?.template).toBe('premium-confirmation');
  });

  it('does not insist for standard users, and gives the stock back', async () => {
    const lamps = { ...lamp, price: 600 };

    await expect(checkout.processCheckout('bob', [lamps])).rejects.toThrow(
      new PaymentError('Payment failed: card declined by issuer'),
    );
    expect(payments.charges).toHaveLength(1);
    expect(logger.lines).toEqual(['error: Checkout failed: Payment failed: card declined by issuer']);
    expect(await inventory.getStock('lamp')).toBe(10);
  });

  it('gives the stock back when the order cannot be stored', async () => {
    vi.spyOn(db, 'createOrder').mockRejectedValue(new Error('database is down'));

    await expect(checkout.processCheckout('bob', [lamp])).rejects.toThrow('database is down');
    expect(await inventory.getStock('lamp')).toBe(10);
    expect(mailer.sent).toEqual([]);
  });
});
