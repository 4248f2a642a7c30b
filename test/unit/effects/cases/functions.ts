import type { Case } from '../effects-in.ts';

/** Functions, methods and classes whose bodies the project has. */
export const functionCases: readonly Case[] = [
  {
    name: 'a pure function of the project',
    code: `function twice(a: number) { return a * 2; } function f(a: number) { return [start]twice(a)[end]; }`,
    effects: [],
  },
  {
    name: 'a function that writes to the console',
    code: `function twice(a: number) { console.log(a); return a * 2; } function f(a: number) { return [start]twice(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'an arrow constant that reads the clock',
    code: `const stamp = () => Date.now(); function f() { return [start]stamp()[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'an arrow constant as a callback',
    code: `const twice = (a: number) => a * 2; function f(list: number[]) { return [start]list.map(twice)[end]; }`,
    effects: [],
  },
  {
    name: 'an impure function as a callback',
    code: `function show(a: number) { console.log(a); } function f(list: number[]) { [start]list.forEach(show);[end] }`,
    effects: ['world'],
  },
  {
    name: 'a function that changes its argument',
    code: `function mark(order: { paid: boolean }) { order.paid = true; } function f(order: { paid: boolean }) { [start]mark(order);[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'a function that changes its argument, given a new object',
    code: `function mark(order: { paid: boolean }) { order.paid = true; return order; } function f() { return [start]mark({ paid: false })[end]; }`,
    effects: [],
  },
  {
    name: 'a function that changes the first of two',
    code: `function add(list: number[], bag: { n: number }) { list.push(bag.n); } function f(bag: { n: number }) { [start]const own: number[] = []; add(own, bag);[end] return own; }`,
    effects: [],
  },
  {
    name: 'a function that stores one argument in another',
    code: `type Bag = { n: number }; function add(list: Bag[], bag: Bag) { list.push(bag); } function f(bag: Bag) { [start]const own: Bag[] = []; add(own, bag); own[0]!.n = 1;[end] }`,
    effects: ['mutates bag'],
  },
  {
    name: 'a function that changes a destructured argument',
    code: `function mark({ order }: { order: { paid: boolean } }) { order.paid = true; } function f(order: { paid: boolean }) { [start]mark({ order });[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'a function that gives back what it was given',
    code: `type Bag = { n: number }; function same(bag: Bag) { return bag; } function f(bag: Bag) { [start]same(bag).n = 1;[end] }`,
    effects: ['mutates bag'],
  },
  {
    name: 'a function that gives back a copy',
    code: `type Bag = { n: number }; function copy(bag: Bag) { return { ...bag }; } function f(bag: Bag) { [start]copy(bag).n = 1;[end] }`,
    effects: [],
  },
  {
    name: 'recursion',
    code: `function depth(n: number): number { return n <= 0 ? 0 : 1 + depth(n - 1); } function f(a: number) { return [start]depth(a)[end]; }`,
    effects: [],
  },
  {
    name: 'recursion with an effect',
    code: `function depth(n: number): number { if (n > 9) console.log(n); return n <= 0 ? 0 : 1 + depth(n - 1); } function f(a: number) { return [start]depth(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'mutual recursion with an effect at the far end',
    code: `function even(n: number): boolean { return n === 0 ? true : odd(n - 1); } function odd(n: number): boolean { if (n === 0) { console.log('odd'); return false; } return even(n - 1); } function f(a: number) { return [start]even(a) || odd(a)[end]; }`,
    effects: ['world', 'world'],
  },
  {
    name: 'pure mutual recursion',
    code: `function isEven(n: number): boolean { return n === 0 ? true : isOdd(n - 1); } function isOdd(n: number): boolean { return n === 0 ? false : isEven(n - 1); } function f(a: number) { return [start]isOdd(a)[end]; }`,
    effects: [],
  },
  {
    name: 'a function that takes a function',
    code: `function times(n: number, run: (i: number) => number) { let sum = 0; for (let i = 0; i < n; i++) sum += run(i); return sum; } function f(a: number) { return [start]times(a, i => i * 2)[end]; }`,
    effects: [],
  },
  {
    name: 'a function that takes a function with an effect',
    code: `function times(n: number, run: (i: number) => void) { for (let i = 0; i < n; i++) run(i); } function f(a: number) { [start]times(a, i => console.log(i));[end] }`,
    effects: ['world'],
  },
  {
    name: 'a function that takes a function in a bag',
    code: `function pick(list: number[], options: { isGood: (a: number) => boolean }) { return list.filter(a => options.isGood(a)); } function f(list: number[]) { return [start]pick(list, { isGood: a => a > 2 })[end]; }`,
    effects: [],
  },
  {
    name: 'a function made by a function',
    code: `const above = (limit: number) => (a: number) => a > limit; function f(list: number[]) { return [start]list.filter(above(3))[end]; }`,
    effects: [],
  },
  {
    name: 'a private pure method',
    code: `class S { private rate = 2; private price(a: number) { return a * this.rate; } f(a: number) { return [start]this.price(a)[end]; } }`,
    effects: [],
  },
  {
    name: 'a method that assigns a field',
    code: `class S { private count = 0; private next() { this.count += 1; return this.count; } f() { return [start]this.next()[end]; } }`,
    effects: ['mutates count'],
  },
  {
    name: 'assigning a field',
    code: `class S { private count = 0; f() { [start]this.count += 1;[end] } }`,
    effects: ['mutates count'],
  },
  {
    name: 'changing what a field holds',
    code: `class S { private seen: string[] = []; f(id: string) { [start]this.seen.push(id);[end] } }`,
    effects: ['mutates seen'],
  },
  {
    name: 'reading a field',
    code: `class S { private limit = 3; f(a: number) { return [start]a > this.limit[end]; } }`,
    effects: [],
  },
  {
    name: 'a method that a subclass overrides with an effect',
    code: `class S { price(a: number) { return a; } f(a: number) { return [start]this.price(a)[end]; } } class Loud extends S { override price(a: number) { console.log(a); return a; } }`,
    effects: ['world'],
  },
  {
    name: 'a method that a subclass overrides without an effect',
    code: `class S { price(a: number) { return a; } f(a: number) { return [start]this.price(a)[end]; } } class Calm extends S { override price(a: number) { return a * 2; } }`,
    effects: [],
  },
  {
    name: 'an abstract method',
    code: `abstract class S { abstract price(a: number): number; f(a: number) { return [start]this.price(a)[end]; } }`,
    effects: ['world'],
  },
  {
    name: 'a super call',
    code: `class S { price(a: number) { return a; } } class T extends S { override price(a: number) { console.log(a); return [start]super.price(a)[end]; } }`,
    effects: [],
  },
  {
    name: 'a method of a collaborator whose class is known',
    code: `class Pricing { total(a: number) { return a * 2; } } class S { constructor(private pricing: Pricing) {} f(a: number) { return [start]this.pricing.total(a)[end]; } }`,
    effects: [],
  },
  {
    name: 'a decorated method',
    code: `function Cached(): any { return () => {}; } class S { @Cached() price(a: number) { return a; } f(a: number) { return [start]this.price(a)[end]; } }`,
    effects: ['world'],
  },
  {
    name: 'an async function of the project',
    code: `async function price(a: number) { return a; } function f(a: number) { return [start]price(a)[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a generator of the project',
    code: `function* numbers() { yield 1; } function f() { return [start][...numbers()][end]; }`,
    effects: ['world'],
  },
  {
    name: 'a value class of the project',
    code: `class Money { constructor(readonly cents: number) {} plus(other: Money) { return new Money(this.cents + other.cents); } } function f(a: Money, b: Money) { return [start]a.plus(b).plus(new Money(3))[end]; }`,
    effects: [],
  },
  {
    name: 'a builder made inside',
    code: `class Builder { private parts: string[] = []; add(p: string) { this.parts.push(p); return this; } build() { return this.parts.join(','); } } function f(a: string) { return [start]new Builder().add(a).add('x').build()[end]; }`,
    effects: [],
  },
  {
    name: 'a builder that was given',
    code: `class Builder { private parts: string[] = []; add(p: string) { this.parts.push(p); return this; } } function f(b: Builder) { [start]b.add('x').add('y');[end] }`,
    effects: ['mutates b', 'mutates b'],
  },
  {
    name: 'a constructor with an effect',
    code: `class Loud { constructor() { console.log('made'); } } function f() { return [start]new Loud()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a base constructor with an effect',
    code: `class Loud { constructor() { console.log('made'); } } class Louder extends Loud { a = 1; } function f() { return [start]new Louder()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'a field initialiser that reads the clock',
    code: `class Stamp { at = Date.now(); } function f() { return [start]new Stamp()[end]; }`,
    effects: ['clock'],
  },
  {
    name: 'an error class of the project',
    code: `class OrderError extends Error { constructor(message: string, readonly code: string) { super(message); this.name = 'OrderError'; Object.setPrototypeOf(this, OrderError.prototype); Error.captureStackTrace(this, OrderError); } } function f(a: number) { [start]if (a < 0) throw new OrderError('negative', 'E1');[end] }`,
    effects: [],
  },
  {
    name: 'throwing is no effect',
    code: `function f(a: number) { [start]if (a < 0) throw new RangeError('negative');[end] }`,
    effects: [],
  },
  {
    name: 'a static method of the project',
    code: `class Rules { static isBig(a: number) { return a > 3; } } function f(a: number) { return [start]Rules.isBig(a)[end]; }`,
    effects: [],
  },
  {
    name: 'a function of an object constant',
    code: `const rules = { isBig: (a: number) => a > 3, isSmall(a: number) { return a < 1; } }; function f(a: number) { return [start]rules.isBig(a) || rules.isSmall(a)[end]; }`,
    effects: [],
  },
  {
    name: 'a function of a namespace',
    code: `namespace Rules { export function isBig(a: number) { return a > 3; } } function f(a: number) { return [start]Rules.isBig(a)[end]; }`,
    effects: [],
  },
  {
    name: 'an overloaded function',
    code: `function price(a: number): number; function price(a: string): number; function price(a: number | string) { return Number(a); } function f(a: string) { return [start]price(a)[end]; }`,
    effects: [],
  },
  {
    name: 'a function that assigns a module variable',
    code: `let count = 0; function next() { count += 1; } function f() { [start]next();[end] }`,
    effects: ['mutable-state', 'mutates count'],
  },
  {
    name: 'a method on a union of classes',
    code: `class A { go() { return 1; } } class B { go() { console.log('b'); return 2; } } function f(x: A | B) { return [start]x.go()[end]; }`,
    effects: ['world'],
  },
  {
    name: 'calling a function asks for its whole body',
    calling: 'checkout',
    code: `class S { private n = 0; async checkout(order: { paid: boolean }, at: Date) { order.paid = true; this.n++; at.setHours(3); await Promise.resolve(); return Math.random(); } }`,
    effects: ['mutates order', 'mutates n', 'mutates at', 'world', 'suspends', 'random'],
  },
  {
    name: 'calling a pure function',
    calling: 'total',
    code: `function total(items: { price: number }[]) { let sum = 0; const seen: number[] = []; for (const item of items) { sum += item.price; seen.push(sum); } return { sum, seen }; }`,
    effects: [],
  },
  {
    name: 'calling a function that changes a destructured parameter',
    calling: 'mark',
    code: `function mark({ order, note }: { order: { paid: boolean }; note: string }) { order.paid = note.length > 1; }`,
    effects: ['mutates order'],
  },
  {
    name: 'calling an async function without an await',
    calling: 'later',
    code: `async function later(a: number) { return a * 2; }`,
    effects: ['suspends'],
  },

  {
    name: 'a function that relies on one which is still being looked at',
    code: `function a(n: number): number { b(n); c(n); if (n > 9) console.log(n); return n; } function b(n: number): number { return n > 1 ? a(n - 1) : 0; } function c(n: number): number { return b(n) + 1; } function f(n: number) { [start]a(n); b(n); c(n);[end] }`,
    effects: ['world', 'world', 'world'],
  },
  {
    name: 'a function that stores a new object around an argument',
    code: `type Item = { n: number }; function add(list: { item: Item }[], item: Item) { list.push({ item }); } function f(item: Item) { [start]const list: { item: Item }[] = []; add(list, item); list[0]!.item.n = 1;[end] }`,
    effects: ['mutates item'],
  },
  {
    name: 'the list around an argument may be changed',
    code: `type Item = { n: number }; function add(list: { item: Item; notes: string[] }[], item: Item) { list.push({ item, notes: [] }); } function f(item: Item) { [start]const list: { item: Item; notes: string[] }[] = []; add(list, item); list[0]!.notes.push('x'); list.pop();[end] return list; }`,
    effects: [],
  },
  {
    name: 'a builder that is given an object',
    code: `type Item = { n: number }; class Cart { private items: Item[] = []; add(i: Item) { this.items.push(i); return this; } total() { return this.items.reduce((s, i) => s + i.n, 0); } } function f(item: Item) { return [start]new Cart().add(item).add({ n: 1 }).total()[end]; }`,
    effects: [],
  },
  {
    name: 'a builder that changes what it was given',
    code: `type Item = { n: number }; class Cart { private items: Item[] = []; add(i: Item) { this.items.push(i); return this; } clear() { for (const i of this.items) i.n = 0; } } function f(item: Item) { [start]new Cart().add(item).clear();[end] }`,
    effects: ['mutates item'],
  },
  {
    name: 'a reducer of the project that fills its accumulator',
    code: `type Row = { key: string; project?: string }; type Token = { key: string; projects: string[] }; const reduceRow = (all: Record<string, Token>, row: Row) => { const { project, ...token } = row; if (!all[row.key]) all[row.key] = { ...token, projects: [] }; if (project) all[row.key]!.projects.push(project); return all; }; function f(rows: Row[]) { return [start]Object.values(rows.reduce(reduceRow, {} as Record<string, Token>))[end]; }`,
    effects: [],
  },
  {
    name: 'a recursive function that makes objects of objects',
    code: `type Node = { children: Node[]; tags: string[] }; function copy(n: Node): Node { return { children: n.children.map(copy), tags: [...n.tags] }; } function f(n: Node) { [start]const c = copy(n); c.tags.push('x'); c.children.pop(); c.children[0]!.tags.push('y');[end] return c; }`,
    effects: [],
  },
  {
    name: 'private fields',
    code: `class S { #seen: string[] = []; #note(id: string) { this.#seen.push(id); } f(id: string) { [start]this.#note(id); this.#seen.pop();[end] } } class T { f() { return new S().f('x'); } }`,
    effects: ['mutates #seen', 'mutates #seen'],
  },
  {
    name: 'private fields of an object made inside',
    code: `class Seen { #ids: string[] = []; add(id: string) { this.#ids.push(id); return this; } count() { return this.#ids.length; } } function f(id: string) { return [start]new Seen().add(id).count()[end]; }`,
    effects: [],
  },

  {
    name: 'an error class that gives itself an id and a time',
    code: `class Tracked extends Error { readonly id = crypto.randomUUID(); readonly at = Date.now(); } function f(a: number) { [start]if (a < 0) throw new Tracked('negative');[end] }`,
    effects: [],
  },
  {
    name: 'an error class that writes a log',
    code: `class Loud extends Error { constructor(message: string) { super(message); console.error(message); } } function f(a: number) { [start]if (a < 0) throw new Loud('negative');[end] }`,
    effects: ['world'],
  },
];
