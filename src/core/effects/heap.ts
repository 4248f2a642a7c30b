import type { ts } from '../syntax/typescript.ts';
import { deepest, nothing, type AbstractObject, type Objects, type Value } from './abstract-object.ts';
import { anyName, copied, createReads } from './heap-reads.ts';

/**
 * What variables and properties may hold, gathered over all of the code without regard to order. It only ever grows,
 * so running the code over and over until nothing is added gives an answer that covers every run.
 */
export interface Heap {
  /** Counts what was added; as long as it is the same, so are all answers. */
  size(): number;
  /** Begins another run over the code. */
  startPass(): void;
  /** True when something was read in this pass before all of it was there: then another pass may learn more. */
  isOutdated(): boolean;
  variable(symbol: ts.Symbol): Value;
  setVariable(symbol: ts.Symbol, value: Value): void;
  /** What was gathered under a key, e.g. what a function gives back under its declaration. */
  returned(key: object): Value;
  addReturned(key: object, value: Value): void;
  /** What a property of these objects holds; without a name, what any property holds. */
  read(value: Value, name?: string, symbol?: ts.Symbol): Value;
  write(value: Value, name: string | undefined, stored: Value): void;
  /** What was put into which property of objects that come from outside. */
  stores(): readonly (readonly [AbstractObject, string, Value])[];
  /** Every property of an object with what it holds, under the names that `write` takes. */
  fields(object: AbstractObject): readonly (readonly [string, Value])[];
  /** Copies the properties as `{ ...from }` does, before the properties that are settled. */
  copy(from: Value, to: AbstractObject): void;
  /** Copies the properties as `Object.assign` does, over what is there. */
  assign(from: Value, to: AbstractObject): void;
  /** Says that a property was written after everything that was copied: `{ ...from, name }`. */
  settle(object: AbstractObject, name: string): void;
  settled(object: AbstractObject): Iterable<string>;
  /** Everything that can be reached from these objects in one step or more. */
  inside(value: Value): Value;
}

interface Contents {
  readonly fields: Map<string, Set<AbstractObject>>;
  readonly settled: Set<string>;
}

interface Property {
  readonly name?: string | undefined;
  readonly symbol?: ts.Symbol | undefined;
}

const anyProperty: Property = {};

export function createHeap(objects: Objects): Heap {
  const variables = new Map<ts.Symbol, Set<AbstractObject>>();
  const returns = new Map<object, Set<AbstractObject>>();
  const contents = new Map<AbstractObject, Contents>();
  const reads = createReads();
  let added = 0;

  /** True when there was something to add. */
  const add = <Key>(map: Map<Key, Set<AbstractObject>>, key: Key, value: Value): boolean => {
    if (value.size === 0) return false;
    const set = map.get(key) ?? new Set();
    map.set(key, set);
    const before = set.size;
    for (const object of value) set.add(object);
    added += set.size - before;
    return set.size > before;
  };
  const contentsOf = (object: AbstractObject): Contents => {
    const known = contents.get(object) ?? {
      fields: new Map<string, Set<AbstractObject>>(),
      settled: new Set<string>(),
    };
    contents.set(object, known);
    return known;
  };
  const write = (value: Value, name: string, stored: Value): void => {
    if (stored.size === 0) return;
    for (const object of value) {
      if (add(contentsOf(object).fields, name, stored)) reads.changeField(object, name);
    }
  };
  /** Adds what a property of the object holds to what was found. */
  const collect = (found: Set<AbstractObject>, object: AbstractObject, { name, symbol }: Property): void => {
    const own = ownContent(objects, object, symbol);
    if (own) found.add(own);
    reads.readField(object, name);
    const known = contents.get(object);
    if (!known) return;
    for (const [field, stored] of known.fields) {
      const isRead = name === undefined || field === name || field === anyName;
      if (isRead || (field === copied && !known.settled.has(name))) for (const one of stored) found.add(one);
    }
  };
  const transfer = (from: Value, to: AbstractObject, unnamed: string): void => {
    const target = new Set([to]);
    for (const object of from) {
      const own = ownContent(objects, object, undefined);
      if (own) write(target, unnamed, new Set([own]));
      reads.readField(object, undefined);
      for (const [name, stored] of contents.get(object)?.fields ?? [])
        write(target, name === anyName || name === copied ? unnamed : name, stored);
    }
  };
  const fields = (object: AbstractObject) =>
    [...(contents.get(object)?.fields ?? [])] as readonly (readonly [string, Value])[];
  return {
    size: () => added,
    startPass: reads.startPass,
    isOutdated: reads.isOutdated,
    variable: (symbol) => {
      reads.read(symbol);
      return variables.get(symbol) ?? nothing;
    },
    setVariable: (symbol, value) => {
      if (add(variables, symbol, value)) reads.change(symbol);
    },
    returned: (key) => {
      reads.read(key);
      return returns.get(key) ?? nothing;
    },
    addReturned: (key, value) => {
      if (add(returns, key, value)) reads.change(key);
    },
    read: (value, name, symbol) => {
      if (value.size === 0) return nothing;
      const found = new Set<AbstractObject>();
      for (const object of value) collect(found, object, { name, symbol });
      return found;
    },
    write: (value, name, stored) => write(value, name ?? anyName, stored),
    stores: () =>
      [...contents.keys()]
        .filter((owner) => owner.kind !== 'made' && owner.kind !== 'closure')
        .flatMap((owner) => fields(owner).map(([name, stored]) => [owner, name, stored] as const)),
    fields,
    copy: (from, to) => transfer(from, to, copied),
    assign: (from, to) => transfer(from, to, anyName),
    settle: (object, name) => {
      const { settled } = contentsOf(object);
      if (!settled.has(name)) reads.changeField(object, name);
      settled.add(name);
    },
    settled: (object) => contents.get(object)?.settled ?? [],
    inside: (value) => {
      const found = new Set<AbstractObject>();
      for (const object of value) collect(found, object, anyProperty);
      // What is added on the way comes up as well.
      for (const object of found) collect(found, object, anyProperty);
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
      return objects.argument(object.index, Math.min(object.depth + 1, deepest), object.symbol);
    case 'field':
      return objects.field(object.symbol, Math.min(object.depth + 1, deepest));
    case 'variable':
    case 'unknown':
      return object;
    default:
      return undefined;
  }
}
