import type { Case } from '../effects-in.ts';

/** Variables of the module, fields, getters. */
export const readCases: readonly Case[] = [
  {
    name: 'a constant of the module',
    code: `const LIMIT = 3; function f(a: number) { return [start]a > LIMIT[end]; }`,
    effects: [],
  },
  {
    name: 'a let that nobody writes',
    code: `let limit = 3; function f(a: number) { return [start]a > limit[end]; }`,
    effects: [],
  },
  {
    name: 'a let that is written',
    code: `let limit = 3; export function set(n: number) { limit = n; } function f(a: number) { return [start]a > limit[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'an exported let',
    code: `export let limit = 3; function f(a: number) { return [start]a > limit[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a local variable is no state',
    code: `function f(a: number) { let limit = 3; if (a > 9) limit = 4; return [start]a > limit[end]; }`,
    effects: [],
  },
  {
    name: 'a cache of the module',
    code: `const cache = new Map<string, number>(); export function put(k: string) { cache.set(k, 1); } function f(k: string) { return [start]cache.get(k) ?? 0[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a table of the module',
    code: `const rates: Record<string, number> = { de: 19, fr: 20 }; function f(k: string) { return [start]rates[k] ?? 0[end]; }`,
    effects: [],
  },
  {
    name: 'a table of the module that is written',
    code: `const rates: Record<string, number> = { de: 19 }; export function put(k: string) { rates[k] = 1; } function f(k: string) { return [start]rates[k] ?? 0[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'another variable of the same name is written',
    code: `const list = ['a']; export function g() { const list: string[] = []; list.push('x'); return list; } function f(k: string) { return [start]list.includes(k)[end]; }`,
    effects: [],
  },
  {
    name: 'an enum',
    code: `enum Tier { Free, Paid } function f(t: Tier) { return [start]t === Tier.Paid[end]; }`,
    effects: [],
  },
  {
    name: 'a static field that is written',
    code: `class Config { static rate = 1; static set(n: number) { Config.rate = n; } } function f(a: number) { return [start]a * Config.rate[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a static constant',
    code: `class Config { static readonly rate = 1; static other = 2; } function f(a: number) { return [start]a * Config.rate * Config.other[end]; }`,
    effects: [],
  },
  {
    name: 'a counter object of the module',
    code: `class Counter { private n = 0; next() { return ++this.n; } peek() { return this.n; } } const counter = new Counter(); function f() { return [start]counter.peek()[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a stateless object of the module',
    code: `class Rules { isBig(a: number) { return a > 3; } } const rules = new Rules(); function f(a: number) { return [start]rules.isBig(a)[end]; }`,
    effects: [],
  },
  {
    name: 'state read by a called function',
    code: `let limit = 3; export function set(n: number) { limit = n; } const isBig = (a: number) => a > limit; function f(a: number) { return [start]isBig(a)[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'state of an enclosing function read by a called one',
    code: `function make() { let count = 0; const seen = () => count > 2; return { add() { count++; }, f() { return [start]seen()[end]; } }; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a constant of an enclosing function',
    code: `function make(limit: number) { const isBig = (a: number) => a > limit; return { f(a: number) { return [start]isBig(a)[end]; } }; }`,
    effects: [],
  },
  {
    name: 'a pure getter',
    code: `class Order { items: number[] = []; get isEmpty() { return this.items.length === 0; } } function f(o: Order) { return [start]o.isEmpty[end]; }`,
    effects: [],
  },
  {
    name: 'a getter with an effect',
    code: `class Order { get total() { console.log('read'); return 1; } } function f(o: Order) { return [start]o.total > 3[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a getter that keeps its result',
    code: `class Order { private kept?: number; get total() { return this.kept ??= 3; } } function f(o: Order) { return [start]o.total > 3[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a getter that reads the clock',
    code: `class Order { at = 1; get age() { return Date.now() - this.at; } } function f(o: Order) { return [start]o.age > 3[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'a getter read by destructuring',
    code: `class Order { get total() { console.log('read'); return 1; } } function f(o: Order) { [start]const { total } = o;[end] return total; }`,
    effects: ['getter'],
  },
  {
    name: 'a getter that a subclass overrides',
    code: `class Order { get total() { return 1; } } class Loud extends Order { override get total() { console.log('x'); return 2; } } function f(o: Order) { return [start]o.total[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a lazy relation',
    code: `class User { orders!: Promise<string[]>; name = ''; } function f(u: User) { return [start]u.orders[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a setter of the project',
    code: `class Order { private n = 0; set total(n: number) { this.n = n; } } function f(o: Order) { [start]o.total = 3;[end] }`,
    effects: ['mutates o'],
  },
  {
    name: 'a setter with an effect',
    code: `class Order { set total(n: number) { console.log(n); } } function f(o: Order) { [start]o.total = 3;[end] }`,
    effects: ['world'],
  },
  {
    name: 'plain properties of an interface',
    code: `interface Order { a: { b?: { c: number } } } function f(o: Order) { return [start](o.a.b?.c ?? 0) > 3[end]; }`,
    effects: [],
  },

  {
    name: 'a table that the module fills while it is loaded',
    code: `const rates = new Map<string, number>(); rates.set('de', 19); let base = 1; base = 2; function f(k: string) { return [start](rates.get(k) ?? 0) * base[end]; }`,
    effects: [],
  },
  {
    name: 'a global that the module declares for itself',
    code: `declare const process: { env: { REGION: string } }; function f() { return [start]process.env.REGION[end]; }`,
    effects: ['environment'],
  },
  {
    name: 'a global that the project declares',
    code: `declare global { var flags: { isOn: boolean }; } function f() { return [start]flags.isOn[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'a static list that is written through this',
    code: `class Seen { static readonly ids: string[] = []; static add(id: string) { this.ids.push(id); } } function f(id: string) { return [start]Seen.ids.includes(id)[end]; }`,
    effects: ['mutable-state'],
  },
  {
    name: 'an optional lazy relation',
    code: `class User { orders?: Promise<string[]>; } function f(u: User) { return [start]u.orders !== undefined[end]; }`,
    effects: ['getter'],
  },
  {
    name: 'a getter of an object made inside',
    code: `function f(a: number) { [start]const o = { n: a, get twice() { return this.n * 2; } }; const r = o.twice;[end] return r; }`,
    effects: [],
  },
  {
    name: 'named parts of what a function gives back',
    code: `type Item = { n: number }; function prepare(items: Item[]) { return { items, lines: [] as string[] }; } function f(items: Item[]) { [start]const { lines, items: same } = prepare(items); lines.push('x'); const again = same;[end] return [lines, again]; }`,
    effects: [],
  },
  {
    name: 'a part of what a function gives back that was handed in',
    code: `type Item = { n: number }; function prepare(items: Item[]) { return { items, lines: [] as string[] }; } function f(items: Item[]) { [start]const { items: same } = prepare(items); same.pop();[end] }`,
    effects: ['mutates items'],
  },

  {
    name: 'an object of the module whose base class keeps state',
    code: `class Base { private n = 0; next() { this.n++; return this.n; } } class Counter extends Base { peek() { return 1; } } const counter = new Counter(); function f() { return [start]counter.peek()[end]; }`,
    effects: ['mutable-state'],
  },
];
