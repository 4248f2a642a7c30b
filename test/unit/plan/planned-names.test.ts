import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const core = '/project/src/core/order.ts';
const imported = (folder: string): string => `/project/src/${folder}/order-service.ts`;

function liftBoth(own: (folder: string) => string, limits: string) {
  const files = Object.fromEntries(
    ['a', 'b'].flatMap((folder) => [
      [imported(folder), own(folder)],
      [`/project/src/${folder}/limits.ts`, limits],
    ]),
  );
  return lift({ files, targets: [imported('a'), imported('b')] });
}

const service =
  (imports: string, parameter: string, logic: string) =>
  (folder: string): string => `${imports}
export class OrderService {
  constructor(private readonly mailer: { send(value: number): Promise<void> }) {}

  async ${folder}(${parameter}): Promise<void> {
    const total = ${logic};
    await this.mailer.send(total);
  }
}
`;

describe('two orchestrators whose lifts go to one core module', () => {
  it('may import constants of one name from modules of their own', () => {
    const { changed, refusals } = liftBoth(
      service("import { RATE } from './limits';", 'price: number', 'price * RATE + price * 2 - 7'),
      'export const RATE = 3;\n',
    );
    expect(refusals).toEqual([]);
    expect(changed[core]).toBe(`import { RATE } from '../a/limits';

export function calculateTotal(price: number): number {
  return price * RATE + price * 2 - 7;
}

export function calculateOrderTotal(price: number, rate: number): number {
  return price * rate + price * 2 - 7;
}
`);
    expect(changed[imported('b')]).toContain('const total = calculateOrderTotal(price, RATE);');
  });

  it('may import types of one name from modules of their own', () => {
    const { changed, refusals } = liftBoth(
      service("import type { Line } from './limits';", 'line: Line', 'line.price * line.count - 7'),
      'export interface Line { price: number; count: number }\n',
    );
    expect(refusals).toEqual([]);
    expect(changed[core]).toBe(`import type { Line } from '../a/limits';

export function calculateTotal(line: Line): number {
  return line.price * line.count - 7;
}

export function calculateOrderTotal(
  line: { readonly price: number; readonly count: number },
): number {
  return line.price * line.count - 7;
}
`);
  });

  it('keep apart what the one moves there and the other imports', () => {
    const { changed, refusals } = lift({
      files: {
        [imported('a')]: service('const RATE = 2;', 'price: number', 'price * RATE + price * 2 - 7')('a'),
        [imported('b')]: service("import { RATE } from './limits';", 'price: number', 'price * RATE - price / 5')('b'),
        '/project/src/b/limits.ts': 'export const RATE = 3;\n',
      },
      targets: [imported('a'), imported('b')],
    });
    expect(refusals).toEqual([]);
    expect(changed[core]).toBe(`export const RATE = 2;

export function calculateTotal(price: number): number {
  return price * RATE + price * 2 - 7;
}

export function calculateOrderTotal(price: number, rate: number): number {
  return price * rate - price / 5;
}
`);
  });
});
