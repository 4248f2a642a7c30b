import type { Store } from './ports';

export class CircleError extends Error {}

class DeepCircleError extends CircleError {}

export class CircleService {
  static readonly LIMIT = 30;

  constructor(private readonly store: Store) {}

  async draw(radius: number, width: number): Promise<void> {
    if (radius * 2 > width || radius < 3) {
      throw new CircleError('The circle does not fit');
    }
    await this.store.save(radius, DeepCircleError.name);
  }
}
