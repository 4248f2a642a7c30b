export interface RefundRequest {
  orderId: string;
  items: { sku: string; quantity: number; opened: boolean }[];
  reason: 'defect' | 'regret' | 'late';
}

export interface PaidOrder {
  id: string;
  paidAt: number;
  lines: { sku: string; quantity: number; unitPrice: number; refunded: number }[];
  shipping: number;
  method: 'card' | 'invoice' | 'voucher';
}

export interface Orders {
  load(id: string): Promise<PaidOrder>;
  save(order: PaidOrder): Promise<void>;
}

export interface Payments {
  refund(orderId: string, amount: number): Promise<{ ok: boolean; reference?: string; retryable?: boolean }>;
}

export interface Vouchers {
  issue(amount: number): Promise<string>;
  cancel(code: string): Promise<void>;
}

export interface Journal {
  append(entry: string): void;
}

export class RefundError extends Error {
  override readonly name: string = 'RefundError';
}

export class RefundWindowError extends RefundError {
  override readonly name = 'RefundWindowError';

  constructor(readonly days: number) {
    super(`Refunds end after ${days} days`);
  }
}

const DAY = 24 * 60 * 60 * 1000;

export class RefundSaga {
  constructor(
    private readonly orders: Orders,
    private readonly payments: Payments,
    private readonly vouchers: Vouchers,
    private readonly journal: Journal,
  ) {}

  async refund(request: RefundRequest, now: number): Promise<{ amount: number; reference: string }> {
    let step = 'start';
    let voucher: string | undefined;
    let amount = 0;
    try {
      step = 'load';
      const order = await this.orders.load(request.orderId);

      step = 'window';
      const days = Math.floor((now - order.paidAt) / DAY);
      const window = request.reason === 'defect' ? 730 : 30;
      if (days > window) {
        throw new RefundWindowError(window);
      }

      step = 'lines';
      for (const item of request.items) {
        const line = order.lines.find(({ sku }) => sku === item.sku);
        if (!line) {
          throw new RefundError(`${item.sku} was not part of ${order.id}`);
        }
        step = `line ${line.sku}`;
        const open = line.quantity - line.refunded;
        if (item.quantity < 1 || item.quantity > open) {
          throw new RefundError(`${item.quantity} of ${line.sku} wanted, ${open} open`);
        }
        const worth = item.quantity * line.unitPrice;
        amount += item.opened && request.reason === 'regret' ? worth * 0.8 : worth;
        line.refunded += item.quantity;
      }

      step = 'amount';
      const complete = order.lines.every((line) => line.refunded === line.quantity);
      if (complete && request.reason !== 'regret') amount += order.shipping;
      const restocking = request.reason === 'regret' && amount > 100 ? Math.min(amount * 0.05, 15) : 0;
      amount = Math.round((amount - restocking) * 100) / 100;
      if (amount <= 0) {
        throw new RefundError('Nothing to refund');
      }

      step = 'pay';
      let reference: string | undefined;
      if (order.method === 'voucher' || (order.method === 'invoice' && amount < 5)) {
        voucher = await this.vouchers.issue(amount);
        reference = voucher;
      } else {
        let answer = await this.payments.refund(order.id, amount);
        // Issuers answer late in the morning; asking again helps.
        for (let attempt = 1; !answer.ok && answer.retryable && attempt < 3; attempt++) {
          this.journal.append(`${order.id}: attempt ${attempt} failed`);
          answer = await this.payments.refund(order.id, amount);
        }
        if (!answer.ok) throw new RefundError(`Issuer refused ${amount.toFixed(2)}`);
        reference = answer.reference;
      }
      reference ??= `${order.id}-${days}`;

      step = 'save';
      await this.orders.save(order);
      this.journal.append(`${order.id}: ${amount.toFixed(2)} by ${order.method}${complete ? ', complete' : ''}`);
      return { amount, reference };
    } catch (error) {
      const known = error instanceof RefundError;
      const text = known || error instanceof Error ? error.message : `${error}`;
      this.journal.append(`${known ? 'refused' : 'failed'} at ${step} with ${amount}: ${text}`);
      if (voucher !== undefined) {
        await this.vouchers.cancel(voucher);
      }
      throw error;
    } finally {
      this.journal.append(`end ${step}`);
    }
  }
}
