import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const service = (first: string, body: string): string => `${first}const { store } = require('./store');

class BasketService {
  constructor(mailer) {
    this.mailer = mailer;
  }

  async totals(lines) {
${body}
    await this.mailer.send(totals);
  }
}

async function totalsOf(lines) {
${body}
  await store.save(totals);
}

module.exports = { BasketService, totalsOf };
`;
const frozen = `    const totals = Object.freeze({ sum: 0, count: 0 });
    for (const line of lines) {
      if (line.price > 100) totals.sum = totals.sum + line.price * line.quantity;
    }`;
const plain = frozen.replace('Object.freeze({ sum: 0, count: 0 })', '{ sum: 0, count: 0 }');

function loopsLeftIn(first: string, body: string, core?: string): readonly string[] {
  const files = {
    '/project/src/basket-service.js': service(first, body),
    '/project/src/store.js': 'exports.store = { save: async () => console.log("saved") };\n',
    ...(core === undefined ? {} : { '/project/src/core/basket.js': core }),
  };
  const { changed } = lift({ files, targets: ['/project/src/basket-service.js'] });
  const text = changed['/project/src/basket-service.js'] ?? service(first, body);
  const [ofClass = '', ofFunction = ''] = text.split('async function');
  return [...(ofClass.includes('for (') ? ['class'] : []), ...(ofFunction.includes('for (') ? ['function'] : [])];
}

describe('a write that only strict code refuses', () => {
  it('leaves a class for a strict module alone', () => {
    expect(loopsLeftIn('', frozen)).toEqual(['class']);
    expect(loopsLeftIn("'use strict';\n", frozen)).toEqual([]);
  });

  it('does not join a core that is strict already', () => {
    const core = "'use strict';\n\nfunction half(n) {\n  return n / 2;\n}\n\nmodule.exports = { half };\n";
    expect(loopsLeftIn('', frozen, core)).toEqual(['function']);
    expect(loopsLeftIn('', frozen, core.replace("'use strict';\n\n", ''))).toEqual(['class']);
  });

  it('goes anywhere where the object is made on the spot', () => {
    expect(loopsLeftIn('', plain)).toEqual([]);
  });
});
