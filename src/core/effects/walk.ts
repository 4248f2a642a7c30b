import type { PurityOverrides } from '../model/settings.ts';
import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import type { AbstractObject, Objects, Value } from './abstract-object.ts';
import type { CallTarget } from './call-target.ts';
import type { Effect } from './effect.ts';
import type { Heap } from './heap.ts';
import type { ModuleState } from './module-state.ts';

/** An effect on its way to the asker: it may still turn out to concern only what the asker made itself. */
export interface Occurrence {
  /** `assumed`: no effect, but what has to hold for there to be none. */
  readonly kind: Effect['kind'] | 'assumed';
  readonly node: ts.Node;
  readonly reason: string;
  /** The reason at the place where it happens, when that is inside something that is called. */
  readonly cause?: string;
  /** For `mutates`: the object that changes. For `world`: the argument that is called, where the caller may know it. */
  readonly object?: AbstractObject;
  /** For `mutates` of `this`: the field that is assigned. */
  readonly field?: ts.Symbol | undefined;
}

/** What calling a function does, in terms of its arguments and its `this`. */
export interface Summary {
  readonly occurrences: readonly Occurrence[];
  readonly returns: Value;
  /** The new objects that can be reached from what is returned or stored, each with what its properties hold. */
  readonly made: readonly MadeObject[];
  /** What the function put into objects that it did not make: the object, the property, what it now holds. */
  readonly stores: readonly (readonly [AbstractObject, string, Value])[];
}

/** An object that a function makes. */
export interface MadeObject {
  readonly object: AbstractObject;
  readonly fields: readonly (readonly [string, Value])[];
  /** The properties that were written after everything that was copied. */
  readonly settled: readonly string[];
}

/** What is known about the whole program; shared by all walks. */
export interface Analysis {
  readonly semantics: Semantics;
  readonly overrides: PurityOverrides;
  readonly objects: Objects;
  readonly moduleState: ModuleState;
  symbolOf(node: ts.Node): ts.Symbol | undefined;
  targetsOf(symbol: ts.Symbol): readonly CallTarget[];
  /** The methods that subclasses put in the place of this one. */
  overridesOf(member: ts.Declaration): readonly ts.Declaration[];
  /** The methods of a language type that change their receiver, e.g. `push` of `Array`. */
  isMutator(owner: string, name: string): boolean;
  summaryOf(declaration: ts.FunctionLikeDeclaration): Summary;
  constructionOf(declaration: ts.ClassLikeDeclaration): Summary;
}

/** One run over some code: where values flow, and what happens on the way. */
export interface Walk {
  readonly analysis: Analysis;
  readonly heap: Heap;
  /** `function`: the code is a whole function, so that assigning a variable outside it is an effect too. */
  readonly scope: 'region' | 'function';
  isInside(node: ts.Node): boolean;
  report(occurrence: Occurrence): void;
  /** Runs an expression and says what its value may be. */
  evaluate(node: ts.Expression): Value;
  /** Runs a statement, or anything that holds some. */
  execute(node: ts.Node): void;
  /** Runs a function that is written inside the code. */
  enter(declaration: ts.FunctionLikeDeclaration, call: Arguments): Value;
  /**
   * Calls a function that is not written inside the code, once for each place, with everything that it is ever handed
   * there. Callbacks that are handed each other would else go round in circles.
   */
  follow(object: AbstractObject, call: Arguments, run: (call: Arguments) => Value): Value;
  /** What `this` is at the point the walk has reached. */
  receiver(): Value;
  /** The function whose `return` is met at the point the walk has reached. */
  currentFunction(): ts.Node | undefined;
}

/** What a call hands over. */
export interface Arguments {
  /** The call, for messages and for what it makes. */
  readonly node: ts.Node;
  readonly receiver: Value;
  readonly values: readonly Value[];
  /** From this argument on, a spread makes the positions uncertain. */
  readonly spreadFrom?: number | undefined;
  /** The arguments as they are written, where the call itself is. */
  readonly written?: readonly ts.Expression[];
}
