import type { ts } from '../syntax/typescript.ts';

/**
 * A workflow coordinator in one of its shapes. Every shape has the same model, so that rules and refactorings
 * need to know only this one.
 */
export interface Orchestrator {
  readonly kind: 'class' | 'closure' | 'function' | 'module';
  /** The name it goes by, e.g. `CheckoutOrchestrator`. */
  readonly name: string;
  /** The name of what it is about: that of a class, `checkout` for `createCheckout`, `orders` for `orders.routes`. */
  readonly domain: string;
  readonly sourceFile: ts.SourceFile;
  /** The class, the factory or the function; the whole file for a module. */
  readonly node: ts.Node;
  readonly dependencies: readonly Dependency[];
  readonly operations: readonly Operation[];
}

/** An injected, built or imported collaborator on which something effectful is called. */
export interface Dependency {
  /** The name the orchestrator uses, e.g. `mailer` for `this.mailer`. */
  readonly name: string;
  readonly origin: 'parameter' | 'field' | 'bag' | 'built' | 'inherited' | 'import';
  /** Where it is declared, or first called. */
  readonly node: ts.Node;
  /** The calls on what a module imports or builds: whether they have an effect is for their types to say. */
  readonly calls?: readonly ts.Node[];
  /** False when it is never called, read or handed on. */
  readonly used: boolean;
}

/** A function of the orchestrator: a method, an arrow field, an accessor, a returned closure, a handler. */
export interface Operation {
  readonly name: string;
  readonly visibility: 'public' | 'private';
  readonly node: ts.FunctionLikeDeclaration;
  readonly body: ts.ConciseBody;
  /** A function of a module that reaches no collaborator: it may move to the core as it is. */
  readonly isHelper?: boolean;
}
