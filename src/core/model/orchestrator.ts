import type { ts } from '../syntax/typescript.ts';

/**
 * A workflow coordinator in one of its shapes. Every shape has the same model, so that rules and refactorings
 * need to know only this one.
 */
export interface Orchestrator {
  readonly kind: 'class' | 'closure' | 'function' | 'module';
  /** The name it goes by, e.g. `CheckoutOrchestrator`. */
  readonly name: string;
  readonly sourceFile: ts.SourceFile;
  readonly node: ts.Node;
  readonly dependencies: readonly Dependency[];
  readonly operations: readonly Operation[];
}

/** An injected, built or imported collaborator on which something effectful is called. */
export interface Dependency {
  /** The name the orchestrator uses, e.g. `mailer` for `this.mailer`. */
  readonly name: string;
  readonly origin: 'parameter' | 'field' | 'bag' | 'built' | 'inherited' | 'import';
  /** Where it is declared. */
  readonly node: ts.Node;
  /** False when nothing is ever called on it. */
  readonly used: boolean;
}

/** A function of the orchestrator: a method, an arrow field, an accessor, a returned closure. */
export interface Operation {
  readonly name: string;
  readonly visibility: 'public' | 'private';
  readonly node: ts.FunctionLikeDeclaration;
  readonly body: ts.ConciseBody;
}
