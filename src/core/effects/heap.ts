import type { ts } from '../syntax/typescript.ts';
import { nothing, type AbstractObject, type Objects, type Value } from './abstract-object.ts';

/** The key under which contents are kept whose name is not known: elements of arrays, entries of maps. */
export const anyName = '*';

/**
 * What variables and properties may hold, gathered over all of the code without regard to order. It only ever grows,
 * so running the code over and over until nothing is added gives an answer that covers every run.
 */
export interface Heap {
  /** Counts what was added; the same number before and after a pass means that nothing new was learnt. */
  size(): number;
  variable(symbol: ts.Symbol): Value;
  setVariable(symbol: ts.Symbol, value: Value): void;
  /** What was gathered under a key, e.g. what a function gives back under its declaration. */
  returned(key: object): Value;
  addReturned(key: object, value: Value): void;
  /** What a property of these objects holds; without a name, what any property holds. */
  read(value: Value, name?: string, symbol?: ts.Symbol): Value;
  write(value: Value, name: string | undefined, stored: Value): void;
  /** Every property of these objects with what it holds; undefined stands for elements and computed names. */
  fields(value: Value): readonly (readonly [string | undefined, Value])[];
  /** Copies the properties as `{ ...from }` does. */
  copy(from: Value, to: AbstractObject): void;
  /** What was put into which property of objects that come from outside. */
  stores(): readonly (readonly [AbstractObject, string | undefined, Value])[];
  /** Everything that can be reached from these objects in one step or more. */
  inside(value: Value): Value;
}

export function createHeap(objects: Objects): Heap {
  const variables = new Map<ts.Symbol, Set<AbstractObject>>();
  const returns = new Map<object, Set<AbstractObject>>();
  const contents = new Map<AbstractObject, Map<string, Set<AbstractObject>>>();
  let added = 0;

  const add = <Key>(map: Map<Key, Set<AbstractObject>>, key: Key, value: Value): void => {
    if (value.size === 0) return;
    const set = map.get(key) ?? new Set();
    map.set(key, set);
    const before = set.size;
    for (const object of value) set.add(object);
    added += set.size - before;
  };
  const write = (value: Value, name: string | undefined, stored: Value): void => {
    if (stored.size === 0) return;
    for (const object of value) {
      const fields = contents.get(object) ?? new Map<string, Set<AbstractObject>>();
      contents.set(object, fields);
      add(fields, name ?? anyName, stored);
    }
  };
  const read = (value: Value, name?: string, symbol?: ts.Symbol): Value => {
    if (value.size === 0) return nothing;
    const found = new Set<AbstractObject>();
    for (const object of value) {
      const own = ownContent(objects, object, symbol);
      if (own) found.add(own);
      for (const [field, stored] of contents.get(object) ?? [])
        if (name === undefined || field === name || field === anyName) for (const one of stored) found.add(one);
    }
    return found;
  };
  return {
    size: () => added,
    variable: (symbol) => variables.get(symbol) ?? nothing,
    setVariable: (symbol, value) => add(variables, symbol, value),
    returned: (key) => returns.get(key) ?? nothing,
    addReturned: (key, value) => add(returns, key, value),
    read,
    write,
    fields: (value) =>
      [...value].flatMap((object) =>
        [...(contents.get(object) ?? [])].map(
          ([name, stored]) => [name === anyName ? undefined : name, stored] as const,
        ),
      ),
    copy: (from, to) => {
      for (const object of from) {
        const own = ownContent(objects, object, undefined);
        if (own) write(new Set([to]), anyName, new Set([own]));
        for (const [field, stored] of contents.get(object) ?? []) write(new Set([to]), field, stored);
      }
    },
    stores: () =>
      [...contents].flatMap(([owner, fields]) =>
        owner.kind === 'made' || owner.kind === 'closure'
          ? []
          : [...fields].map(([name, stored]) => [owner, name === anyName ? undefined : name, stored] as const),
      ),
    inside: (value) => {
      const found = new Set<AbstractObject>();
      let frontier = value;
      while (frontier.size > 0) {
        const next = [...read(frontier)].filter((object) => !found.has(object));
        for (const object of next) found.add(object);
        frontier = new Set(next);
      }
      return found;
    },
  };
}

/** What an object from outside holds to begin with: more that came from outside. */
function ownContent(objects: Objects, object: AbstractObject, symbol: ts.Symbol | undefined) {
  switch (object.kind) {
    case 'receiver':
      return symbol ? objects.field(symbol) : object;
    case 'argument':
      return object.inner ? object : objects.argument(object.index, true, object.symbol);
    case 'variable':
    case 'field':
    case 'unknown':
      return object;
    default:
      return undefined;
  }
}
