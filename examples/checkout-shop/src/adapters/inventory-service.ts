export class InventoryService {
  private readonly stock: Map<string, number>;

  constructor(stock: Record<string, number> = {}) {
    this.stock = new Map(Object.entries(stock));
  }

  async getStock(itemId: string): Promise<number> {
    return this.stock.get(itemId) ?? 0;
  }

  /** Stock may become negative: what is missing is on backorder. */
  async reserveStock(itemId: string, quantity: number): Promise<void> {
    this.stock.set(itemId, (this.stock.get(itemId) ?? 0) - quantity);
  }

  async releaseReservedStock(itemId: string, quantity: number): Promise<void> {
    this.stock.set(itemId, (this.stock.get(itemId) ?? 0) + quantity);
  }
}
