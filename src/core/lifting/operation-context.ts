import type { ImportIntoCore } from '../regions/capture.ts';
import type { Effects } from '../effects/effect.ts';
import type { Operation, Orchestrator } from '../model/orchestrator.ts';
import type { RefusalCode } from '../model/refusal.ts';
import type { FileStyle } from '../model/style.ts';
import type { MethodFields } from '../regions/capture.ts';
import type { Moves } from '../moving/create-moves.ts';
import type { References } from '../regions/references.ts';
import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';

/** Everything that lifting out of one operation needs to know about its surroundings. */
export interface OperationContext {
  readonly orchestrator: Orchestrator;
  readonly operation: Operation;
  /** `CheckoutOrchestrator.processCheckout`. */
  readonly origin: string;
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly references: References;
  /** The core module that takes what is lifted. */
  readonly coreFile: string;
  readonly shellStyle: FileStyle;
  readonly coreStyle: FileStyle;
  /** Whether the core module is strict code. */
  readonly isStrictCore: boolean;
  readonly importIntoCore: ImportIntoCore;
  /** Which declarations of the shell file can go to the core. */
  readonly moves: Moves;
  /** False for a refusal that a test has switched off, to see whether it is needed. */
  readonly heeds: (code: RefusalCode) => boolean;
  /** The core function that a method of the class becomes in the same plan, where the core may call it. */
  readonly liftedMethod: (symbol: ts.Symbol) => LiftedMethod | undefined;
}

export interface LiftedMethod extends MethodFields {
  readonly name: string;
  /** The id of the refactoring that lifts it. */
  readonly id: string;
}
