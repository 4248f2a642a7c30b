import type { Case } from '../effects-in.ts';

/** The language's own library, the DOM and Node. */
export const libraryCases: readonly Case[] = [
  {
    name: 'Math.max',
    code: `function f(a: number) { return [start]Math.max(a, Math.round(a * 1.5))[end]; }`,
    effects: [],
  },
  { name: 'Math.random', code: `function f() { return [start]Math.random() > 0.5[end]; }`, effects: ['random'] },
  { name: 'Date.now', code: `function f(t: number) { return [start]Date.now() - t[end]; }`, effects: ['clock'] },
  { name: 'new Date without arguments', code: `function f() { return [start]new Date()[end]; }`, effects: ['clock'] },
  {
    name: 'new Date of a string',
    code: `function f(s: string) { return [start]new Date(s).getTime()[end]; }`,
    effects: [],
  },
  { name: 'Date as a function', code: `function f() { return [start]Date()[end]; }`, effects: ['clock'] },
  { name: 'performance.now', code: `function f() { return [start]performance.now()[end]; }`, effects: ['clock'] },
  { name: 'crypto.randomUUID', code: `function f() { return [start]crypto.randomUUID()[end]; }`, effects: ['random'] },
  {
    name: 'randomUUID of node:crypto',
    code: `import { randomUUID } from 'node:crypto'; function f() { return [start]randomUUID()[end]; }`,
    effects: ['random'],
  },
  {
    name: 'createHash of node:crypto',
    code: `import { createHash } from 'crypto'; function f(s: string) { return [start]createHash('sha256').update(s).digest('hex')[end]; }`,
    effects: [],
  },
  {
    name: 'process.env',
    code: `function f() { return [start]process.env.NODE_ENV === 'production'[end]; }`,
    effects: ['environment'],
  },
  { name: 'process.cwd', code: `function f() { return [start]process.cwd()[end]; }`, effects: ['environment'] },
  { name: 'process.exit', code: `function f() { [start]process.exit(1);[end] }`, effects: ['world'] },
  {
    name: 'process.hrtime',
    code: `function f() { return [start]process.hrtime.bigint()[end]; }`,
    effects: ['environment', 'clock'],
  },
  {
    name: 'strings',
    code: `function f(s: string) { return [start]s.trim().toLowerCase().split(',').join('-').padStart(3)[end]; }`,
    effects: [],
  },
  {
    name: 'string replace with a callback',
    code: `function f(s: string) { return [start]s.replace(/a/g, m => m.toUpperCase())[end]; }`,
    effects: [],
  },
  {
    name: 'string replace with an effect in the callback',
    code: `function f(s: string) { return [start]s.replace(/a/g, m => { console.log(m); return m; })[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a pattern made in place',
    code: `function f(s: string) { return [start]/^a+$/.test(s)[end]; }`,
    effects: [],
  },
  {
    name: 'a global pattern of the module',
    code: `const word = /a/g; function f(s: string) { return [start]word.test(s)[end]; }`,
    effects: ['mutates word'],
  },
  {
    name: 'a plain pattern of the module',
    code: `const word = /a/i; function f(s: string) { return [start]word.test(s)[end]; }`,
    effects: [],
  },
  {
    name: 'a plain pattern of the module that is replaced by a global one',
    code: `let word = /a/i; export function reset() { word = /b/g; } function f(s: string) { return [start]word.test(s)[end]; }`,
    effects: ['mutable-state', 'mutates word'],
  },
  {
    name: 'a plain pattern that is replaced by a global one while the module is loaded',
    code: `let word = /a/i; word = /b/g; function f(s: string) { return [start]word.test(s)[end]; }`,
    effects: ['mutates word'],
  },
  {
    name: 'a plain pattern in a field that is assigned anew',
    code: `class A { private word = /a/; all(): void { this.word = /b/g; } f(s: string) { return [start]this.word.test(s)[end]; } }`,
    effects: ['mutates word'],
  },
  {
    name: 'a plain pattern in a field that a subclass declares anew',
    code: `class A { protected word = /a/; f(s: string) { return [start]this.word.test(s)[end]; } } class B extends A { protected override word = /b/g; }`,
    effects: ['mutates word'],
  },
  {
    name: 'a plain pattern in a field',
    code: `class A { private readonly word = /a/; f(s: string) { return [start]this.word.test(s)[end]; } }`,
    effects: [],
  },
  {
    name: 'a plain pattern in a static field',
    code: `class A { static readonly WORD = new RegExp('a', 'i'); f(s: string) { return [start]A.WORD.test(s)[end]; } }`,
    effects: [],
  },
  {
    name: 'a global pattern in a static field',
    code: `class A { static readonly WORD = /a/g; f(s: string) { return [start]A.WORD.test(s)[end]; } }`,
    effects: ['mutates A'],
  },
  {
    name: 'a plain pattern in a table of constants',
    code: `const PATTERNS = { word: /a/u, all: /a/g }; function f(s: string) { return [start]PATTERNS.word.test(s)[end]; }`,
    effects: [],
  },
  {
    name: 'a global pattern in a table of constants',
    code: `const PATTERNS = { word: /a/u, all: /a/g }; function f(s: string) { return [start]PATTERNS.all.test(s)[end]; }`,
    effects: ['mutates PATTERNS'],
  },
  {
    name: 'a plain pattern in a table that is written to',
    code: `const PATTERNS = { word: /a/u }; PATTERNS.word = /a/g; function f(s: string) { return [start]PATTERNS.word.test(s)[end]; }`,
    effects: ['mutates PATTERNS'],
  },
  {
    name: 'a pattern that was given',
    code: `function f(s: string, word: RegExp) { return [start]word.exec(s)[end]; }`,
    effects: ['mutates word'],
  },
  { name: 'JSON', code: `function f(o: object) { return [start]JSON.parse(JSON.stringify(o))[end]; }`, effects: [] },
  {
    name: 'numbers and parsing',
    code: `function f(s: string) { return [start]Number.isFinite(parseFloat(s)) && Number(s).toFixed(2) === String(s)[end]; }`,
    effects: [],
  },
  {
    name: 'toLocaleString without a locale',
    code: `function f(n: number) { return [start]n.toLocaleString()[end]; }`,
    effects: ['environment'],
  },
  {
    name: 'toLocaleString with a locale',
    code: `function f(n: number) { return [start]n.toLocaleString('de-DE')[end]; }`,
    effects: [],
  },
  {
    name: 'Intl without a locale',
    code: `function f(n: number) { return [start]new Intl.NumberFormat().format(n)[end]; }`,
    effects: ['environment'],
  },
  {
    name: 'Intl with a locale',
    code: `function f(n: number) { return [start]new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(n)[end]; }`,
    effects: [],
  },
  {
    name: 'the date of today in a language',
    code: `function f() { return [start]new Intl.DateTimeFormat('en').format()[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'the parts of today, without a date that is said to be none',
    code: `const parts = new Intl.DateTimeFormat('en'); function f() { return [start]parts.formatToParts(undefined)[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'a date in a language',
    code: `function f(d: Date) { return [start]new Intl.DateTimeFormat('en').format(d)[end]; }`,
    effects: [],
  },
  {
    name: 'mapping with Number',
    code: `function f(list: string[]) { return [start]list.map(Number).filter(Boolean)[end]; }`,
    effects: [],
  },
  {
    name: 'a pipeline',
    code: `function f(list: { a: number; tags: string[] }[]) { return [start]list.filter(x => x.a > 1).flatMap(x => x.tags).map(t => t.length).reduce((s, n) => s + n, 0)[end]; }`,
    effects: [],
  },
  {
    name: 'object statics',
    code: `function f(o: Record<string, number>) { return [start]Object.fromEntries(Object.entries(o).map(([k, v]) => [k, v * 2]))[end]; }`,
    effects: [],
  },
  {
    name: 'Reflect.set',
    code: `function f(o: object) { [start]Reflect.set(o, 'a', 1);[end] }`,
    effects: ['mutates o'],
  },
  {
    name: 'Object.defineProperty',
    code: `function f(o: object) { [start]Object.defineProperty(o, 'a', { value: 1 });[end] }`,
    effects: ['mutates o'],
  },
  {
    name: 'a map that was given, read',
    code: `function f(m: Map<string, number>) { return [start]m.get('a') ?? [...m.keys()].length[end]; }`,
    effects: [],
  },
  {
    name: 'an iterator that was given',
    code: `function f(it: Iterator<number>) { return [start]it.next().value[end]; }`,
    effects: ['mutates it'],
  },
  {
    name: 'a generator object that was given',
    code: `function f(g: Generator<number>) { return [start][...g][end]; }`,
    effects: ['mutates g'],
  },
  {
    name: 'URL',
    code: `function f(s: string) { [start]const u = new URL(s); u.searchParams.set('a', '1');[end] return u; }`,
    effects: [],
  },
  {
    name: 'a URL that was given',
    code: `function f(u: URL) { [start]u.searchParams.set('a', '1');[end] }`,
    effects: ['mutates u'],
  },
  {
    name: 'TextEncoder',
    code: `function f(s: string) { return [start]new TextEncoder().encode(s).length[end]; }`,
    effects: [],
  },
  {
    name: 'Buffer',
    code: `function f(s: string) { return [start]Buffer.from(s, 'base64').toString('utf8') + Buffer.byteLength(s)[end]; }`,
    effects: [],
  },
  {
    name: 'node:path',
    code: `import path from 'node:path'; function f(s: string) { return [start]path.join('a', path.basename(s))[end]; }`,
    effects: [],
  },
  {
    name: 'path.resolve',
    code: `import * as path from 'path'; function f(s: string) { return [start]path.resolve(s)[end]; }`,
    effects: ['environment'],
  },
  {
    name: 'util.format',
    code: `import { format } from 'util'; function f(s: string) { return [start]format('%s', s)[end]; }`,
    effects: [],
  },
  {
    name: 'node:fs',
    code: `import { readFileSync } from 'node:fs'; function f(s: string) { return [start]readFileSync(s)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'assert only throws',
    code: `import assert from 'assert'; function f(a: number) { [start]assert(a > 1, 'small'); assert.equal(a, 2);[end] }`,
    effects: [],
  },
  { name: 'the document', code: `function f() { return [start]document.title[end]; }`, effects: ['environment'] },
  { name: 'local storage', code: `function f() { return [start]localStorage.getItem('a')[end]; }`, effects: ['world'] },
  { name: 'a proxy', code: `function f(o: object) { return [start]new Proxy(o, {})[end]; }`, effects: ['world'] },
];
