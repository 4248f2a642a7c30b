import type { Logger } from './ports';

export function priceFor(service: PriceService, amount: number): number {
  return amount * service.rate;
}

export class PriceService {
  readonly rate = 3;

  constructor(private readonly logger: Logger) {}

  quote(amount: number): number {
    const price = amount > 10 ? priceFor(this, amount) * 0.9 : priceFor(this, amount) + 1;
    this.logger.info(`quoted ${price}`);
    return price;
  }
}
