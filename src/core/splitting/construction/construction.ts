import type { Replacement } from '../../edit/apply-edits.ts';
import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { SplitDesign } from '../design.ts';
import type { Emission } from '../emission/emission.ts';
import type { Dressing } from '../emission/write-part.ts';
import type { ClassModel, Field } from '../model/class-model.ts';
import type { SplitObstacle } from '../obstacle.ts';
import type { Stranger } from './strangers.ts';

/**
 * One way in which objects of a class come into being: by hand, or by a container of some kind. It says how the parts are
 * written so that they can be built as well, and rewrites every place that builds the class.
 */
export interface Construction {
  readonly kind: string;
  /** True when the constructor of the original goes on to take everything, and builds the parts itself. */
  readonly isInside?: boolean;
  /** What a part needs besides its code, e.g. a decorator. */
  readonly dressing: (
    partIndex: number,
    design: SplitDesign,
  ) => Dressing & { readonly imports: readonly NamedImport[] };
  /** Why a field cannot be given to a part, as a clause; undefined where it can. */
  readonly keeps?: (field: Field) => string | undefined;
  /** True when the decorators of a method do the same on a method that only passes the call on. */
  readonly decoratedMayDelegate?: boolean;
  /** Files that will name the parts, besides the original's. */
  readonly namedIn?: readonly ts.SourceFile[];
  /** What only shows when it is known which part holds what. */
  readonly obstacleIn?: (design: SplitDesign) => SplitObstacle | undefined;
  /** The changes outside of the class's own members. */
  readonly wire: (design: SplitDesign, emission: Emission) => Wired;
}

export interface Wired {
  /** What is put behind the class in its file, e.g. `createX`; empty where there is nothing to put. */
  readonly behindClass: string;
  /** Edits in the original's file, outside of the class's members. */
  readonly inFile: readonly Replacement[];
  /** Edits in other files. */
  readonly elsewhere: readonly TextEdit[];
  readonly imports: readonly NamedImport[];
}

export interface ConstructionRequest {
  readonly program: ts.Program;
  readonly semantics: Semantics;
  readonly model: ClassModel;
  /** Where the paths of the project start. */
  readonly root: string;
  /** Code beside the program that mentions the class. */
  readonly strangers?: readonly Stranger[];
  /** Code beside the program that may load files by their folder. */
  readonly tests?: readonly Stranger[];
}

/** Undefined where the class is not built in this way; an obstacle where it is, and the places cannot be rewritten. */
export type Recognise = (request: ConstructionRequest) => Construction | SplitObstacle | undefined;
