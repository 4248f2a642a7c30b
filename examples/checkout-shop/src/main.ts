import { EmailService } from './adapters/email-service.js';
import { InventoryService } from './adapters/inventory-service.js';
import { Logger } from './adapters/logger.js';
import { PaymentGateway } from './adapters/payment-gateway.js';
import { ShopDatabase } from './adapters/shop-database.js';
import { CheckoutOrchestrator } from './checkout-orchestrator.js';

const db = new ShopDatabase([
  { id: 'ada', email: 'ada@example.com', card: 'card-ada', tier: 'premium', isVerified: true },
  { id: 'bob', email: 'bob@example.com', card: 'card-bob', tier: 'standard', isVerified: true },
]);
const payments = new PaymentGateway({ 'card-ada': 500, 'card-bob': 500 });
const mailer = new EmailService();
const inventory = new InventoryService({ lamp: 40, desk: 1 });
const logger = new Logger(true);

const checkout = new CheckoutOrchestrator(db, payments, mailer, inventory, logger);

const order = await checkout.processCheckout('ada', [
  { id: 'desk', name: 'Oak desk', price: 640, quantity: 2 },
  { id: 'lamp', name: 'Desk lamp', price: 35, quantity: 1 },
]);
console.log(`${order.id}: ${order.total} paid with ${order.paymentId}`);
