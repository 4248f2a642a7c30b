import { describe, expect, it } from 'vitest';
import { findNode } from '../../../../src/core/syntax/nodes.ts';
import { ts } from '../../../../src/core/syntax/typescript.ts';
import { programStyles } from '../../../../src/core/edit/program-style.ts';
import { collectOrchestrators } from '../../../../src/core/orchestrators/collect-orchestrators.ts';
import { indexReferences } from '../../../../src/core/regions/references.ts';
import { semanticsOf } from '../../../../src/core/syntax/semantics.ts';
import { parseMarkedText } from '../../../support/marked-text.ts';
import { diagnosticsOf, programOf, strictOptions, type Files } from '../../../support/program.ts';
import { applied, cutRun } from './random-cuts.ts';

const file = '/project/src/shop.ts';
const given = {
  '/project/src/ports.ts': `
export interface Order { id: string; total: number; customer?: { name: string } }
export interface Receipt { order: Order; text: string }
export interface Db {
  find(id: string): Promise<Order | undefined>;
  load(id: string): Promise<Order>;
  save(order: Order): Promise<void>;
  print(order: Order): Promise<Receipt>;
  each(work: (order: Order) => Promise<void>): Promise<void>;
}
export interface Log { note(text: string): void }
`,
};
const head = `import type { Db, Log } from './ports';

export class ShopService {
  constructor(private readonly db: Db, private readonly log: Log) {}

`;

/** Makes a phase of the marked statements: the methods afterwards, or why they stay. */
function phaseOf(method: string, before = ''): string {
  const { text, start, end } = parseMarkedText(`${before}${head}${method}\n}\n`);
  const files: Files = { [file]: text, ...given };
  const semantics = semanticsOf(programOf(files, { ...strictOptions, lib: ['lib.esnext.d.ts'] }));
  const sourceFile = semantics.sourceFile(file);
  const orchestrator = sourceFile && collectOrchestrators(sourceFile)[0];
  const operation = orchestrator?.operations.find(({ node }) => node.pos <= start && end <= node.end);
  if (sourceFile === undefined || orchestrator === undefined || operation === undefined)
    throw new Error('no operation');
  const statements: ts.Statement[] = [];
  findNode([operation.node], (node) => {
    if (ts.isStatement(node) && node.getStart() >= start && node.end <= end && node.parent.end > end)
      statements.push(node);
    return false;
  });
  const [first, ...others] = statements;
  if (first === undefined) throw new Error('no statements');
  const request = {
    operation,
    orchestrator,
    semantics,
    references: indexReferences(sourceFile, semantics),
    style: programStyles([sourceFile])(sourceFile),
    max: 4,
    dependencyNamesOf: () => [],
  };
  const cut = cutRun(request, [first, ...others]);
  if (typeof cut === 'string') return cut;
  const after = applied(text, [cut], file);
  expect(diagnosticsOf({ ...files, [file]: after }, { ...strictOptions, lib: ['lib.esnext.d.ts'] })).toEqual([]);
  return after.includes(head) ? after.slice(after.indexOf(head) + head.length, -'\n}\n'.length) : after;
}

describe('what a phase is handed and gives back', () => {
  it('hands over what is read and gives back what is declared, with the names of types that the file lacks', () => {
    const after = phaseOf(`  async sell(id: string): Promise<void> {
    const order = await this.db.load(id);
    [start]// Print the receipt
    const receipt = await this.db.print(order);
    this.log.note(receipt.text);[end]

    await this.db.save(receipt.order);
  }`);
    expect(after).toContain(`import type { Db, Log, Order, Receipt } from './ports';`);
    expect(after).toContain(`
    const receipt = await this.printReceipt(order);

    await this.db.save(receipt.order);
  }

  /** Print the receipt */
  private async printReceipt(order: Order): Promise<Receipt> {
    const receipt = await this.db.print(order);
    this.log.note(receipt.text);

    return receipt;
  }`);
  });

  it('assigns one variable back, and begins with its value', () => {
    expect(
      phaseOf(`  async sum(ids: string[]): Promise<number> {
    let total = 0;
    for (const id of ids) {
      [start]const order = await this.db.load(id);
      total += order.total;[end]
    }
    return total;
  }`),
    ).toBe(`  async sum(ids: string[]): Promise<number> {
    let total = 0;
    for (const id of ids) {
      total = await this.loadOrder(id, total);
    }
    return total;
  }

  private async loadOrder(id: string, total: number): Promise<number> {
    const order = await this.db.load(id);
    total += order.total;

    return total;
  }`);
  });

  it('gives back what the next round of a loop reads', () => {
    expect(
      phaseOf(`  steps(values: number[]): number {
    let last = 0;
    let sum = 0;
    for (const value of values) {
      [start]sum += value - last;
      last = value;[end]
    }
    this.log.note('done');
    return sum;
  }`),
    ).toBe(
      `  steps(values: number[]): number {
    let last = 0;
    let sum = 0;
    for (const value of values) {
      ({ sum, last } = this.prepareSum(sum, value, last));
    }
    this.log.note('done');
    return sum;
  }

  private prepareSum(
    sum: number,
    value: number,
    last: number,
  ): { sum: number; last: number } {
    sum += value - last;
    last = value;

    return { sum, last };
  }`,
    );
  });

  it('begins without a value that is given first, and returns the last one at once', () => {
    expect(
      phaseOf(`  async find(id: string): Promise<string> {
    let text: string;
    try {
      [start]const order = await this.db.load(id);
      this.log.note(order.id);
      text = order.id;[end]
    } catch (error) {
      text = 'none';
    }
    return text;
  }`),
    ).toContain(`    try {
      text = await this.loadOrder(id);
    } catch (error) {
      text = 'none';
    }
    return text;
  }

  private async loadOrder(id: string): Promise<string> {
    const order = await this.db.load(id);
    this.log.note(order.id);
    return order.id;
  }`);
  });

  it('carries the narrowed type of a variable', () => {
    expect(
      phaseOf(`  async show(id: string): Promise<void> {
    const order = await this.db.find(id);
    if (order === undefined) return;
    [start]const text = order.id + order.total;
    this.log.note(text);[end]
  }`),
    ).toContain(`private noteLog(order: Order): void {`);
  });

  it('gives back a type that the statements have narrowed', () => {
    expect(
      phaseOf(`  async show(id: string): Promise<number> {
    [start]const order = await this.db.find(id);
    if (order === undefined) throw new Error(id);[end]
    return order.total;
  }`),
    ).toContain(`private async findOrder(id: string): Promise<Order> {`);
  });

  it('takes the type parameters of the operation along', () => {
    const after = phaseOf(`  keep<T extends { id: string }>(item: T, keep: (item: T) => T): T {
    [start]this.log.note(item.id);
    const kept = keep(item);[end]
    return kept;
  }`);
    expect(after).toContain(`const kept = this.noteLog<T>(item, keep);`);
    expect(after).toContain(`private noteLog<T extends { id: string }>(item: T, keep: (item: T) => T): T {`);
  });

  it('takes more than three values as one object', () => {
    expect(
      phaseOf(`  add(a: number, b: number, c: number, d: number): void {
    [start]const sum = a + b + c + d;
    this.log.note(String(sum));[end]
  }`),
    ).toContain('this.noteLog({ a, b, c, d });');
  });
});

describe('how control goes on', () => {
  it('returns the phase where all of its paths return', () => {
    expect(
      phaseOf(`  async price(id: string): Promise<number> {
    const order = await this.db.load(id);
    [start]if (order.total > 5) return 5;
    this.log.note(id);
    return order.total;[end]
  }`),
    ).toContain(
      `    return this.noteLog(order, id);
  }

  private noteLog(order: Order, id: string): number {`,
    );
  });

  it('awaits what it returns inside of a try', () => {
    expect(
      phaseOf(`  async price(id: string): Promise<number> {
    try {
      [start]const order = await this.db.load(id);
      return order.total;[end]
    } catch (error) {
      this.log.note(String(error));
      return 0;
    }
  }`),
    ).toContain(`return await this.loadOrder(id);`);
  });

  it('asks whether there is a result already after a phase that may return early', () => {
    expect(
      phaseOf(`  async price(id: string): Promise<number> {
    [start]const order = await this.db.load(id);
    if (order.total > 5) {
      return 5;
    }
    this.log.note(order.id);[end]
    await this.db.load('next');
    return 1;
  }`),
    ).toContain(`    const outcome = await this.loadOrder(id);
    if (outcome !== undefined) {
      return outcome;
    }
    await this.db.load('next');`);
  });

  it.each([
    [
      'a break of the loop around it',
      `  run(ids: string[]): void {
    for (const id of ids) {
      [start]this.log.note(id);
      if (id === 'last') break;[end]
      this.log.note('next');
    }
  }`,
    ],
    [
      'an early return beside a result',
      `  async run(id: string): Promise<number> {
    [start]const order = await this.db.load(id);
    if (order.total === 0) return 0;[end]
    return order.total * 2;
  }`,
    ],
    [
      'an early return of nothing',
      `  async run(id: string): Promise<void> {
    [start]this.log.note(id);
    if (id === '') return;[end]
    await this.db.load(id);
  }`,
    ],
    [
      'an early return of an element that may be missing',
      `  async run(ids: string[]): Promise<string> {
    [start]const order = await this.db.load('first');
    if (order.total === 0) return ids[0];[end]
    await this.db.load('next');
    return 'none';
  }`,
    ],
    [
      'an early return of what only its author vouches for',
      `  async run(ids: string[]): Promise<string> {
    [start]const order = await this.db.load('first');
    if (order.total === 0) return ids.find((id) => id !== order.id)!;[end]
    await this.db.load('next');
    return 'none';
  }`,
    ],
    [
      'a generator',
      `  *run(id: string): Generator<string> {
    [start]this.log.note(id);
    this.log.note(id);[end]
    yield id;
  }`,
    ],
    [
      'a promise that is returned out of a `try`',
      `  async run(id: string): Promise<void> {
    try {
      [start]await this.db.load(id);
      return this.db.save({ id, total: 1 });[end]
    } catch {
      this.log.note('failed');
    }
  }`,
    ],
    [
      'a function with a `this` of its own',
      `  run(ids: string[]): void {
    this.log.note('all');
    const log = this.log;
    ids.forEach(function (id) {
      [start]log.note(id);
      log.note(id);[end]
    });
  }`,
    ],
  ])('leaves alone %s', (_, method) => {
    expect(phaseOf(method)).toBe('exit');
  });
});

describe('what stays', () => {
  it.each([
    [
      'captured-write',
      'a variable that a living function shares',
      `  run(): () => number {
    let count = 0;
    const read = () => count;
    [start]this.log.note('now');
    count += 1;[end]
    return read;
  }`,
    ],
    [
      'captured-write',
      'a variable that a function reads which is kept in a list',
      `  async run(): Promise<void> {
    const undo: (() => void)[] = [];
    let charged = 0;
    undo.push(() => this.log.note(String(charged)));
    [start]charged = 5;
    await this.db.load('5');[end]
    for (const each of undo) each();
  }`,
    ],
    [
      'captured-write',
      'the one \`var\` of a loop that a function reads which is kept in a list',
      `  run(undo: (() => void)[]): void {
    for (var round = 0; round < 3; round++) {
      undo.push(() => this.log.note(String(round)));
      [start]this.log.note('round');
      this.log.note(String(round));[end]
    }
  }`,
    ],
    [
      'function-object',
      'a directive of the function',
      `  async run(id: string): Promise<void> {
    'use server';
    [start]const order = await this.db.load(id);
    await this.db.save(order);[end]
  }`,
    ],
    [
      'captured-write',
      'a variable that a callback of unknown life writes',
      `  async run(): Promise<number> {
    let count = 0;
    [start]await this.db.each(async (order) => {
      count += order.total;
    });
    this.log.note('done');[end]
    return count;
  }`,
    ],
    [
      'write-observed-on-throw',
      'a write that a catch sees',
      `  async run(id: string): Promise<void> {
    let step = 'start';
    try {
      [start]step = 'load';
      await this.db.load(id);[end]
    } catch (error) {
      this.log.note(step);
    }
  }`,
    ],
    [
      'maybe-unassigned',
      'a variable that may have no value yet',
      `  async run(id: string): Promise<number> {
    let order;
    if (id !== '') order = await this.db.load(id);
    [start]order ??= await this.db.load('default');
    this.log.note(order.id);[end]
    return order.total;
  }`,
    ],
    [
      'maybe-unassigned',
      'a \`var\` that is used behind its block',
      `  run(id: string): string | undefined {
    if (id !== '') {
      [start]this.log.note(id);
      var text = id + id;[end]
    }
    return text;
  }`,
    ],
    [
      'unwritable-type',
      'a property that was checked before',
      `  async run(id: string): Promise<void> {
    const order = await this.db.load(id);
    if (order.customer === undefined) return;
    [start]this.log.note('customer');
    this.log.note(order.customer.name);[end]
  }`,
    ],
    [
      'unwritable-type',
      'a property that is checked for the code after it',
      `  async run(order: Order): Promise<string> {
    [start]this.log.note('customer');
    if (order.customer === undefined) throw new Error('nobody');[end]
    return order.customer.name;
  }`,
    ],
    [
      'unwritable-type',
      'a variable that is checked for the code after it',
      `  async run(order: Order | undefined): Promise<string> {
    [start]this.log.note('order');
    if (order === undefined) throw new Error('nothing');[end]
    return order.id;
  }`,
    ],
    [
      'unwritable-type',
      'a value of a type that only the operation knows',
      `  run(id: string): void {
    interface Local { id: string }
    const make = (text: string): Local => ({ id: text });
    const local = make(id);
    [start]this.log.note(local.id);
    this.log.note(local.id);[end]
  }`,
    ],
    [
      'unwritable-type',
      'a condition that was given a name before',
      `  run(error: unknown): void {
    const isKnown = error instanceof RangeError;
    [start]this.log.note('failed');
    this.log.note(isKnown ? error.message : 'unknown');[end]
  }`,
    ],
    [
      'unwritable-type',
      'two parts of one value that tell about each other',
      `  run(event: { kind: 'a'; text: string } | { kind: 'b'; text: undefined }): void {
    const { kind, text } = event;
    [start]this.log.note('event');
    if (kind === 'a') this.log.note(text.trim());[end]
  }`,
    ],
    [
      'function-object',
      '\`arguments\`',
      `  run(id: string): void {
    [start]this.log.note(id);
    this.log.note(String(arguments.length));[end]
  }`,
    ],
    [
      'function-object',
      'a resource that is disposed of',
      `  run(open: () => Disposable): void {
    [start]using resource = open();
    this.log.note(String(resource));[end]
    this.log.note('used');
  }`,
    ],
    [
      'function-object',
      'a function that is called after it',
      `  run(id: string): void {
    [start]this.log.note(id);
    function twice(text: string): string {
      return text + text;
    }[end]
    this.log.note(twice(id));
  }`,
    ],
    [
      'meaningful-comment',
      'one half of a pair of comments',
      `  run(id: string): void {
    [start]this.log.note(id);
    // #region loud
    this.log.note(id);[end]
    this.log.note(id);
    // #endregion
  }`,
    ],
  ])('%s: %s', (code, _, method) => {
    const before = method.includes('order: Order') ? `import type { Order } from './ports';\n` : '';
    expect(phaseOf(method, before)).toBe(code);
  });
});

it('keeps tabs, missing semicolons and line ends', () => {
  const method = `\tasync run(ids: string[]): Promise<number> {
\t\tlet [sum, last] = [0, 0]
\t\tfor (const id of ids) {
\t\t\t[start]const order = await this.db.load(id)
\t\t\tsum += order.total - last
\t\t\tlast = order.total[end]
\t\t}
\t\treturn sum
\t}`;
  const [before, after] = [method, phaseOf(method)];
  expect(before).not.toContain(';');
  expect(after).toContain(`\t\t\t;({ sum, last } = await this.loadOrder(id, sum, last))\n\t\t}`);
  expect(after).toContain(`\n\n\tprivate async loadOrder(`);
});
