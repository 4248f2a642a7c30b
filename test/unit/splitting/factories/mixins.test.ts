import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** The text of a mixin with these statements after its split, and why it is left alone. */
function splitOf(...statements: readonly string[]) {
  return splitModule(`'use strict';\n\n${requires}\nmodule.exports = function (Orders) {\n${statements.join('')}};\n`);
}

function splitModule(text: string) {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const { changed, refusals } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/selling.js': text },
    targets: ['/project/src/selling.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  const { '/project/src/selling.js': whole = text, ...parts } = changed;
  return { text: whole, part: Object.values(parts).join(''), left: refusals.map(({ code }) => code) };
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

  it.each(['arguments.length', 'new.target'])('keeps an arrow function that takes %s of it', (own) => {
    const arrow = pay.replace('async function (order)', 'async (order) =>').replace('prices[order.kind]', 'Orders.fee');
    expect(splitOf(place, arrow).part).toContain('Orders.fee');
    expect(splitOf(place, arrow.replace('order.total', own)).part).toBe('');
  });

  it('lets a function go that has its own', () => {
    const own = pay.replace('prices[order.kind]', '[1, 2].map(function () { return this; }).length * arguments.length');
    expect(splitOf(place, own).part).toContain('return this; }).length * arguments.length');
  });

  it('has parts that are as strict as it is itself', () => {
    const strict = `  'use strict';\n${place}${pay.replace('* prices[order.kind]', '+ Orders.fee')}`;
    const { part } = splitModule(`${requires}\nmodule.exports = function (Orders) {\n${strict}};\n`);
    expect(part).toMatch(/^function create\w+\(Orders\) \{\n {2}'use strict';\n/mu);
  });

  it('stays whole where a part could not say that it is strict', () => {
    const strict = `  'use strict';\n${prices}${place}${pay.replace('order.total', 'Orders.total')}`;
    expect(splitModule(`${requires}\nmodule.exports = function (Orders) {\n${strict}};\n`).left).toEqual([
      'shape-not-split',
    ]);
  });
});

describe('a factory', () => {
  const members = `${place}${pay}`
    .replaceAll(/Orders\.(\w+) = async function \(order\) \{/gu, 'async $1(order) {')
    .replaceAll('};', '},')
    .replace('* prices[order.kind]', '+ 1');

  it('may freeze what it hands out, and build parts that it gives nothing', () => {
    const { text } = splitModule(
      `${requires}\nexports.createOrders = function (deps) {\n  return Object.freeze({\n${members}  });\n};\n`,
    );
    expect(text).toMatch(/const \{ pay \} = create\w+\(\);\n\n {2}return Object\.freeze\(\{[^]*^ *pay,$/mu);
  });
});
