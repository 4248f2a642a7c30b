import type { NamedImport } from '../model/refactoring.ts';
import type { Brought, Move } from '../moving/move.ts';
import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import type { References } from './references.ts';

/** A value that the region reads and that has to be handed over. */
export interface Capture {
  /** What stands in the region: the variable, `this.x`, or an access path from one of them. */
  readonly references: readonly ts.Expression[];
  /** The same as written at the call: the text of the first reference. */
  readonly argument: string;
  /** Where the name of the parameter comes from, the best first, e.g. `['tier', 'userTier']`. */
  readonly nameHints: readonly [string, ...string[]];
  /** The variable at the root; undefined for `this` and for hoisted calls. */
  readonly symbol: ts.Symbol | undefined;
  /** Reads outside the region, by methods that the region calls: they have a say in the type. */
  readonly elsewhere?: readonly ts.Expression[];
}

/** The fields that a lifted method reads: its function takes them as parameters, so each call hands them over. */
export interface MethodFields {
  /** In the order of the parameters. */
  readonly fields: readonly FieldReads[];
  /** The place of the first of them among the parameters. */
  readonly fieldsAt: number;
}

export interface FieldReads {
  /** `this.taxRate` */
  readonly key: string;
  /** Where the method, or one that it calls, reads the field. */
  readonly reads: readonly ts.PropertyAccessExpression[];
}

export interface Captures {
  readonly values: readonly Capture[];
  /** What the lifted function imports in its new home. */
  readonly imports: readonly NamedImport[];
  /** Calls and other uses of methods that are lifted themselves: `this.round(x)`, `items.map(this.round)`. */
  readonly methodCalls: readonly ts.PropertyAccessExpression[];
  /** Declarations of shell files that go to the core as well. */
  readonly moves: readonly Move[];
  readonly obstacle: Obstacle | undefined;
}

/** The import that gives a core module a name of the shell file; undefined where it must not have it. */
export type ImportIntoCore = (symbol: ts.Symbol, use?: 'type' | 'value') => NamedImport | undefined;

export interface CaptureContext {
  readonly semantics: Semantics;
  readonly references: References;
  /** How the core would import a module-level name; undefined when it must not. */
  readonly importIntoCore: ImportIntoCore;
  /** For methods that become functions of the core in the same plan. */
  readonly liftedMethod: (symbol: ts.Symbol) => MethodFields | undefined;
  /** The moves that bring a declaration of a shell file into the core; undefined where it has to stay. */
  readonly movesOf: (symbol: ts.Symbol) => Brought | undefined;
  /** Calls whose value is computed at the call site and handed over, e.g. `Date.now()`. */
  readonly hoisted: readonly ts.Expression[];
  /** `fewest`: the one path that is read from a variable, else the variable. `paths`: each path on its own. `whole`: variables only. */
  readonly handing: 'fewest' | 'paths' | 'whole';
}

/** `lasting`: the functions of the region that live on after it. */
export type KnownFunctions = CaptureContext & { readonly lasting: readonly ts.Node[] };
