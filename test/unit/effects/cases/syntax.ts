import type { Case } from '../effects-in.ts';

/** Suspension, conversions, iteration, declarations that run code. */
export const syntaxCases: readonly Case[] = [
  {
    name: 'await',
    code: `async function f(p: Promise<number>) { const x = [start](await p) + 1[end]; return x; }`,
    effects: ['suspends'],
  },
  {
    name: 'for await',
    code: `async function f(p: AsyncIterable<number>) { [start]for await (const x of p) { x.toFixed(); }[end] }`,
    effects: ['suspends'],
  },
  { name: 'yield', code: `function* f() { [start]yield 1;[end] }`, effects: ['suspends'] },
  {
    name: 'await inside a function that is not called',
    code: `function f(p: Promise<number>) { [start]const g = async () => await p;[end] return g; }`,
    effects: [],
  },
  { name: 'using', code: `function f(r: Disposable) { [start]using x = r;[end] }`, effects: ['world'] },
  {
    name: 'await using',
    code: `async function f(r: AsyncDisposable) { [start]await using x = r;[end] }`,
    effects: ['suspends', 'world'],
  },
  {
    name: 'a template of primitives',
    code: `function f(a: number, b: string) { return [start]\`\${a} of \${b}\`[end]; }`,
    effects: [],
  },
  {
    name: 'a template of a date and a list',
    code: `function f(a: Date, b: string[]) { return [start]\`\${a} of \${b}\`[end]; }`,
    effects: [],
  },
  {
    name: 'a template of an object with a pure toString',
    code: `class Money { constructor(readonly n: number) {} toString() { return String(this.n); } } function f(m: Money) { return [start]\`\${m}\`[end]; }`,
    effects: [],
  },
  {
    name: 'a template of an object with a loud toString',
    code: `class Money { toString() { console.log('x'); return ''; } } function f(m: Money) { return [start]\`\${m}\`[end]; }`,
    effects: ['world'],
  },
  {
    name: 'comparing objects with a loud valueOf',
    code: `class Money { valueOf() { console.log('x'); return 1; } } function f(a: Money, b: Money) { return [start]a > b[end]; }`,
    effects: ['world', 'world'],
  },
  {
    name: 'adding objects with a loud Symbol.toPrimitive',
    code: `class Money { [Symbol.toPrimitive]() { console.log('x'); return 1; } } function f(a: Money) { return [start]1 + +a[end]; }`,
    effects: ['world'],
  },
  {
    name: 'strict equality converts nothing',
    code: `class Money { valueOf() { console.log('x'); return 1; } } function f(a: Money, b: Money) { return [start]a === b[end]; }`,
    effects: [],
  },
  {
    name: 'walking through built-in collections',
    code: `function f(a: Set<string>, b: Map<string, number>, s: string) { [start]const l: string[] = []; for (const x of a) l.push(x); for (const [k] of b) l.push(k); for (const c of s) l.push(c); for (const [i] of l.entries()) l[i] = '';[end] return l; }`,
    effects: [],
  },
  {
    name: 'walking through an iterable of the project',
    code: `class Bag { *[Symbol.iterator]() { yield 1; } } function f(b: Bag) { [start]for (const x of b) { x.toFixed(); }[end] }`,
    effects: ['world'],
  },
  {
    name: 'spreading an iterable of the project',
    code: `class Bag { *[Symbol.iterator]() { yield 1; } } function f(b: Bag) { return [start][...b][end]; }`,
    effects: ['world'],
  },
  {
    name: 'destructuring an iterable of the project',
    code: `class Bag { *[Symbol.iterator]() { yield 1; } } function f(b: Bag) { [start]const [x] = b;[end] return x; }`,
    effects: ['world'],
  },
  { name: 'a class expression', code: `function f() { return [start]class {}[end]; }`, effects: ['world'] },
  { name: 'a class declaration', code: `function f() { [start]class A {}[end] return A; }`, effects: ['world'] },
  {
    name: 'types do nothing',
    code: `function f(a: unknown) { [start]type Id = string; const b = (a as { id: Id }).id satisfies string; const c = b!;[end] return c; }`,
    effects: [],
  },
  {
    name: 'optional chains',
    code: `function f(a?: { b?: string[] }) { return [start]a?.b?.map(x => x.length)?.[0] ?? 0[end]; }`,
    effects: [],
  },
  {
    name: 'a switch with returns',
    code: `function f(a: string) { [start]switch (a) { case 'x': return 1; case 'y': throw new Error('y'); default: return 2; }[end] }`,
    effects: [],
  },
  {
    name: 'a try around pure code',
    code: `function f(a: string) { [start]try { return JSON.parse(a); } catch { return undefined; } finally { a.trim(); }[end] }`,
    effects: [],
  },
  {
    name: 'loops with counters',
    code: `function f(n: number) { [start]let s = 0; for (let i = 0; i < n; i++) s += i; while (s > 100) s -= 1; do { s++; } while (s < 5);[end] return s; }`,
    effects: [],
  },
  {
    name: 'for in',
    code: `function f(o: Record<string, number>) { [start]const keys: string[] = []; for (const k in o) keys.push(k);[end] return keys; }`,
    effects: [],
  },
  {
    name: 'a for head that assigns a property',
    code: `function f(o: { k: string }, list: string[]) { [start]for (o.k of list) { }[end] }`,
    effects: ['mutates o'],
  },
  {
    name: 'several effects in source order',
    code: `function f(o: { k: number }) { [start]o.k = Date.now(); console.log(Math.random());[end] }`,
    effects: ['clock', 'mutates o', 'random', 'world'],
  },

  {
    name: 'String of an object with a loud toString',
    code: `class Money { toString() { console.log('x'); return ''; } } function f(m: Money) { return [start]String(m)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'JSON.stringify of an object with a loud toJSON',
    code: `class Money { toJSON() { console.log('x'); return ''; } } function f(m: Money) { return [start]JSON.stringify(m)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'walking through the matches of a pattern of the module',
    code: `const word = /a/g; function f(s: string) { [start]const all: string[] = []; for (const m of s.matchAll(word)) all.push(m[0]);[end] return all; }`,
    effects: [],
  },
];
