import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';

const services = ['db', 'shelf', 'till', 'trail', 'outbox', 'log'];
const imports = services.map((name) => `import * as ${name} from './${name}.js';\n`).join('');

/** The texts of the module and of its parts after the split. */
function splitOf(name: string, text: string) {
  const own = `/project/src/${name}`;
  const ending = name.slice(name.lastIndexOf('.'));
  const run =
    ending === '.ts'
      ? 'export async function run<T>(what: T): Promise<T> {\n  return what;\n}\n'
      : '/**\n * @template T\n * @param {T} what\n * @returns {Promise<T>}\n */\nexport async function run(what) {\n  return what;\n}\n';
  const { changed, refusals } = lift({
    files: { ...Object.fromEntries(services.map((each) => [`/project/src/${each}${ending}`, run])), [own]: text },
    targets: [own],
    settings: { transforms: ['split-orchestrator'] },
  });
  const { [own]: whole = text, ...parts } = changed;
  return { whole, part: Object.values(parts).join('\n'), refusals };
}

it('a type of the file in the signature of a method that a class passes on stays, and its part imports it', () => {
  const { whole, part } = splitOf(
    'orders.ts',
    `${imports.replaceAll('.js', '')}
interface Options {
  readonly why?: string;
}

export class Orders {
  static least = 3;
  static async place(total: number): Promise<void> {
    if (total < this.least && total !== 1) throw new Error('nothing');
    await db.run(total);
    await shelf.run(total);
    await log.run(total);
  }
  static async pay(total: number, { why = 'none' }: Options = {}): Promise<void> {
    await till.run(total);
    await outbox.run(why);
    await trail.run(why);
  }
}
`,
  );
  expect(whole).toContain('export interface Options {');
  expect(whole).toContain('static pay(total: number, options?: Options): Promise<void> {');
  expect(part).toContain("import type { Options } from './orders';");
});

describe('JavaScript that is type-checked', () => {
  const order = `// @ts-check
${imports}
/** @typedef {{ total: number, lines: number[], mail: string }} Order */

`;

  it('has its types in the comments of parts as well', () => {
    const { part, refusals } = splitOf(
      'orders.js',
      `${order}/** @param {Order} order */
export async function place(order) {
  if (order.total > 100 && order.lines.length > 3) throw new RangeError('big');
  await db.run(order.total);
  await shelf.run(order.lines);
  await log.run(import.meta.url);
}

/** @param {Order} order */
export async function pay(order) {
  await till.run(order.total);
  await outbox.run(order.mail);
  await trail.run(order.total);
}
`,
    );
    expect(refusals).toEqual([]);
    expect(part).toContain(
      "/** @typedef {import('./orders.js').Order} Order */\n\n/** @param {Order} order */\nexport async function pay(order) {",
    );
  });

  it('says of steps what they take', () => {
    const { part, refusals } = splitOf(
      'orders.js',
      `${order}/**
 * @param {Order} order
 * @param {string} [note]
 */
export async function place(order, note) {
  if (order.total > 100 && order.lines.length > 3) throw new RangeError('big');

  // Keep the goods
  const stock = await db.run(order.lines.length);
  await shelf.run([order.mail, stock]);

  // Take the money
  const rates = new Map([[order.mail, stock]]);
  await till.run(order.total * stock);
  await trail.run(rates);

  await outbox.run(note);
  await log.run(stock);
}
`,
    );
    expect(refusals).toEqual([]);
    const tags = ['{Order} order', '{number} stock', '{string | undefined} note'].map((tag) => ` * @param ${tag}\n`);
    expect(part).toContain(
      `/**\n * Take the money\n${tags.join('')} */\nexport async function takeMoney(order, stock, note) {`,
    );
  });
});
