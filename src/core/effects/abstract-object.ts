import type { ts } from '../syntax/typescript.ts';

/**
 * What a value may be, as far as the question "was it there before the code ran?" needs to know.
 * Objects that hold the same parts are one and the same object, so that they can be members of a set.
 */
export type AbstractObject =
  /** What a variable declared outside holds, and all that can be reached from it. */
  | { readonly kind: 'variable'; readonly symbol: ts.Symbol }
  /** `this` of the code that is asked about. */
  | { readonly kind: 'receiver' }
  /** What a field of `this` holds, or what can be reached from it in so many steps. */
  | { readonly kind: 'field'; readonly symbol: ts.Symbol; readonly depth: number }
  /** The argument that a function is called with, or what can be reached from it in so many steps. */
  | {
      readonly kind: 'argument';
      readonly index: number;
      readonly depth: number;
      readonly symbol: ts.Symbol | undefined;
    }
  /** Made by the code itself, at this node. */
  | { readonly kind: 'made'; readonly node: ts.Node; readonly part: string }
  /** A function written inside the code. */
  | { readonly kind: 'closure'; readonly node: ts.FunctionLikeDeclaration }
  /** A function that is declared outside. */
  | { readonly kind: 'callable'; readonly symbol: ts.Symbol }
  /** Given back by something that cannot be looked into. */
  | { readonly kind: 'unknown'; readonly node: ts.Node };

/** At this depth all that lies deeper is seen as one. */
export const deepest = 3;

/** The objects that an expression may stand for; empty for primitive values. */
export type Value = ReadonlySet<AbstractObject>;

export const nothing: Value = new Set();

/** Makes each abstract object once. */
export interface Objects {
  variable(symbol: ts.Symbol): AbstractObject;
  receiver(): AbstractObject;
  field(symbol: ts.Symbol, depth?: number): AbstractObject;
  argument(index: number, depth: number, symbol: ts.Symbol | undefined): AbstractObject;
  made(node: ts.Node, part?: string): AbstractObject;
  closure(node: ts.FunctionLikeDeclaration): AbstractObject;
  callable(symbol: ts.Symbol): AbstractObject;
  unknown(node: ts.Node): AbstractObject;
}

export function createObjects(): Objects {
  const byKey = new WeakMap<object, Map<string, AbstractObject>>();
  const withoutKey = {};
  const receiver: AbstractObject = { kind: 'receiver' };
  const once = (key: object, part: string, make: () => AbstractObject): AbstractObject => {
    const parts = byKey.get(key) ?? new Map<string, AbstractObject>();
    byKey.set(key, parts);
    const object = parts.get(part) ?? make();
    parts.set(part, object);
    return object;
  };
  return {
    receiver: () => receiver,
    variable: (symbol) => once(symbol, 'variable', () => ({ kind: 'variable', symbol })),
    field: (symbol, depth = 0) => once(symbol, `field ${depth}`, () => ({ kind: 'field', symbol, depth })),
    argument: (index, depth, symbol) =>
      once(symbol ?? withoutKey, `argument ${index} ${depth}`, () => ({ kind: 'argument', index, depth, symbol })),
    made: (node, part = '') => once(node, `made ${part}`, () => ({ kind: 'made', node, part })),
    closure: (node) => once(node, 'closure', () => ({ kind: 'closure', node })),
    callable: (symbol) => once(symbol, 'callable', () => ({ kind: 'callable', symbol })),
    unknown: (node) => once(node, 'unknown', () => ({ kind: 'unknown', node })),
  };
}

/** All objects of all values. */
export function union(...values: readonly Value[]): Value {
  const [first = nothing, ...others] = values.filter((value) => value.size > 0);
  if (others.length === 0) return first;
  const all = new Set(first);
  for (const value of others) for (const object of value) all.add(object);
  return all;
}
