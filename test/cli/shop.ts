/** A small project with an orchestrator, and what the program makes of it, written by hand. */
export const shop = {
  'package.json': '{ "name": "shop", "type": "module" }\n',
  // Nothing here is about a browser, and its declarations take time to read.
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "target": "es2022", "lib": ["es2022"], "module": "nodenext", "types": [] } }\n',
  'src/parts.ts': `export interface Item {
  price: number;
  amount: number;
}

export interface Store {
  save(total: number): Promise<void>;
}

export interface Mailer {
  send(text: string): Promise<void>;
}
`,
  'src/order-service.ts': `import type { Item, Mailer, Store } from './parts.js';

export class OrderService {
  constructor(
    private readonly store: Store,
    private readonly mailer: Mailer,
  ) {}

  async order(items: Item[]): Promise<void> {
    if (items.length === 0) {
      throw new Error('Cart is empty');
    }
    if (items.length > 10) {
      throw new Error('Cart is full');
    }
    let total = 0;
    for (const item of items) {
      total += item.price * item.amount;
    }
    await this.store.save(total);
    await this.mailer.send('thanks');
  }
}
`,
};

export const liftedOrderService = `import type { Item, Mailer, Store } from './parts.js';
import { calculateTotal, validateOrder } from './core/order.js';

export class OrderService {
  constructor(
    private readonly store: Store,
    private readonly mailer: Mailer,
  ) {}

  async order(items: Item[]): Promise<void> {
    validateOrder(items);
    const total = calculateTotal(items);
    await this.store.save(total);
    await this.mailer.send('thanks');
  }
}
`;
