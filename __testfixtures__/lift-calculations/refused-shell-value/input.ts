import type { Logger } from './ports';

declare function readArchive(path: string): number[];

const archive = readArchive('/archive');

function priceOf(index: number): number {
  return index > archive.length ? 0 : index * 3;
}

export class ArchiveService {
  constructor(private readonly logger: Logger) {}

  price(indexes: number[], factor: number): number {
    const price = indexes.map((index) => priceOf(index) * factor).reduce((sum, each) => sum + each, 0);
    this.logger.info(`price of ${price}`);
    return price;
  }
}
