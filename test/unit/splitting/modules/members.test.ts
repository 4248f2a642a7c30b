import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox', 'log'];
const requires = services.map((name) => `const ${name} = require('./${name}');\n`).join('');

/** What is there besides, of which `place` stays, as it uses `this`. */
const others = {
  object: `  async place(order) {
    if (order.total < this.least && order.kind !== 'gift') throw new Error('nothing');
    await db.run(order);
    await shelf.run(order);
    await log.run(order);
  },
  async pay(order) {
    await till.run(order);
    await trail.run(order);
  },
`,
  class: `  async place(order) {
    if (order.total < this.least && order.kind !== 'gift') throw new Error('nothing');
    await db.run(order);
    await shelf.run(order);
    await log.run(order);
  }
  async pay(order) {
    await till.run(order);
    await trail.run(order);
  }
`,
};

const body = `{
    await till.run(order);
    await outbox.run(order);
    await trail.run(order);
  }`;

/** The text of the module after its split. */
function splitOf(text: string): string {
  const run = (name: string) =>
    [`/project/src/${name}.js`, `exports.run = async (what) => '${name}' + what;\n`] as const;
  const { changed } = lift({
    files: { ...Object.fromEntries(services.map(run)), '/project/src/orders.js': text },
    targets: ['/project/src/orders.js'],
    settings: { transforms: ['split-orchestrator'] },
  });
  return changed['/project/src/orders.js'] ?? text;
}

function inObject(member: string, rest = ''): string {
  return splitOf(`'use strict';\n\n${requires}\n${rest}module.exports = {\n${others.object}  ${member},\n};\n`);
}

function inClass(member: string, { directive = "'use strict';\n\n", heritage = '' } = {}): string {
  return splitOf(
    `${directive}${requires}\nmodule.exports = class Orders${heritage} {\n${others.class}  ${member}\n};\n`,
  );
}

/** Others have left, and of this one at most some steps. */
function expectToStay(text: string, member: string): void {
  expect(text).toContain("require('./orders-");
  expect(text).toContain(`  ${member.slice(0, member.indexOf('{'))}{`);
}

describe('a member of an object becomes a function of its own', () => {
  it.each([
    `async refund(order) ${body}`,
    `refund: async (order) => ${body}`,
    `refund: async function refund(order) ${body}`,
    `async refund(order) ${body.replace('{', '{ const pay = order.total; console.log(pay);')}`,
    `async refund(order) ${body.replace('{', '{ await order.each(function () { return this.id; });')}`,
  ])('%s', (member) => {
    const text = inObject(member);
    expect(text).toMatch(/\n {2}pay,\n {2}refund,\n\};\n$/u);
  });

  it('in an object that is frozen, or kept in a variable', () => {
    const frozen = `Object.freeze({\n${others.object}  async refund(order) ${body},\n})`;
    expect(splitOf(`'use strict';\n\n${requires}\nexports.orders = ${frozen};\n`)).toContain('  refund,\n');
    const kept = `var orders = {\n${others.object}  async refund(order) ${body},\n};\n\nmodule.exports = orders;\n`;
    expect(splitOf(`'use strict';\n\n${requires}\n${kept}`)).toContain('  refund,\n');
  });
});

describe('a member of an object stays', () => {
  it.each([
    ['it uses `this`', `async refund(order) ${body.replace('{', '{ this.last = order;')}`, ''],
    ['it uses the `this` around it', `async refund(order) ${body.replace('{', '{ order.each(() => this.id);')}`, ''],
    ['it counts its arguments', `async refund(order) ${body.replace('{', '{ if (arguments.length > 1) return;')}`, ''],
    ['it calls what it overrides', `async refund(order) ${body.replace('{', '{ await super.refund(order);')}`, ''],
    ['it is a generator', `async *refund(order) ${body}`, ''],
    ['its name is a word of the language', `async delete(order) ${body}`, ''],
    ['its name would hide another', `async fetch(order) ${body.replace('{', '{ await fetch(order);')}`, ''],
    ['its name is the name of a function', `async refund(order) ${body}`, 'function refund() {}\n'],
    ['its name means something to modules', `async require(order) ${body}`, ''],
    [
      'it needs what cannot leave',
      `async refund(order) ${body.replace('{', '{ order.at = at;')}`,
      'const at = Date.now();\n',
    ],
  ])('%s', (_, member, rest) => {
    expectToStay(inObject(member, rest), member);
  });
});

describe('a method of a class leaves a delegate', () => {
  it.each([
    [`async refund(order) ${body}`, '  refund(order) {\n    return refund(order);\n  }\n'],
    [`static async refund(order) ${body}`, '  static refund(order) {\n    return refund(order);\n  }\n'],
    [
      `async refund({ id }, order = id, ...more) ${body}`,
      '  refund(input, order, ...more) {\n    return refund(input, order, ...more);',
    ],
  ])('%s', (member, delegate) => {
    expect(inClass(member)).toContain(delegate);
  });
});

describe('a method of a class stays', () => {
  it.each([
    ['there is another of its name', `async refund(order) ${body}\n  static refund() {}`],
    ['it is private by its name', `async #refund(order) ${body}`],
    ['it calls what it overrides', `async refund(order) ${body.replace('{', '{ await super.refund(order);')}`],
  ])('%s', (_, member) => {
    const heritage = member.includes('super') ? ' extends Map' : '';
    expectToStay(inClass(member, { heritage }), member);
  });

  it('its parameter is called as it is', () => {
    expect(inClass(`async order(order) ${body}`)).toContain('  async order(order) {');
  });

  it('with all others where the code of a class is strict, and that of its file is not', () => {
    const text = inClass(`async refund(order) ${body}`, { directive: '' });
    expect(text).not.toContain("require('./orders-");
    expect(text).toContain('  async pay(order) {');
  });
});
