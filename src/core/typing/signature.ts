import type { Declaration, NamedImport } from '../model/refactoring.ts';
import type { RefusalCode } from '../model/refusal.ts';
import type { ImportIntoCore } from '../regions/capture.ts';
import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';

/** A value that the region reads and that the lifted function gets as a parameter. */
export interface CapturedValue {
  /** The parameter's name in the lifted function. */
  readonly name: string;
  /**
   * Every reference to the value inside the region, in source order: an identifier `user`, `this.limits`,
   * or a whole access path `user.tier` where only that is handed over.
   */
  readonly references: readonly ts.Expression[];
}

/** A value that the lifted function gives back. */
export interface ResultValue {
  readonly name: string;
  readonly type: ts.Type;
  /** The declared type annotation in the source, where there is one. */
  readonly annotation?: ts.TypeNode;
  /** A node of the region at which the type was asked. */
  readonly at: ts.Node;
}

export interface SignatureRequest {
  readonly semantics: Semantics;
  /** The nodes that move: an expression, or consecutive statements. */
  readonly region: readonly ts.Node[];
  readonly captured: readonly CapturedValue[];
  /** One value: returned bare. Several: returned as an object. None: nothing is annotated. */
  readonly results: readonly ResultValue[];
  /** The core module that the function will live in (absolute path; it need not exist). */
  readonly target: string;
  /**
   * Whether a declaration of the shell file goes to the core as well: `named` in the code that moves, which cannot do
   * without it, or `inferred` as the type of something, which could be written in another way.
   */
  readonly isInCore?: ((symbol: ts.Symbol, use: 'named' | 'inferred') => boolean) | undefined;
  /** How that module imports a name of the file; left out: as in `importIntoCore`, whatever else is planned for it. */
  readonly importIntoCore?: ImportIntoCore | undefined;
  /**
   * What goes in and comes out again as a whole keeps its very type, as a type parameter, where a readonly shape of it
   * would not do for the code after the call.
   */
  readonly isGeneric?: boolean;
}

/** The types of a lifted function, written for its new home. */
export interface Signature {
  /** By the name of the captured value. Undefined in JavaScript. */
  readonly parameterTypes: ReadonlyMap<string, string>;
  /** E.g. `<T extends Item>`, where a value goes in and comes out again whose type the core cannot name. */
  readonly typeParameters?: string;
  /** Left out where inference says it as well and writing it could only go wrong. */
  readonly resultType?: string;
  readonly imports: readonly NamedImport[];
  /** Interfaces made for the parameters, e.g. `CartItem`. */
  readonly declarations: readonly Declaration[];
}

export interface TypingRefusal {
  readonly code: Extract<RefusalCode, 'unwritable-type' | 'unresolved-type' | 'shell-value'>;
  readonly cause: ts.Node;
  readonly reason: string;
  readonly unblock: string;
}

export { importIntoCore } from './import-into-core.ts';
export { mergeInterfaces } from './merge-interfaces.ts';
export { isPureModule } from './pure-module.ts';
export { writeSignature } from './write-signature.ts';
