import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** The text of a mixin with these statements, after its split. */
function splitOf(...statements: readonly string[]): string {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const text = `'use strict';\n\n${requires}\nmodule.exports = function (Orders) {\n${statements.join('')}};\n`;
  const { changed } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/selling.js': text },
    targets: ['/project/src/selling.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return changed['/project/src/selling.js'] ?? text;
}

const place = `  Orders.place = async function (order) {
    if (order.total < this.least && order.kind !== 'gift') throw new Error('nothing');
    await db.run(order);
    await shelf.run(order);
  };
`;
const pay = `  Orders.pay = async function (order) {
    await till.run(order.total * prices[order.kind]);
    await trail.run(order);
    await outbox.run(order);
  };
`;
const prices = '  const prices = { gift: 0, trade: 2 };\n';

describe('a mixin', () => {
  it('builds its parts behind what it hands them, and before it puts their functions into anything', () => {
    const text = splitOf(prices, place, pay);
    expect(text).toMatch(/const prices = [^]*const \{ pay \} = create\w+\(\{ prices \}\);[^]*Orders\.pay = pay;/u);
  });

  it('keeps what it hands out before there is what a part would be handed', () => {
    expect(splitOf(place, pay, prices)).toContain(pay);
  });
});
