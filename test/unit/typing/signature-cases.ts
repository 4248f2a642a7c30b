import { expect } from 'vitest';
import type { RefusalCode } from '../../../src/core/model/refusal.ts';
import type { LiftCase } from './lift-case.ts';

export type SignatureCase = LiftCase &
  (
    | {
        readonly types: Readonly<Record<string, string>>;
        readonly imports?: readonly string[];
        readonly declarations?: readonly string[];
        readonly returns?: string;
        readonly generic?: string;
      }
    | { readonly refused: { readonly code: RefusalCode; readonly reason?: unknown } }
  );

/** A class whose method holds the region; `io` makes the module a shell module. */
const service = (body: string, before = '') => `${before}
declare const io: { save(value: unknown): Promise<void> };
export class OrderService {
${body}
}`;

const shop = `
export interface Cart { id: string; items: CartItem[]; note?: string; address: Address; customer: Customer | null }
export interface CartItem { sku: string; price: number; quantity: number; tags: string[]; size: Size }
export interface Address { city: string; country: Country }
export interface Customer { name: string; tier: 'gold' | 'silver' | 'none'; address: Address }
export interface Size { width: number; height: number }
export type Country = 'de' | 'fr';
`;

const inShell = (parameters: string, body: string, extra = '') =>
  service(`  async run(${parameters}) {\n${body}\n    await io.save(1);\n  }`, shop + extra);

export const cases: readonly SignatureCase[] = [
  {
    name: 'primitives',
    files: {
      'src/a.ts': inShell(
        'a: number, b: string, c: boolean, d: bigint',
        'const x = [start]c && a > b.length && d > 1n[end];',
      ),
    },
    captured: ['c', 'a', 'b', 'd'],
    types: { a: 'number', b: 'string', c: 'boolean', d: 'bigint' },
    returns: 'boolean',
  },
  {
    name: 'a constant that is only compared with a text is a text',
    files: {
      'src/a.ts': inShell(
        'roles: string[]',
        "const admin = 'ADMIN' as const;\n const x = [start]roles.some((role) => role === admin)[end];",
      ),
    },
    captured: ['roles', 'admin'],
    types: { roles: 'readonly string[]', admin: 'string' },
    returns: 'boolean',
  },
  {
    name: 'a constant that tells the members of a union apart stays what it is',
    files: {
      'src/a.ts': inShell(
        "event: { kind: 'a'; n: number } | { kind: 'b' }",
        "const kind = 'a' as const;\n const x = [start]event.kind === kind && event.n > 3[end];",
      ),
    },
    captured: ['event', 'kind'],
    types: { event: "{ readonly kind: 'a'; readonly n: number } | { readonly kind: 'b' }", kind: "'a'" },
    returns: 'boolean',
  },
  {
    name: 'unions of literals are not widened',
    files: {
      'src/a.ts': inShell(
        `tier: 'gold' | 'silver', level: 1 | 2`,
        `const x = [start]tier === 'gold' ? level : 2[end];`,
      ),
    },
    captured: ['tier', 'level'],
    types: { tier: `'gold' | 'silver'`, level: '1 | 2' },
    returns: '1 | 2',
  },
  {
    name: 'template literal types',
    files: { 'src/a.ts': inShell('key: `user_${string}`', `const x = [start]key.slice(5) + '!'[end];`) },
    captured: ['key'],
    types: { key: '`user_${string}`' },
    returns: 'string',
  },
  {
    name: 'null and undefined stand last',
    files: { 'src/a.ts': inShell('limit: number | null | undefined', 'const x = [start](limit ?? 5) * 2[end];') },
    captured: ['limit'],
    types: { limit: 'number | null | undefined' },
    returns: 'number',
  },
  {
    name: 'the type is as narrow as the code before leaves it',
    files: {
      'src/a.ts': inShell(
        'limit: number | undefined',
        'if (limit === undefined) return;\nconst x = [start]limit * 2 + 1[end];',
      ),
    },
    captured: ['limit'],
    types: { limit: 'number' },
    returns: 'number',
  },
  {
    name: 'a variable that the region changes has its declared type',
    files: {
      'src/a.ts': inShell(
        'names: string[]',
        `let best: string | undefined = undefined;\n[start]for (const name of names) { if (best === undefined || name > best) best = name; }\nconst found = best;[end]\nio.save(found);`,
      ),
    },
    captured: ['names', 'best'],
    results: ['found'],
    types: { names: 'readonly string[]', best: 'string | undefined' },
    returns: 'string | undefined',
  },
  {
    name: 'lists that are only read are readonly',
    files: { 'src/a.ts': inShell('prices: number[]', 'const x = [start]prices.filter((p) => p > 3).length + 1[end];') },
    captured: ['prices'],
    types: { prices: 'readonly number[]' },
    returns: 'number',
  },
  {
    name: 'a list that flows out stays as it is',
    files: {
      'src/a.ts': inShell('prices: number[]', 'const x: number[] = [start]prices.length > 3 ? prices : [][end];'),
    },
    captured: ['prices'],
    types: { prices: 'number[]' },
    returns: 'number[]',
  },
  {
    name: 'tuples',
    files: { 'src/a.ts': inShell('range: [number, number]', 'const x = [start]range[1] - range[0][end];') },
    captured: ['range'],
    types: { range: 'readonly [number, number]' },
    returns: 'number',
  },
  {
    name: 'maps and sets are read only',
    files: {
      'src/a.ts': inShell(
        'rates: Map<string, number>, blocked: Set<string>, code: string',
        'const x = [start]blocked.has(code) ? 0 : (rates.get(code) ?? 1) * 2[end];',
      ),
    },
    captured: ['blocked', 'code', 'rates'],
    types: { blocked: 'ReadonlySet<string>', code: 'string', rates: 'ReadonlyMap<string, number>' },
    returns: 'number',
  },
  {
    name: 'records',
    files: {
      'src/a.ts': inShell('stock: Record<string, number>, sku: string', 'const x = [start](stock[sku] ?? 0) > 0[end];'),
    },
    captured: ['stock', 'sku'],
    types: { stock: 'Readonly<Record<string, number>>', sku: 'string' },
    returns: 'boolean',
  },
  {
    name: 'index signatures become records',
    files: {
      'src/a.ts': inShell(
        'stock: { [sku: string]: number }, sku: string',
        'const x = [start](stock[sku] ?? 0) > 0[end];',
      ),
    },
    captured: ['stock', 'sku'],
    types: { stock: 'Readonly<Record<string, number>>', sku: 'string' },
    returns: 'boolean',
  },
  {
    name: 'types of the language',
    files: {
      'src/a.ts': inShell(
        'at: Date, pattern: RegExp, text: string',
        'const x = [start]pattern.test(text) && at.getTime() > 5[end];',
      ),
    },
    captured: ['pattern', 'text', 'at'],
    types: { pattern: 'RegExp', text: 'string', at: 'Date' },
    returns: 'boolean',
  },
  {
    name: 'functions',
    files: {
      'src/a.ts': inShell(
        'rate: (country: Country, net?: number) => number',
        `const x = [start]rate('de', 3) * 2[end];`,
      ),
    },
    captured: ['rate'],
    types: { rate: `(country: 'de' | 'fr', net?: number) => number` },
    returns: 'number',
  },
  {
    name: 'any that was written stays any, unknown stays unknown',
    files: { 'src/a.ts': inShell('a: any, b: unknown', `const x = [start]typeof b === 'string' && a.x > 3[end];`) },
    captured: ['b', 'a'],
    types: { a: 'any', b: 'unknown' },
    returns: 'boolean',
  },
  {
    name: 'a shell type with few reads is written in place',
    files: { 'src/a.ts': inShell('item: CartItem', 'const x = [start]item.price * item.quantity[end];') },
    captured: ['item'],
    types: { item: '{ readonly price: number; readonly quantity: number }' },
    returns: 'number',
  },
  {
    name: 'three reads make an interface with the name of the type',
    files: {
      'src/a.ts': inShell('item: CartItem', `const x = [start]item.sku === 'a' ? item.price * item.quantity : 0[end];`),
    },
    captured: ['item'],
    types: { item: 'CartItem' },
    declarations: [
      'export interface CartItem {\n  readonly sku: string;\n  readonly price: number;\n  readonly quantity: number;\n}',
    ],
    returns: 'number',
  },
  {
    name: 'elements of a list get a name',
    files: {
      'src/a.ts': inShell(
        'items: CartItem[]',
        'const x = [start]items.reduce((sum, item) => sum + item.price * item.quantity, 0)[end];',
      ),
    },
    captured: ['items'],
    types: { items: 'readonly CartItem[]' },
    declarations: ['export interface CartItem {\n  readonly price: number;\n  readonly quantity: number;\n}'],
    returns: 'number',
  },
  {
    name: 'elements of no named type are called after the variable',
    files: {
      'src/a.ts': inShell(
        'entries: { amount: number; text: string }[]',
        'const x = [start]entries.some((e) => e.amount > 3)[end];',
      ),
    },
    captured: ['entries'],
    types: { entries: 'readonly Entry[]' },
    declarations: ['export interface Entry {\n  readonly amount: number;\n}'],
    returns: 'boolean',
  },
  {
    name: 'nested reads',
    files: {
      'src/a.ts': inShell(
        'cart: Cart',
        `const x = [start]cart.address.city === 'Bonn' && cart.address.country === 'de'[end];`,
      ),
    },
    captured: ['cart'],
    types: { cart: 'Cart' },
    declarations: [
      `export interface Cart {\n  readonly address: { readonly city: string; readonly country: 'de' | 'fr' };\n}`,
    ],
    returns: 'boolean',
  },
  {
    name: 'optional and nullable properties',
    files: {
      'src/a.ts': inShell(
        'cart: Cart',
        `const x = [start](cart.note ?? '').length > 3 && cart.customer?.tier === 'gold'[end];`,
      ),
    },
    captured: ['cart'],
    types: { cart: 'Cart' },
    declarations: [
      `export interface Cart {\n  readonly note?: string;\n  readonly customer: { readonly tier: 'gold' | 'silver' | 'none' } | null;\n}`,
    ],
    returns: 'boolean',
  },
  {
    name: 'reads through for-of, aliases and patterns',
    files: {
      'src/a.ts': inShell(
        'cart: Cart',
        `[start]let total = 0;
    for (const { price, quantity } of cart.items) total += price * quantity;
    const { address: { country }, customer } = cart;
    const buyer = customer;
    const tax = country === 'de' && buyer !== null && buyer.name.length > 2 ? total * 0.19 : 0;[end]
    io.save(tax);`,
      ),
    },
    captured: ['cart'],
    results: ['tax'],
    types: { cart: 'Cart' },
    declarations: [
      `export interface Cart {
  readonly items: readonly CartItem[];
  readonly address: { readonly country: 'de' | 'fr' };
  readonly customer: { readonly name: string } | null;
}`,
      'export interface CartItem {\n  readonly price: number;\n  readonly quantity: number;\n}',
    ],
    returns: 'number',
  },
  {
    name: 'reads through filter, find, element access and a sorted copy',
    files: {
      'src/a.ts': inShell(
        'items: CartItem[]',
        `[start]const dear = items.filter((item) => item.price > 10);
    const first = dear[0];
    const small = [...items].sort((a, b) => a.quantity - b.quantity).find((each) => each.size.width > 3);
    const score = (first?.sku.length ?? 0) + (small?.tags.length ?? 0);[end]
    io.save(score);`,
      ),
    },
    captured: ['items'],
    results: ['score'],
    types: { items: 'readonly CartItem[]' },
    declarations: [
      `export interface CartItem {
  readonly price: number;
  readonly sku: string;
  readonly quantity: number;
  readonly size: { readonly width: number };
  readonly tags: readonly string[];
}`,
    ],
    returns: 'number',
  },
  {
    name: 'one interface for a type that comes twice',
    files: {
      'src/a.ts': inShell(
        'old: CartItem[], fresh: CartItem[]',
        'const x = [start]old.some((a) => a.price > 3) || fresh.every((b) => b.quantity > 0)[end];',
      ),
    },
    captured: ['old', 'fresh'],
    types: { old: 'readonly CartItem[]', fresh: 'readonly CartItem[]' },
    declarations: ['export interface CartItem {\n  readonly price: number;\n  readonly quantity: number;\n}'],
    returns: 'boolean',
  },
  {
    name: 'types of a pure module are imported',
    files: {
      'src/types.ts':
        'export interface User { name: string; age: number; email: string }\nexport type Tier = "a" | "b";',
      'src/a.ts': service(
        '  async run(user: User, tier: Tier) { const x = [start]user.age > 17 && tier === "a"[end]; await io.save(x); }',
        `import { User, Tier } from './types';`,
      ),
    },
    captured: ['user', 'tier'],
    types: { user: 'User', tier: 'Tier' },
    imports: ['type User from src/types.ts', 'type Tier from src/types.ts'],
    returns: 'boolean',
  },
  {
    name: 'types known by inference are imported from where they are declared',
    files: {
      'src/types.ts': 'export interface User { name: string; age: number }',
      'src/users.ts': `import type { User } from './types';\nexport class Users { async find(): Promise<User | undefined> { return undefined; } }`,
      'src/a.ts': service(
        '  async run(users: Users) { const user = await users.find(); const x = [start]user !== undefined && user.age > 17[end]; await io.save(x); }',
        `import { Users } from './users';`,
      ),
    },
    captured: ['user'],
    types: { user: 'User | undefined' },
    imports: ['type User from src/types.ts'],
    returns: 'boolean',
  },
  {
    name: 'an import keeps its local name',
    files: {
      'src/types.ts': 'export interface User { name: string; age: number }',
      'src/a.ts': service(
        '  async run(user: Person) { const x = [start]user.age > 17[end]; await io.save(x); }',
        `import { User as Person } from './types';`,
      ),
    },
    captured: ['user'],
    types: { user: 'Person' },
    imports: ['type User as Person from src/types.ts'],
    returns: 'boolean',
  },
  {
    name: 'types of a package are imported from the package',
    files: {
      'node_modules/@acme/shared/index.d.ts':
        'export interface Plan { code: string; price: number }\nexport declare class Box { private x; size: number }',
      'src/a.ts': service(
        '  async run(plan: Plan, box: Box) { const x = [start]plan.price > box.size[end]; await io.save(x); }',
        `import { Plan, Box } from '@acme/shared';`,
      ),
    },
    captured: ['plan', 'box'],
    types: { plan: 'Plan', box: 'Box' },
    imports: ['type Plan from @acme/shared', 'type Box from @acme/shared'],
    returns: 'boolean',
  },
  {
    name: 'types in the namespace of a package',
    files: {
      'node_modules/@acme/db/index.d.ts': 'export namespace Db { interface Row { id: string; age: number } }',
      'src/a.ts': service(
        '  async run(row: Db.Row) { const x = [start]row.age > 3[end]; await io.save(x); }',
        `import { Db } from '@acme/db';`,
      ),
    },
    captured: ['row'],
    types: { row: 'Db.Row' },
    imports: ['type Db from @acme/db'],
    returns: 'boolean',
  },
  {
    name: 'types of a namespace import',
    files: {
      'src/types.ts': 'export interface User { name: string; age: number }',
      'src/a.ts': service(
        '  async run(user: types.User) { const x = [start]user.age > 17[end]; await io.save(x); }',
        `import * as types from './types';`,
      ),
    },
    captured: ['user'],
    types: { user: 'types.User' },
    imports: ['type * as types from src/types.ts'],
    returns: 'boolean',
  },
  {
    name: 'enums of a pure module, whole and in part',
    files: {
      'src/status.ts': `export enum Status { Open = 'open', Paid = 'paid', Gone = 'gone' }`,
      'src/a.ts': service(
        '  async run(status: Status, part: Status.Open | Status.Paid) { const x = [start]status === part || part === Status.Paid[end]; await io.save(x); }',
        `import { Status } from './status';`,
      ),
    },
    captured: ['status', 'part'],
    types: { status: 'Status', part: 'Status.Open | Status.Paid' },
    imports: ['type Status from src/status.ts'],
    returns: 'boolean',
  },
  {
    name: 'an optional enum',
    files: {
      'src/status.ts': `export enum Status { Open = 'open', Paid = 'paid', Gone = 'gone' }`,
      'src/a.ts': service(
        '  async run(status?: Status) { const x = [start]status !== undefined && status === Status.Paid[end]; await io.save(x); }',
        `import { Status } from './status';`,
      ),
    },
    captured: ['status'],
    types: { status: 'Status | undefined' },
    imports: ['type Status from src/status.ts'],
    returns: 'boolean',
  },
  {
    name: 'an enum of the shell that is only compared is what it is made of',
    files: {
      'src/a.ts': inShell(
        'a: { status: Status }, b: { status: Status }',
        'const x = [start]a.status === b.status[end];',
        `enum Status { Open = 'open', Paid = 'paid' }`,
      ),
    },
    captured: ['a', 'b'],
    types: { a: '{ readonly status: string }', b: '{ readonly status: string }' },
    returns: 'boolean',
  },
  {
    name: 'an enum of the shell that flows out',
    files: {
      'src/a.ts': inShell(
        'a: Status, b: boolean',
        'const x: Status | null = [start]b ? a : null[end];',
        `enum Status { Open = 'open', Paid = 'paid' }`,
      ),
    },
    captured: ['b', 'a'],
    types: { b: 'boolean', a: 'T' },
    generic: '<T>',
    returns: 'T | null',
  },
  {
    name: 'methods of shell types',
    files: {
      'src/a.ts': inShell(
        'order: Order',
        'const x = [start]order.isOpen() && order.ageAt(5) > 3[end];',
        'class Order { private at = 0; isOpen() { return this.at > 0; } ageAt(now: number, unit?: string): number { return now - this.at; } }',
      ),
    },
    captured: ['order'],
    types: { order: '{ isOpen(): boolean; ageAt(now: number): number }' },
    returns: 'boolean',
  },
  {
    name: 'methods that give shell types',
    files: {
      'src/a.ts': inShell(
        'order: Order',
        'const x = [start]order.getItems().filter((item) => item.price > 5).length[end];',
        'class Order { private items: CartItem[] = []; getItems(): CartItem[] { return this.items; } }',
      ),
    },
    captured: ['order'],
    types: { order: '{ getItems(): readonly CartItem[] }' },
    declarations: ['export interface CartItem {\n  readonly price: number;\n}'],
    returns: 'number',
  },
  {
    name: 'discriminated unions keep their discriminants',
    files: {
      'src/a.ts': inShell(
        'pay: Payment',
        `const x = [start]pay.kind === 'card' ? pay.fee * 2 : pay.days[end];`,
        `type Payment = { kind: 'card'; fee: number; no: string } | { kind: 'invoice'; days: number };`,
      ),
    },
    captured: ['pay'],
    types: {
      pay: `{ readonly kind: 'card'; readonly fee: number } | { readonly kind: 'invoice'; readonly days: number }`,
    },
    returns: 'number',
  },
  {
    name: 'a small plain object that flows out is written whole',
    files: { 'src/a.ts': inShell('a: Size, b: Size', 'const x: Size = [start]a.width > b.width ? a : b[end];') },
    captured: ['a', 'b'],
    types: {
      a: '{ readonly width: number; readonly height: number }',
      b: '{ readonly width: number; readonly height: number }',
    },
  },
  {
    name: 'a class that flows out',
    files: {
      'src/a.ts': inShell(
        'a: Order, b: boolean',
        'const x: Order | null = [start]b ? a : null[end];',
        'class Order { private at = 0; open = true; isOpen() { return this.at > 0; } }',
      ),
    },
    captured: ['b', 'a'],
    types: { b: 'boolean', a: 'T' },
    generic: '<T>',
    returns: 'T | null',
  },
  {
    name: 'an element that flows out',
    files: {
      'src/a.ts': inShell(
        'carts: Big[]',
        'const x = [start]carts.find((cart) => cart.a > 3)[end];',
        'interface Big { a: number; b: number; c: number; d: number; e: number; f: number; g: number }',
      ),
    },
    captured: ['carts'],
    types: { carts: 'readonly T[]' },
    generic: '<T extends { readonly a: number }>',
    returns: 'T | undefined',
  },
  {
    name: 'a value that is passed on where a nameable type is wanted',
    files: {
      'src/rates.ts':
        'export interface Taxable { net: number; country: string }\nexport function tax(t: Taxable): number { return t.net * 0.19; }',
      'src/a.ts': inShell(
        'invoice: Invoice',
        'const x = [start]tax(invoice) + invoice.net[end];',
        `interface Invoice { net: number; country: string; id: string; a: 1; b: 2; c: 3; d: 4 }`,
      ).replace(/^/, `import { tax } from './rates';\n`),
    },
    captured: ['invoice'],
    types: { invoice: 'Taxable' },
    imports: ['type Taxable from src/rates.ts'],
    returns: 'number',
  },
  {
    name: 'type parameters that are only read through their constraint',
    files: {
      'src/a.ts': service(
        `  async run<T extends { age: number; id: string }>(value: T) { const x = [start]value.age > 3[end]; await io.save(x); }`,
      ),
    },
    captured: ['value'],
    types: { value: '{ readonly age: number }' },
    returns: 'boolean',
  },
  {
    name: 'type parameters that flow out',
    files: {
      'src/a.ts': service(
        `  async run<T>(value: T, b: boolean) { const x: T | null = [start]b ? value : null[end]; await io.save(x); }`,
      ),
    },
    captured: ['b', 'value'],
    types: { b: 'boolean', value: 'T' },
    generic: '<T>',
    returns: 'T | null',
  },
  {
    name: 'unresolved imports',
    files: {
      'src/a.ts': service(
        '  async run(user: User) { const x = [start]user.age > 17[end]; await io.save(x); }',
        `import { User } from 'missing';`,
      ),
    },
    captured: ['user'],
    refused: { code: 'unresolved-type' },
  },
  {
    name: 'values of an unresolved import',
    files: {
      'src/a.ts': service(
        '  async run() { const user = load(1); const x = [start]user.age > 17[end]; await io.save(x); }',
        `import { load } from 'missing';`,
      ),
    },
    captured: ['user'],
    refused: { code: 'unresolved-type' },
  },
  {
    name: 'types named in the moved text are imported',
    files: {
      'src/types.ts': 'export interface Line { text: string; amount: number }',
      'src/a.ts': service(
        '  async run(names: string[]) { [start]const lines: Line[] = names.map((text) => ({ text, amount: text.length }));[end] await io.save(lines); }',
        `import type { Line } from './types';`,
      ),
    },
    captured: ['names'],
    results: ['lines'],
    types: { names: 'readonly string[]' },
    imports: ['type Line from src/types.ts'],
    returns: 'Line[]',
  },
  {
    name: 'an interface of the shell named in the moved text is declared once more',
    files: {
      'src/a.ts': inShell(
        'names: string[]',
        '[start]const line: Line = { text: "", amount: 0 };\nfor (const name of names) { line.text += name; line.amount += 1; }[end]\nio.save(line);',
        'interface Line { text: string; amount: number; readonly kind?: Kind }\ntype Kind = "a" | "b";',
      ),
    },
    captured: ['names'],
    results: ['line'],
    types: { names: 'readonly string[]' },
    declarations: [`export interface Line {\n  text: string;\n  amount: number;\n  readonly kind?: 'a' | 'b';\n}`],
    returns: 'Line',
  },
  {
    name: 'an accumulator with an index signature and an alias of literals',
    files: {
      'src/a.ts': inShell(
        'names: string[]',
        'const x = [start]names.reduce((acc: Counts, name) => { const range = name as Range; acc[range] = (acc[range] ?? 0) + 1; return acc; }, {})[end];',
        `interface Counts { [name: string]: number }\ntype Range = 'day' | 'week';`,
      ),
    },
    captured: ['names'],
    types: { names: 'readonly string[]' },
    declarations: [`export interface Counts {\n  [key: string]: number;\n}`, `export type Range = 'day' | 'week';`],
    returns: 'Counts',
  },
  {
    name: 'a class of the shell named in the moved text',
    files: {
      'src/a.ts': inShell(
        'a: unknown',
        'const x = [start](a as Order).open[end];',
        'class Order { private at = 0; open = true; isOpen() { return this.at > 0; } }',
      ),
    },
    captured: ['a'],
    refused: { code: 'unwritable-type', reason: expect.stringContaining('`Order`') as unknown },
  },
  {
    name: 'a local type around the region',
    files: {
      'src/a.ts': inShell('a: unknown', 'type Local = { open: boolean };\nconst x = [start](a as Local).open[end];'),
    },
    captured: ['a'],
    refused: { code: 'unwritable-type' },
  },
  {
    name: 'a type parameter named in the moved text',
    files: {
      'src/a.ts': service(
        '  async run<T extends { a: 1 }>(value: unknown) { const x = [start](value as T).a[end]; await io.save(x); }',
      ),
    },
    captured: ['value'],
    refused: { code: 'unwritable-type', reason: expect.stringContaining('`T`') as unknown },
  },
  {
    name: 'access paths',
    files: {
      'src/a.ts': service(
        '  private limits = { max: 3, min: 1 };\n  async run(n: number) { const x = [start]n > this.limits.max[end]; await io.save(x); }',
      ),
    },
    captured: ['n', 'this.limits'],
    types: { n: 'number', limits: '{ readonly max: number }' },
    returns: 'boolean',
  },
  {
    name: 'a value that is only tested may be anything',
    files: {
      'src/a.ts': inShell('cart: Cart | undefined, n: number', 'const x = [start]cart !== undefined && n > 3[end];'),
    },
    captured: ['cart', 'n'],
    types: { cart: 'unknown', n: 'number' },
    returns: 'boolean',
  },
  {
    name: 'recursive types, read to a depth',
    files: {
      'src/a.ts': inShell(
        'node: TreeNode',
        'const x = [start](node.parent?.parent?.name ?? "") + node.name[end];',
        'interface TreeNode { name: string; parent?: TreeNode }',
      ),
    },
    captured: ['node'],
    types: { node: 'TreeNode' },
    declarations: ['export interface TreeNode {\n  readonly parent?: TreeNode;\n  readonly name: string;\n}'],
    returns: 'string',
  },
  {
    name: 'recursive types, walked up',
    files: {
      'src/a.ts': inShell(
        'node: TreeNode',
        '[start]let depth = 0;\nlet current: TreeNode | undefined = node;\nwhile (current !== undefined) { depth += 1; current = current.parent; }[end]\nio.save(depth);',
        'interface TreeNode { name: string; parent?: TreeNode }',
      ),
    },
    captured: ['node'],
    results: ['depth'],
    types: { node: 'TreeNode' },
    declarations: ['export interface TreeNode {\n  name: string;\n  parent?: TreeNode;\n}'],
    returns: 'number',
  },
  {
    name: 'recursive types, walked up without naming them',
    files: {
      'src/a.ts': inShell(
        'node: TreeNode',
        '[start]let depth = 0;\nlet current = node;\nwhile (current.parent !== undefined) { depth += 1; current = current.parent; }[end]\nio.save(depth);',
        'interface TreeNode { name: string; parent?: TreeNode }',
      ),
    },
    captured: ['node'],
    results: ['depth'],
    refused: { code: 'unwritable-type', reason: expect.stringContaining('recursive') as unknown },
  },
  {
    name: 'branded types of the shell',
    files: {
      'src/a.ts': inShell(
        'id: UserId, n: number',
        'const x = [start]id.length > n[end];',
        `type UserId = string & { readonly __brand: 'UserId' };`,
      ),
    },
    captured: ['id', 'n'],
    types: { id: `string & { readonly __brand: 'UserId' }`, n: 'number' },
    returns: 'boolean',
  },
  {
    name: 'aliases of the language over importable types',
    files: {
      'src/types.ts': 'export interface User { name: string; age: number }',
      'src/a.ts': service(
        '  async run(patch: Partial<User>) { const x = [start](patch.age ?? 0) > 17[end]; await io.save(x); }',
        `import type { User } from './types';`,
      ),
    },
    captured: ['patch'],
    types: { patch: 'Partial<User>' },
    imports: ['type User from src/types.ts'],
    returns: 'boolean',
  },
  {
    name: 'aliases of the language over shell types',
    files: { 'src/a.ts': inShell('patch: Partial<CartItem>', 'const x = [start](patch.price ?? 0) > 17[end];') },
    captured: ['patch'],
    types: { patch: '{ readonly price?: number }' },
    returns: 'boolean',
  },
  {
    name: 'generic types of a package over a shell type',
    files: {
      'node_modules/@acme/shared/index.d.ts': 'export interface Page<T> { items: T[]; total: number }',
      'src/a.ts': inShell(
        'page: Page<CartItem>',
        'const x = [start]page.total > 3 && page.items.some((i) => i.price > 2)[end];',
      ).replace(/^/, `import type { Page } from '@acme/shared';`),
    },
    captured: ['page'],
    types: { page: '{ readonly total: number; readonly items: readonly CartItem[] }' },
    declarations: ['export interface CartItem {\n  readonly price: number;\n}'],
    returns: 'boolean',
  },
  {
    name: 'several results',
    files: {
      'src/a.ts': inShell(
        'prices: number[]',
        '[start]const total = prices.reduce((a, b) => a + b, 0);\nconst dear = total > 100;[end]\nio.save([total, dear]);',
      ),
    },
    captured: ['prices'],
    results: ['total', 'dear'],
    types: { prices: 'readonly number[]' },
    returns: '{ readonly total: number; readonly dear: boolean }',
  },
  {
    name: 'an object that is built is left to inference',
    files: {
      'src/a.ts': inShell('a: number', '[start]const made = { twice: a * 2, text: `${a}` };[end]\nio.save(made);'),
    },
    captured: ['a'],
    results: ['made'],
    types: { a: 'number' },
  },
  {
    name: 'entities with decorators are not imported',
    files: {
      'src/user.entity.ts': `declare function Entity(): ClassDecorator;\n@Entity()\nexport class User { name = ''; age = 3; email = ''; }`,
      'src/a.ts': service(
        '  async run(user: User) { const x = [start]user.age > 17[end]; await io.save(x); }',
        `import { User } from './user.entity';`,
      ),
    },
    captured: ['user'],
    types: { user: '{ readonly age: number }' },
    returns: 'boolean',
  },
  {
    name: 'quotes as the file has them',
    files: {
      'src/a.ts': inShell(
        'mode: "on" | "off", n: number',
        'const x = [start]mode === "on" && n > 2[end];',
        'const q = ["a", "b", "c", "d", "e"];',
      ),
    },
    captured: ['mode', 'n'],
    types: { mode: '"on" | "off"', n: 'number' },
    returns: 'boolean',
  },
  {
    name: 'a class that is passed on',
    files: {
      'src/a.ts': inShell(
        'a: Order, n: number',
        'const x = [start]ship(a) > n[end];',
        'class Order { private at = 0; open = true; isOpen() { return this.at > 0; } }\nfunction ship(order: Order) { return order.open ? 1 : 2; }',
      ),
    },
    captured: ['a', 'n'],
    refused: { code: 'unwritable-type', reason: expect.stringContaining('`Order`') as unknown },
  },
  {
    name: 'elements that come out again, with a constraint of three reads',
    files: {
      'src/a.ts': inShell(
        'features: Feature[], name: string',
        'const x: Feature[] = [start]features.filter((each) => each.stale && !each.archived && each.name !== name)[end];',
        'class Feature { private db = 1; stale = false; archived = false; name = ""; use() { return this.db; } }',
      ),
    },
    captured: ['features', 'name'],
    types: { features: 'readonly T[]', name: 'string' },
    generic: '<T extends Feature>',
    declarations: [
      'export interface Feature {\n  readonly stale: boolean;\n  readonly archived: boolean;\n  readonly name: string;\n}',
    ],
    returns: 'T[]',
  },
  {
    name: 'a value that is looked for among others of its type',
    files: {
      'src/a.ts': inShell(
        'all: Feature[], one: Feature',
        'const x = [start]all.includes(one) && one.stale[end];',
        'class Feature { private db = 1; stale = false; archived = false; name = ""; use() { return this.db; } }',
      ),
    },
    captured: ['all', 'one'],
    types: { all: 'readonly T[]', one: 'T' },
    generic: '<T extends { readonly stale: boolean }>',
    returns: 'boolean',
  },
  {
    name: 'large elements inside of small ones',
    files: {
      'src/a.ts': inShell(
        'scored: { example: Example; score: number }[], best: number',
        'const x = [start]scored.filter((each) => each.score === best && each.example.a > 0)[end];',
        'interface Example { a: number; b: number; c: number; d: number; e: number; f: number; g: number }',
      ),
    },
    captured: ['scored', 'best'],
    types: { scored: 'readonly T[]', best: 'number' },
    generic: '<T extends Scored>',
    declarations: [
      'export interface Scored {\n  readonly score: number;\n  readonly example: { readonly a: number };\n}',
    ],
    returns: 'T[]',
  },
  {
    name: 'a part that flows out of a shape',
    files: {
      'src/a.ts': inShell(
        'member: { role: Role; name: string; age: number } | null',
        'const x: Role | null = [start]member !== null && member.name > "" && member.age > 3 ? member.role : null[end];',
        "enum Role { Owner = 'owner', Guest = 'guest' }",
      ),
    },
    captured: ['member'],
    types: { member: '{ readonly name: string; readonly age: number; readonly role: T } | null' },
    generic: '<T>',
    returns: 'T | null',
  },
  {
    name: 'two types that flow out',
    files: {
      'src/a.ts': inShell(
        'a: One | undefined, b: Two',
        'const x = [start]a ?? b[end];',
        'class One { private x = 1; y = this.x; }\nclass Two extends One { z = 1; }',
      ),
    },
    captured: ['a', 'b'],
    types: { a: 'T | undefined', b: 'U' },
    generic: '<T, U>',
  },
  {
    name: 'constants are words, unless their value matters',
    files: {
      'src/a.ts': inShell(
        'n: number, mode: "on" | "off"',
        "const limit = 3;\nconst unit = 'kg';\nconst on = 'on';\nconst x = [start]mode === on ? `${n * limit} ${unit}` : ''[end];",
      ),
    },
    captured: ['mode', 'on', 'n', 'limit', 'unit'],
    types: { mode: "'on' | 'off'", on: "'on'", n: 'number', limit: 'number', unit: 'string' },
    returns: 'string',
  },
  {
    name: 'lists that are passed on to where they are only read',
    files: {
      'src/a.ts': inShell(
        'a: number[], b: number[], c: number[]',
        'const x = [start]a.concat(b).length + new Set(c).size[end];',
      ),
    },
    captured: ['a', 'b', 'c'],
    types: { a: 'readonly number[]', b: 'readonly number[]', c: 'readonly number[]' },
    returns: 'number',
  },
  {
    name: 'a dictionary that flows out',
    files: {
      'src/a.ts': inShell('names: { [key: string]: string }, b: boolean', 'const x = [start]b ? names : {}[end];'),
    },
    captured: ['b', 'names'],
    types: { b: 'boolean', names: 'Record<string, string>' },
    returns: 'Record<string, string>',
  },
  {
    name: 'private members',
    files: {
      'src/a.ts': `export class Order { private at = 0; constructor(readonly id: string) {} async older(other: Order) { const x = [start]other.at > 3[end]; await Promise.resolve(x); } }`,
    },
    captured: ['other'],
    refused: { code: 'unwritable-type', reason: expect.stringContaining('private') as unknown },
  },
  {
    name: 'functions with type predicates',
    files: {
      'src/a.ts': inShell(
        'all: (string | number)[], isText: (value: unknown) => value is string',
        'const x = [start]all.filter(isText).map((text) => text.length)[end];',
      ),
    },
    captured: ['all', 'isText'],
    refused: { code: 'unwritable-type' },
  },
  {
    name: 'elements that are spread into new objects',
    files: {
      'src/a.ts': inShell(
        'features: Feature[], counts: Map<string, number>',
        '[start]const rows = features.map((feature) => ({ ...feature, count: counts.get(feature.name) ?? 0 }));[end]\nio.save(rows[0]?.stale);',
        'interface Feature { stale: boolean; archived: boolean; name: string; a: 1; b: 2; c: 3; d: 4 }',
      ),
    },
    captured: ['features', 'counts'],
    results: ['rows'],
    types: { features: 'readonly T[]', counts: 'ReadonlyMap<string, number>' },
    generic: '<T extends { readonly name: string }>',
  },
  {
    name: 'properties of an index signature',
    files: {
      'src/a.ts': inShell(
        'row: Row, tags: { [key: string]: string; id: string }',
        'const x = [start]Number(row.count) + tags.size.length + tags.id.length[end];',
        'type Row = { [column: string]: string | number };',
      ),
    },
    captured: ['row', 'tags'],
    types: {
      row: 'Readonly<Record<string, string | number>>',
      tags: '{ readonly id: string; readonly [key: string]: string }',
    },
    returns: 'number',
  },
  {
    name: 'declared properties beside an index signature',
    files: {
      'src/a.ts': inShell(
        'body: { [key: string]: unknown; neverShow?: boolean; id: string }',
        'const x = [start](body.neverShow || false) && body.id > ""[end];',
      ),
    },
    captured: ['body'],
    types: { body: '{ readonly neverShow?: boolean; readonly id: string }' },
    returns: 'boolean',
  },
  {
    name: 'the left side of a conjunction that flows out',
    files: {
      'src/a.ts': inShell(
        'cart: Cart | undefined, hash: string',
        'const x: string | undefined = [start]cart && hash[end];',
      ),
    },
    captured: ['cart', 'hash'],
    types: { cart: 'object | undefined', hash: 'string' },
    returns: 'string | undefined',
  },
  {
    name: 'names of aliases that the compiler forgets',
    files: {
      'src/events.ts':
        "export const events = ['a', 'b', 'c'] as const;\nexport type EventName = (typeof events)[number];\nexport interface Stored { name?: EventName }",
      'src/a.ts': service(
        '  async run(name: EventName, e: { name?: EventName; other: 1 }) { const x = [start]name === "a" || e.name === name[end]; await io.save(x); }',
        "import type { EventName } from './events';",
      ),
    },
    captured: ['name', 'e'],
    types: { name: 'EventName', e: '{ readonly name?: EventName }' },
    imports: ['type EventName from src/events.ts'],
    returns: 'boolean',
  },
  {
    name: 'many literals that are only compared',
    files: {
      'src/a.ts': inShell(
        `code: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm' | 'n'`,
        `const x = [start]code === 'a' || code === 'b'[end];`,
      ),
    },
    captured: ['code'],
    types: { code: 'string' },
    returns: 'boolean',
  },
  {
    name: 'an interface that the target has already',
    files: {
      'src/core/lifted.ts': 'export interface CartItem { readonly price: number; readonly quantity: number }',
      'src/a.ts': inShell('items: CartItem[]', 'const x = [start]items.some((item) => item.price > 3)[end];'),
    },
    captured: ['items'],
    types: { items: 'readonly CartItem[]' },
    returns: 'boolean',
  },
  {
    name: 'an interface of the target that lacks what is read',
    files: {
      'src/core/lifted.ts': 'export interface CartItem { readonly price: number }',
      'src/a.ts': inShell('items: CartItem[]', 'const x = [start]items.some((item) => item.quantity > 3)[end];'),
    },
    captured: ['items'],
    types: { items: 'readonly Item[]' },
    declarations: ['export interface Item {\n  readonly quantity: number;\n}'],
    returns: 'boolean',
  },
  {
    name: 'two things of one name',
    files: {
      'node_modules/@acme/db/index.d.ts':
        "export type Kind = 'USER' | 'TEAM';\nexport interface Row { kind: Kind; a: 1 }",
      'src/kind.ts': "export enum Kind { User = 'USER', Team = 'TEAM' }",
      'src/a.ts': service(
        '  async run(row: Pick<Row, "kind">) { const x = [start]row.kind === Kind.User[end]; await io.save(x); }',
        "import { Kind } from './kind';\nimport type { Row } from '@acme/db';",
      ),
    },
    captured: ['row'],
    types: { row: "Pick<Row, 'kind'>" },
    imports: ['type Row from @acme/db'],
    returns: 'boolean',
  },
  {
    name: 'a type that has the name of a value of the region',
    files: {
      'node_modules/@acme/db/index.d.ts': "export type Kind = 'USER' | 'TEAM';",
      'src/kind.ts': "export enum Kind { User = 'USER', Team = 'TEAM' }",
      'src/a.ts': service(
        '  async run(row: { kind: DbKind; id: string }) { const x = [start]row.kind === Kind.User[end]; await io.save(x); }',
        "import { Kind } from './kind';\nimport type { Kind as DbKind } from '@acme/db';",
      ),
    },
    captured: ['row'],
    types: { row: '{ readonly kind: DbKind }' },
    imports: ['type Kind as DbKind from @acme/db'],
    returns: 'boolean',
  },
  {
    name: 'a shell type has the name of something that the region imports',
    files: {
      'src/core/other.ts': 'export function Item(n: number) { return n * 2; }',
      'src/a.ts': inShell(
        'items: { price: number }[]',
        'const x = [start]items.some((each) => Item(each.price) > 3)[end];',
      ).replace(/^/, "import { Item } from './core/other';\n"),
    },
    captured: ['items'],
    types: { items: 'readonly ItemLike[]' },
    declarations: ['export interface ItemLike {\n  readonly price: number;\n}'],
    returns: 'boolean',
  },
  {
    name: 'a shape has the name of a type that another lift may import',
    files: {
      'src/line.ts': 'export interface Line { price: number }',
      'src/a.ts': inShell(
        'lines: { at: number; n: number }[]',
        'const x = [start]lines.some((each) => each.at > each.n)[end];',
      ).replace(/^/, "import type { Line } from './line';\nexport type Lines = Line[];\n"),
    },
    captured: ['lines'],
    types: { lines: 'readonly LineLike[]' },
    declarations: ['export interface LineLike {\n  readonly at: number;\n  readonly n: number;\n}'],
    returns: 'boolean',
  },
];
