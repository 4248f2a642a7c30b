import type { EmailService } from './adapters/email-service.js';
import type { InventoryService } from './adapters/inventory-service.js';
import type { Logger } from './adapters/logger.js';
import type { PaymentGateway } from './adapters/payment-gateway.js';
import type { ShopDatabase } from './adapters/shop-database.js';
import { CheckoutError, PaymentError, PermissionError } from './errors.js';
import type { CartItem, Order } from './types.js';

export class CheckoutOrchestrator {
  constructor(
    private readonly db: ShopDatabase,
    private readonly payments: PaymentGateway,
    private readonly mailer: EmailService,
    private readonly inventory: InventoryService,
    private readonly logger: Logger,
  ) {}

  /** Turns a cart into a paid order and tells the customer about it. */
  async processCheckout(userId: string, items: CartItem[]): Promise<Order> {
    if (items.length === 0) {
      throw new CheckoutError('Cart is empty');
    }
    // The warehouse packs at most ten positions into one parcel.
    if (items.length > 10) {
      throw new CheckoutError('Cart limit exceeded');
    }
    for (const item of items) {
      if (item.price < 0) {
        throw new CheckoutError(`Invalid price for ${item.name}`);
      }
      if (item.quantity <= 0 || !Number.isInteger(item.quantity)) {
        throw new CheckoutError(`Invalid quantity for ${item.name}`);
      }
    }

    const user = await this.db.getUser(userId);
    if (!user.isVerified) {
      this.logger.warn(`Unverified user ${userId} attempting checkout`);
      throw new PermissionError('User not verified');
    }

    for (const item of items) {
      const stock = await this.inventory.getStock(item.id);
      // Premium customers may order what we do not have yet: it ships as a backorder.
      if (stock < item.quantity && user.tier !== 'premium') {
        throw new CheckoutError(`Insufficient stock for ${item.name}`);
      }
    }
    for (const item of items) {
      await this.inventory.reserveStock(item.id, item.quantity);
    }

    try {
      let total = 0;
      for (const item of items) {
        total += item.price * item.quantity;
      }

      let payment = await this.payments.charge(user.card, total);
      // Banks decline large amounts at first sight; for premium customers we insist once.
      if (!payment.success && user.tier === 'premium' && payment.reason.includes('declined')) {
        this.logger.info(`Payment for ${userId} declined, trying again`);
        payment = await this.payments.charge(user.card, total, { force: true });
      }
      if (!payment.success) {
        throw new PaymentError(`Payment failed: ${payment.reason}`);
      }

      const order = await this.db.createOrder(userId, items, total, payment.id);

      if (total > 1000) {
        await this.mailer.sendPremiumConfirmation(user.email, order);
      } else {
        await this.mailer.sendStandardConfirmation(user.email, order);
      }

      return order;
    } catch (error) {
      this.logger.error(`Checkout failed: ${error instanceof Error ? error.message : String(error)}`);
      for (const item of items) {
        await this.inventory.releaseReservedStock(item.id, item.quantity);
      }
      throw error;
    }
  }
}
