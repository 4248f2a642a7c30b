export interface StockItem {
  sku: string;
  onHand: number;
  reorderPoint: number;
  packSize: number;
  monthlySales: number[];
  supplierId: string;
  tags: string[];
  lastOrdered?: { quantity: number; day: number };
}

export interface Supplier {
  id: string;
  leadDays: number;
  minimumOrder: number;
  blocked: boolean;
}

export interface OrderLine {
  sku: string;
  quantity: number;
  urgent: boolean;
}

export interface Stock {
  all(): Promise<StockItem[]>;
  save(item: StockItem): Promise<void>;
}

export interface Suppliers {
  find(id: string): Promise<Supplier | null>;
}

export interface Purchasing {
  place(supplierId: string, lines: OrderLine[], note: string): Promise<number>;
}

export interface Alerts {
  raise(level: 'info' | 'warning', text: string): void;
}

export class InventoryReorderOrchestrator {
  constructor(
    private readonly stock: Stock,
    private readonly suppliers: Suppliers,
    private readonly purchasing: Purchasing,
    private readonly alerts: Alerts,
  ) {}

  async reorder(day: number, skip: string[] = []): Promise<{ orders: number; lines: OrderLine[]; skipped: string[] }> {
    const items = await this.stock.all();
    // Slow movers last: the buyers read from the top. Sorting in place is deliberate, the cache keeps the order.
    items.sort((a, b) => average(b.monthlySales) - average(a.monthlySales));

    const bySupplier = new Map<string, OrderLine[]>();
    const wanted: StockItem[] = [];
    for (const item of items) {
      if (skip.includes(item.sku)) continue;
      const demand = average(item.monthlySales);
      const cover = demand > 0 ? item.onHand / demand : Infinity;
      const recently = item.lastOrdered !== undefined && day - item.lastOrdered.day < 14;
      if (item.onHand > item.reorderPoint || (recently && cover > 0.25)) continue;

      // Two months of sales, in whole packs, at least one pack.
      const missing = Math.max(demand * 2 - item.onHand, 1);
      const packs = Math.ceil(missing / item.packSize);
      const quantity = packs * item.packSize;
      const urgent = cover < 0.5 && !item.tags.includes('slow');
      const lines = bySupplier.get(item.supplierId) ?? [];
      lines.push({ sku: item.sku, quantity, urgent });
      bySupplier.set(item.supplierId, lines);
      wanted.push(item);
    }

    let orders = 0;
    const all: OrderLine[] = [];
    const skipped = skip;
    for (const [supplierId, lines] of bySupplier) {
      const supplier = await this.suppliers.find(supplierId);
      if (!supplier || supplier.blocked) {
        this.alerts.raise('warning', `Nobody delivers ${lines.map((line) => line.sku).join(', ')}`);
        skipped.push(...lines.map((line) => line.sku));
        continue;
      }
      let volume = 0;
      let rush = false;
      for (const line of lines) {
        volume += line.quantity;
        rush = rush || line.urgent;
      }
      if (volume < supplier.minimumOrder && !rush) {
        this.alerts.raise('info', `${supplierId}: ${volume} is below the minimum of ${supplier.minimumOrder}`);
        continue;
      }
      // The supplier charges for small orders, so the first line is topped up.
      if (volume < supplier.minimumOrder) {
        lines[0].quantity += supplier.minimumOrder - volume;
      }
      const due = day + supplier.leadDays + (rush ? 0 : 2);
      const number = await this.purchasing.place(supplierId, lines, `due on day ${due}${rush ? ' RUSH' : ''}`);
      if (number > 0) orders++;
      all.push(...lines);

      for (const line of lines) {
        for (const item of wanted) {
          if (item.sku !== line.sku) continue;
          item.lastOrdered = { quantity: line.quantity, day };
          if (line.urgent) item.tags.push('watch');
          line.urgent = false;
          await this.stock.save(item);
        }
      }
    }
    return { orders, lines: all, skipped };
  }
}

function average(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
