import type { Operation, Orchestrator } from '../../model/orchestrator.ts';
import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import type { RefusalCode } from '../../model/refusal.ts';
import type { Span } from '../../model/span.ts';
import type { FileStyle } from '../../model/style.ts';
import type { References } from '../../regions/references.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import type { ts } from '../../syntax/typescript.ts';

/** One operation that needs more than the maximum by itself, and what is known about its class or module. */
export interface PhaseRequest {
  readonly operation: Operation;
  readonly orchestrator: Orchestrator;
  readonly semantics: Semantics;
  readonly references: References;
  /** How the file is written. */
  readonly style: FileStyle;
  /** The most dependencies that an orchestrator may have. */
  readonly max: number;
  /** The dependencies that this piece of code touches itself, e.g. `['orders', 'mailer']`. */
  readonly dependencyNamesOf: (node: ts.Node) => readonly string[];
  /** The other operations that this piece of code calls, with all that is touched behind each. */
  readonly helpersOf?: (node: ts.Node) => readonly Helper[];
  /** False where a phase of one call would only stand for what it calls. */
  readonly takesSingleCalls?: boolean;
  /** True where the helpers go into a part of their own, even if they need nothing that the operation has not. */
  readonly helpersLeave?: boolean;
  /** True for code that could not leave the original as a phase. */
  readonly isBound?: (node: ts.Node) => boolean;
  /** True for names that a new member must not have, besides those that the class and its bases have already. */
  readonly isTaken?: (name: string) => boolean;
}

/** Another operation that a phase, or the operation, calls: it will be in some part. */
export interface Helper {
  readonly name: string;
  readonly touches: readonly string[];
}

/** A run of statements that has become a private method, or a function of the module. */
export interface Phase {
  readonly name: string;
  /** The dependencies that its own body touches. More than the maximum: it has to be cut again, as an operation. */
  readonly touches: readonly string[];
  /** The statements, in the original text. */
  readonly span: Span;
}

export interface PhasesCut {
  readonly kind: 'cut';
  /** On the original's file, sorted; they never overlap. */
  readonly edits: readonly TextEdit[];
  /** Types of parameters and results that the file did not name before. */
  readonly imports: readonly NamedImport[];
  readonly phases: readonly Phase[];
  /** The dependencies that the operation still touches itself. */
  readonly direct: readonly string[];
  /** What the phases cost their reader, as a number that only ranks. */
  readonly cost: number;
}

export interface PhasesRefused {
  readonly kind: 'refused';
  /** `operation-too-wide`: no run of statements brings it down to the maximum; else what kept the best run in place. */
  readonly code: RefusalCode | 'operation-too-wide';
  readonly cause: Span;
  readonly reason: string;
  readonly unblock: string;
}

export type PhasesResult = PhasesCut | PhasesRefused;
