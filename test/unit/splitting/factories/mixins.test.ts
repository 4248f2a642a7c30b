import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** The text of a mixin with these statements after its split, and why it is left alone. */
function splitOf(...statements: readonly string[]) {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const text = `'use strict';\n\n${requires}\nmodule.exports = function (Orders) {\n${statements.join('')}};\n`;
  const { changed, refusals } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/selling.js': text },
    targets: ['/project/src/selling.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return { text: changed['/project/src/selling.js'] ?? text, left: refusals.map(({ code }) => code) };
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
    const { text } = splitOf(prices, place, pay);
    expect(text).toMatch(/const prices = [^]*const \{ pay \} = create\w+\(\{ prices \}\);[^]*Orders\.pay = pay;/u);
  });

  it('keeps what it hands out before there is what a part would be handed', () => {
    const { text, left } = splitOf(place, pay, prices);
    expect(text).toContain(pay);
    expect(left).toEqual(['shape-not-split']);
  });
});
