import fc from 'fast-check';
import type { GeneratorValue } from 'fast-check';

/** The choices of one generated program. The first of several is the simplest. */
export class Draw {
  readonly #value: GeneratorValue;

  constructor(value: GeneratorValue) {
    this.#value = value;
  }

  /** A whole number from 0 to `max`. */
  upTo(max: number): number {
    return this.#value(fc.nat, { max });
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.upTo(99) >= 100 - percent;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.upTo(values.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** The result of one of the productions, each as likely as its weight says. */
  weighted<Value>(productions: readonly (readonly [weight: number, produce: () => Value])[]): Value {
    let left = this.upTo(productions.reduce((sum, [weight]) => sum + weight, 0) - 1);
    for (const [weight, produce] of productions) {
      if (left < weight) return produce();
      left -= weight;
    }
    throw new Error('no production has a weight');
  }
}
