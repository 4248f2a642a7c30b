import type { Logger } from './ports';

const FREE_FROM = 50;
/** By the zone that the parcel goes to. */
const SURCHARGES: Record<string, number> = { near: 0, far: 4 };

export enum Speed {
  Normal = 'normal',
  Express = 'express',
}

export class PostageService {
  constructor(private readonly logger: Logger) {}

  postage(total: number, zone: string, speed: Speed): number {
    const postage = (total >= FREE_FROM ? 0 : 5) + (SURCHARGES[zone] ?? 9) + (speed === Speed.Express ? 10 : 0);
    this.logger.info(`free from ${FREE_FROM}, here ${postage}`);
    return postage;
  }
}
