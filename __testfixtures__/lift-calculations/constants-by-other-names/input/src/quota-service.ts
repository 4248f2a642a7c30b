import { settings } from './settings';
import type { Stock } from './ports';

const { ADMIN } = settings;

export class QuotaService {
  private static readonly MOST_HOURS = 48;

  constructor(private readonly stock: Stock) {}

  async reserve(sku: string, hours: number, roles: readonly string[]): Promise<number> {
    const granted = roles.some((role) => role.toLowerCase() === ADMIN) ? hours * 2 : Math.min(hours, QuotaService.MOST_HOURS);
    await this.stock.reserve(sku, granted);
    return granted;
  }
}
