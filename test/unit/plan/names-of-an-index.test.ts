import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const service = (load: string, handOut: string): string => `${load}
class OrderService {
  constructor(mailer) {
    this.mailer = mailer;
  }

  async run(lines) {
    let gross = 0;
    for (const line of lines) gross += line * 2;
    await this.mailer.send(gross);
  }
}
${handOut}
`;

function nameIn(index: string, others: Readonly<Record<string, string>>, isEsm: boolean): string | undefined {
  const file = '/project/src/order-service.js';
  const files = {
    [file]: service('', isEsm ? 'export { OrderService };' : 'module.exports = { OrderService };'),
    '/project/src/core/index.js': index,
    '/project/src/core/order.js': isEsm
      ? 'export const doubled = (a) => a * 2;\n'
      : 'const doubled = (a) => a * 2;\nmodule.exports = { doubled };\n',
    ...others,
  };
  const { changed } = lift({ files, targets: [file] });
  return /function (\w+)\(lines\)/u.exec(changed['/project/src/core/order.js'] ?? '')?.[1];
}

describe('a name that an index of the core hands out already', () => {
  const esm = { '/project/src/core/ship.js': "export const calculateGross = () => 'ship';\n" };
  const commonJs = { '/project/src/core/ship.js': "exports.calculateGross = () => 'ship';\n" };

  it('is not given to a function of another module', () => {
    expect(nameIn("export * from './ship.js';\nexport * from './order.js';\n", esm, true)).toBe('calculateOrderGross');
    expect(nameIn("module.exports = { ...require('./ship'), ...require('./order') };\n", commonJs, false)).toBe(
      'calculateOrderGross',
    );
  });

  it('is free where the index does not hand out both', () => {
    expect(nameIn("export * from './ship.js';\n", esm, true)).toBe('calculateGross');
    expect(nameIn("const ship = require('./ship');\nmodule.exports = { ship };\n", commonJs, false)).toBe(
      'calculateGross',
    );
  });

  it('counts what the module itself hands out by another name', () => {
    const file = '/project/src/core/order.js';
    const { changed } = lift({
      files: {
        '/project/src/order-service.js': service('', 'module.exports = { OrderService };'),
        [file]: "const sum = () => 'sum';\nmodule.exports = { calculateGross: sum };\n",
      },
      targets: ['/project/src/order-service.js'],
    });
    expect(changed[file]).toContain('module.exports = { calculateGross: sum, calculateOrderGross };');
  });

  it('is seen through another index', () => {
    const others = {
      '/project/src/core/all/index.js': "export * from '../ship.js';\nexport * from '../order.js';\n",
      ...esm,
    };
    expect(nameIn("export * from './all/index.js';\n", others, true)).toBe('calculateOrderGross');
  });
});
