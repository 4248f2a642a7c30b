import type { Case } from '../effects-in.ts';

const order =
  'interface Item { sku: string; price: number; quantity: number; tags: string[] }\n interface Order { id: string; total: number; items: Item[] }\n';

/** What the code makes itself it may change; what was there before it may not. */
export const freshCases: readonly Case[] = [
  {
    name: 'filling an array made inside',
    code: `${order} function f(items: Item[]) { [start]const out: number[] = []; for (const item of items) out.push(item.price);[end] return out; }`,
    effects: [],
  },
  {
    name: 'filling an array made before',
    code: `${order} function f(items: Item[]) { const out: number[] = []; [start]for (const item of items) out.push(item.price);[end] return out; }`,
    effects: ['mutates out'],
  },
  {
    name: 'a map made inside',
    code: `${order} function f(items: Item[]) { [start]const bySku = new Map<string, Item>(); for (const item of items) bySku.set(item.sku, item);[end] return bySku; }`,
    effects: [],
  },
  {
    name: 'grouping into arrays inside an object',
    code: `${order} function f(items: Item[]) { [start]const groups: Record<string, Item[]> = {}; for (const item of items) { (groups[item.sku] ??= []).push(item); }[end] return groups; }`,
    effects: [],
  },
  {
    name: 'grouping into arrays inside a map',
    code: `${order} function f(items: Item[]) { [start]const groups = new Map<string, Item[]>(); for (const item of items) { const list = groups.get(item.sku) ?? []; list.push(item); groups.set(item.sku, list); }[end] return groups; }`,
    effects: [],
  },
  {
    name: 'changing a grouped element reaches the original',
    code: `${order} function f(items: Item[]) { [start]const groups = new Map<string, Item[]>(); for (const item of items) groups.set(item.sku, [item]); for (const list of groups.values()) for (const item of list) item.price = 0;[end] return groups; }`,
    effects: ['mutates items'],
  },
  {
    name: 'counting in an object made inside',
    code: `function f(words: string[]) { [start]const counts: Record<string, number> = {}; for (const word of words) counts[word] = (counts[word] ?? 0) + 1;[end] return counts; }`,
    effects: [],
  },
  {
    name: 'a reduce that fills its accumulator',
    code: `${order} function f(items: Item[]) { return [start]items.reduce((sums, item) => { sums[item.sku] = (sums[item.sku] ?? 0) + item.price; return sums; }, {} as Record<string, number>)[end]; }`,
    effects: [],
  },
  {
    name: 'a reduce that changes what it was given',
    code: `${order} function f(items: Item[], sums: Record<string, number>) { return [start]items.reduce((all, item) => { all[item.sku] = item.price; return all; }, sums)[end]; }`,
    effects: ['mutates sums'],
  },
  {
    name: 'sorting a parameter',
    code: `${order} function f(items: Item[]) { return [start]items.sort((a, b) => a.price - b.price)[end]; }`,
    effects: ['mutates items'],
  },
  {
    name: 'sorting a spread copy',
    code: `${order} function f(items: Item[]) { return [start][...items].sort((a, b) => a.price - b.price)[end]; }`,
    effects: [],
  },
  {
    name: 'sorting what filter gives',
    code: `${order} function f(items: Item[]) { return [start]items.filter(i => i.price > 0).sort((a, b) => a.price - b.price)[end]; }`,
    effects: [],
  },
  {
    name: 'sorting what slice gives',
    code: `function f(numbers: number[]) { return [start]numbers.slice().reverse()[end]; }`,
    effects: [],
  },
  {
    name: 'toSorted leaves its receiver alone',
    code: `function f(numbers: number[]) { return [start]numbers.toSorted((a, b) => a - b)[end]; }`,
    effects: [],
  },
  {
    name: 'sorting the entries of an object',
    code: `function f(counts: Record<string, number>) { return [start]Object.entries(counts).sort((a, b) => b[1] - a[1])[end]; }`,
    effects: [],
  },
  {
    name: 'changing elements of a spread copy',
    code: `${order} function f(items: Item[]) { [start]const copy = [...items]; copy[0]!.price = 1;[end] return copy; }`,
    effects: ['mutates items'],
  },
  {
    name: 'changing elements of what map makes',
    code: `${order} function f(items: Item[]) { [start]const lines = items.map(item => ({ ...item })); lines[0]!.price = 1;[end] return lines; }`,
    effects: [],
  },
  {
    name: 'a nested array of a shallow copy is shared',
    code: `${order} function f(items: Item[]) { [start]const lines = items.map(item => ({ ...item })); lines[0]!.tags.push('x');[end] return lines; }`,
    effects: ['mutates items'],
  },
  {
    name: 'a deep copy shares nothing',
    code: `${order} function f(order: Order) { [start]const copy = structuredClone(order); copy.items[0]!.tags.push('x');[end] return copy; }`,
    effects: [],
  },
  {
    name: 'a deep copy through JSON shares nothing',
    code: `${order} function f(order: Order) { [start]const copy = JSON.parse(JSON.stringify(order)) as Order; copy.items.push(copy.items[0]!);[end] return copy; }`,
    effects: [],
  },
  {
    name: 'assigning a property of a parameter',
    code: `${order} function f(order: Order) { [start]order.total = 5;[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'compound assignment to a property',
    code: `${order} function f(order: Order) { [start]order.total += 5;[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'stepping a property',
    code: `${order} function f(order: Order) { [start]order.total++[end]; }`,
    effects: ['mutates order'],
  },
  {
    name: 'deleting a property',
    code: `function f(bag: Record<string, number>) { [start]delete bag['x'];[end] }`,
    effects: ['mutates bag'],
  },
  {
    name: 'changing through an alias',
    code: `${order} function f(order: Order) { [start]const a = order; a.total = 1;[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'changing through an element',
    code: `${order} function f(items: Item[]) { [start]const first = items[0]!; first.price = 1;[end] }`,
    effects: ['mutates items'],
  },
  {
    name: 'changing through a loop variable',
    code: `${order} function f(order: Order) { [start]for (const item of order.items) { item.quantity -= 1; }[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'changing through a destructured name',
    code: `${order} function f(order: Order) { [start]const { items } = order; items.push(items[0]!);[end] }`,
    effects: ['mutates order'],
  },
  {
    name: 'changing through a callback parameter',
    code: `${order} function f(items: Item[]) { [start]items.forEach(item => { item.price = 0; });[end] }`,
    effects: ['mutates items'],
  },
  {
    name: 'changing what find gives',
    code: `${order} function f(items: Item[]) { [start]const found = items.find(i => i.price > 1); if (found) found.price = 0;[end] }`,
    effects: ['mutates items'],
  },
  {
    name: 'a destructuring assignment to properties',
    code: `${order} function f(order: Order, target: { a: number }) { [start]({ total: target.a } = order);[end] }`,
    effects: ['mutates target'],
  },
  {
    name: 'swapping elements of a parameter',
    code: `function f(list: number[]) { [start][list[0], list[1]] = [list[1]!, list[0]!];[end] }`,
    effects: ['mutates list', 'mutates list'],
  },
  {
    name: 'assigning plain variables is data flow',
    code: `function f(a: number) { let total = 0; [start]total += a; total++;[end] return total; }`,
    effects: [],
  },
  {
    name: 'destructuring assignment to plain variables is data flow',
    code: `function f(pair: [number, number]) { let a = 0, b = 0; [start][a, b] = pair;[end] return a + b; }`,
    effects: [],
  },
  {
    name: 'pushing in a nested callback to a list made inside',
    code: `${order} function f(orders: Order[]) { [start]const all: Item[] = []; orders.forEach(o => o.items.forEach(i => all.push(i)));[end] return all; }`,
    effects: [],
  },
  {
    name: 'an object that refers to a parameter beside its own list',
    code: `${order} function f(order: Order) { [start]const report = { order, lines: [] as string[] }; report.lines.push(order.id);[end] return report; }`,
    effects: [],
  },
  {
    name: 'changing the parameter inside an object made here',
    code: `${order} function f(order: Order) { [start]const report = { order, lines: [] as string[] }; report.order.total = 1;[end] return report; }`,
    effects: ['mutates order'],
  },
  {
    name: 'Object.assign onto a new object',
    code: `${order} function f(order: Order) { return [start]Object.assign({}, order, { total: 2 })[end]; }`,
    effects: [],
  },
  {
    name: 'Object.assign onto a parameter',
    code: `${order} function f(order: Order) { return [start]Object.assign(order, { total: 2 })[end]; }`,
    effects: ['mutates order'],
  },
  {
    name: 'Object.freeze of a parameter',
    code: `${order} function f(order: Order) { return [start]Object.freeze(order)[end]; }`,
    effects: ['mutates order'],
  },
  {
    name: 'Object.freeze of a new object',
    code: `function f(a: number) { return [start]Object.freeze({ a })[end]; }`,
    effects: [],
  },
  {
    name: 'setting a date that was given',
    code: `function f(date: Date) { [start]date.setDate(date.getDate() + 1);[end] return date; }`,
    effects: ['mutates date'],
  },
  {
    name: 'setting a copied date',
    code: `function f(date: Date) { [start]const next = new Date(date); next.setDate(next.getDate() + 1);[end] return next; }`,
    effects: [],
  },
  {
    name: 'a set made from a parameter',
    code: `function f(ids: string[]) { [start]const seen = new Set(ids); seen.add('x'); seen.delete('y');[end] return seen.size; }`,
    effects: [],
  },
  {
    name: 'adding to a set that was given',
    code: `function f(seen: Set<string>) { [start]seen.add('x');[end] }`,
    effects: ['mutates seen'],
  },
  {
    name: 'an array from Array.from',
    code: `function f(ids: Set<string>) { [start]const list = Array.from(ids); list.sort();[end] return list; }`,
    effects: [],
  },
  {
    name: 'a conditional alias',
    code: `${order} function f(a: Order, b: Order, flag: boolean) { [start]const c = flag ? a : b; c.total = 0;[end] }`,
    effects: ['mutates a', 'mutates b'],
  },
  {
    name: 'a parameter or a new list',
    code: `function f(list: string[] | undefined) { [start]const all = list ?? []; all.push('x');[end] return all; }`,
    effects: ['mutates list'],
  },
  {
    name: 'rest elements are a new list',
    code: `function f(list: string[]) { [start]const [first, ...others] = list; others.push(first!);[end] return others; }`,
    effects: [],
  },
  {
    name: 'a typed array that was given',
    code: `function f(bytes: Uint8Array) { [start]bytes[0] = 1; bytes.fill(0);[end] }`,
    effects: ['mutates bytes', 'mutates bytes'],
  },

  {
    name: 'a property that is written after the spread',
    code: `${order} function f(item: Item) { [start]const own = { ...item, tags: [] as string[] }; own.tags.push('x');[end] return own; }`,
    effects: [],
  },
  {
    name: 'a property that is written before the spread',
    code: `${order} function f(item: Item) { [start]const own = { tags: [] as string[], ...item }; own.tags.push('x');[end] return own; }`,
    effects: ['mutates item'],
  },
  {
    name: 'a property that is copied over later',
    code: `${order} function f(item: Item) { [start]const own = { tags: [] as string[] }; Object.assign(own, item); own.tags.push('x');[end] return own; }`,
    effects: ['mutates item'],
  },
  {
    name: 'a pattern of the module that is built from a text',
    code: `const word = new RegExp(\`^\${1}a\`); const global = new RegExp('a', 'g'); function f(s: string) { return [start]word.test(s) && global.test(s)[end]; }`,
    effects: ['mutates global'],
  },

  {
    name: 'pushing through the prototype',
    code: `function f(list: number[], more: number[]) { [start]Array.prototype.push.apply(list, more);[end] }`,
    effects: ['mutates list'],
  },
  {
    name: 'pushing through the prototype onto a new list',
    code: `function f(more: number[]) { [start]const all: number[] = []; Array.prototype.push.apply(all, more);[end] return all; }`,
    effects: [],
  },
  {
    name: 'emptying a list by its length',
    code: `function f(list: number[]) { [start]list.length = 0;[end] }`,
    effects: ['mutates list'],
  },
  {
    name: 'changing values of a map made from entries',
    code: `${order} function f(items: Item[]) { [start]const bySku = new Map(items.map(i => [i.sku, i] as const)); bySku.get('x')!.price = 1;[end] }`,
    effects: ['mutates items'],
  },
  {
    name: 'changing what Object.values gives',
    code: `${order} function f(byId: Record<string, Item>) { [start]Object.values(byId).forEach(i => { i.price = 0; });[end] }`,
    effects: ['mutates byId'],
  },
  {
    name: 'changing what Object.groupBy gives',
    code: `${order} function f(items: Item[]) { [start]const groups = Object.groupBy(items, i => i.sku); groups['x']?.push(items[0]!);[end] return groups; }`,
    effects: [],
  },
  {
    name: 'a loop variable that is assigned outside',
    code: `${order} function f(items: Item[]) { let last: Item | undefined; [start]for (last of items) { last.price = 1; }[end] return last; }`,
    effects: ['mutates items', 'mutates last'],
  },
  {
    name: 'changing through self',
    code: `class S { n = 0; f() { [start]const self = this; self.n = 1;[end] } }`,
    effects: ['mutates n'],
  },
  {
    name: 'changing through this in a callback',
    code: `class S { total = 0; f(list: number[]) { [start]list.forEach(n => { this.total += n; });[end] } }`,
    effects: ['mutates total'],
  },
  {
    name: 'changing through a nested destructured parameter of a callback',
    code: `${order} function f(orders: Order[]) { [start]orders.map(({ items: [first] }) => { first!.price = 0; return first; });[end] }`,
    effects: ['mutates orders'],
  },
  {
    name: 'changing what a package function wraps',
    overrides: { purePackages: ['@acme/money'] },
    code: `import * as M from '@acme/money'; type Box = { value: { n: number } }; function f(value: { n: number }) { [start]const box = (M as any as { wrap(v: object): Box }).wrap(value); box.value.n = 1;[end] }`,
    effects: ['mutates value'],
  },
];
