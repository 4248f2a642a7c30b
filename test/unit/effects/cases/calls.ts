import type { Case } from '../effects-in.ts';

/** Calls of what cannot be looked into, and of function values. */
export const callCases: readonly Case[] = [
  {
    name: 'a method of an interface',
    code: `interface Repository { save(id: string): void } class S { constructor(private db: Repository) {} f() { [start]this.db.save('x');[end] } }`,
    effects: ['world'],
  },
  { name: 'a call on any', code: `function f(thing: any) { return [start]thing.total()[end]; }`, effects: ['world'] },
  { name: 'a read on any', code: `function f(thing: any) { return [start]thing.a.b > 3[end]; }`, effects: [] },
  {
    name: 'an unresolved import',
    code: `import { price } from './nowhere.js'; function f(a: number) { return [start]price(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a function that is only declared',
    code: `declare function price(a: number): number; function f(a: number) { return [start]price(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a function that was given',
    code: `function f(price: (a: number) => number) { return [start]price(2)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'mapping with a function that was given',
    code: `function f(price: (a: number) => number, list: number[]) { return [start]list.map(price)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'mapping with a field that holds a function',
    code: `class S { constructor(private price: (a: number) => number) {} f(list: number[]) { return [start]list.map(a => this.price(a))[end]; } }`,
    effects: ['world'],
  },
  {
    name: 'a function literal that is not called',
    code: `declare function save(): void; function f() { [start]const later = () => save();[end] return later; }`,
    effects: [],
  },
  {
    name: 'a function literal that is called',
    code: `declare function save(): void; function f() { [start]const now = () => save(); now();[end] }`,
    effects: ['world'],
  },
  {
    name: 'an immediately invoked function',
    code: `function f(a: number) { return [start](() => { if (a > 1) return 2; return 3; })()[end]; }`,
    effects: [],
  },
  {
    name: 'an immediately invoked function with an effect',
    code: `function f() { return [start](() => { console.log('x'); return 3; })()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a local function that changes what was given',
    code: `function f(list: number[]) { [start]const add = (to: number[], a: number) => { to.push(a); }; const own: number[] = []; add(own, 1); add(list, 2);[end] return own; }`,
    effects: ['mutates list'],
  },
  {
    name: 'a local function declaration',
    code: `function f(a: number) { [start]const r = twice(a); function twice(n: number) { return n * 2; }[end] return r; }`,
    effects: [],
  },
  {
    name: 'a method of an object literal made here',
    code: `function f(a: number) { [start]const shop = { rate: 2, price(n: number) { return n * this.rate; } }; const r = shop.price(a);[end] return r; }`,
    effects: [],
  },
  {
    name: 'a callback with an effect inside map',
    code: `class S { constructor(private log: { info(t: string): void }) {} f(list: string[]) { return [start]list.map(t => { this.log.info(t); return t.length; })[end]; } }`,
    effects: ['world'],
  },
  {
    name: 'starting a promise',
    code: `function f(list: string[]) { return [start]Promise.all(list.map(async t => t.length))[end]; }`,
    effects: ['world', 'world'],
  },
  { name: 'making a promise', code: `function f() { return [start]new Promise(() => {})[end]; }`, effects: ['world'] },
  { name: 'a timer', code: `function f() { [start]setTimeout(() => {}, 3);[end] }`, effects: ['world'] },
  { name: 'fetch', code: `async function f() { return [start]fetch('/x')[end]; }`, effects: ['world'] },
  { name: 'the console', code: `function f() { [start]console.log('x');[end] }`, effects: ['world'] },
  { name: 'a dynamic import', code: `function f() { return [start]import('./x.js')[end]; }`, effects: ['world'] },
  {
    name: 'a function built by bind',
    code: `function price(a: number, b: number) { return a * b; } function f(list: number[]) { return [start]list.map(price.bind(null, 2))[end]; }`,
    effects: [],
  },
  {
    name: 'call and apply',
    code: `function price(a: number) { console.log(a); return a; } function f() { [start]price.call(undefined, 1); price.apply(undefined, [1]);[end] }`,
    effects: ['world', 'world'],
  },
  {
    name: 'Function and eval',
    code: `function f() { [start]eval('1'); new Function('return 1');[end] }`,
    effects: ['world', 'world'],
  },
  {
    name: 'a tagged template of the project',
    code: `function tag(parts: TemplateStringsArray, a: number) { return parts.length + a; } function f(a: number) { return [start]tag\`x\${a}\`[end]; }`,
    effects: [],
  },
  {
    name: 'a tagged template of a package',
    code: `import { sql } from 'unknown-sql'; function f(a: number) { return [start]sql\`x\${a}\`[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a JavaScript call on an untyped value',
    javascript: true,
    code: `function f(order) { return [start]order.total()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'JavaScript properties of an untyped value',
    javascript: true,
    code: `function f(order) { return [start]order.total * order.rate > 100[end]; }`,
    effects: [],
  },
  {
    name: 'a JavaScript array known by its literal',
    javascript: true,
    code: `function f(order) { [start]const parts = []; parts.push(order.id);[end] return parts; }`,
    effects: [],
  },
  {
    name: 'a JavaScript array known by its JSDoc type',
    javascript: true,
    code: `/** @param {number[]} list */ function f(list) { return [start]list.map(a => a * 2)[end]; }`,
    effects: [],
  },

  {
    name: 'calling an async function written inside',
    code: `function f(n: number) { [start]const later = async () => n * 2; later();[end] }`,
    effects: ['world'],
  },
  {
    name: 'starting a generator written inside',
    code: `function f() { [start]function* count() { yield 1; } const all = [...count()];[end] return all; }`,
    effects: ['world'],
  },
  {
    name: 'functions that are handed to each other are not followed for ever',
    code: `type F = (f: F, n: number) => number; const a: F = (f, n) => (n > 3 ? n : f(a, n + 1)); const b: F = (f, n) => f(b, n); function f(n: number) { return [start]a(b, n)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'functions of a package that are handed functions of a package',
    code: `import _ from 'lodash'; function f(l: number[][]) { return [start]_.sumBy(l, x => _.sumBy(x, y => _.sumBy([y], z => z)))[end]; }`,
    effects: [],
  },
  {
    name: 'a union of a known and an unknown type',
    code: `class A { go() { return 1; } } interface B { go(): number } function f(x: A | B) { return [start]x.go()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a union of arrays and strings',
    code: `function f(x: string | string[]) { return [start]x.includes('a') || x.slice(1).length > 2[end]; }`,
    effects: [],
  },
  {
    name: 'a global reached through globalThis',
    code: `function f() { return [start]globalThis.location[end]; }`,
    effects: ['environment'],
  },

  {
    name: 'choosing between functions',
    code: `function loud() { console.log('x'); } function calm() { return 1; } function f(a: number) { [start]const run = a > 1 ? loud : calm; run();[end] }`,
    effects: ['world'],
  },
  {
    name: 'functions in a table',
    code: `function f(a: 'x' | 'y') { [start]const table = { x: (n: number) => n + 1, y: (n: number) => n - 1 }; const r = table[a](2);[end] return r; }`,
    effects: [],
  },
  {
    name: 'functions in a table, one of them loud',
    code: `function f(a: string) { [start]const table: Record<string, () => void> = { x: () => {}, y: () => console.log('y') }; table[a]!();[end] }`,
    effects: ['world'],
  },
  {
    name: 'a method by a computed name',
    code: `class S { a() { return 1; } f(name: 'a') { return [start]this[name]()[end]; } }`,
    effects: ['world'],
  },
];
