/** A class as the grouping sees it: names only, no syntax. Names are unique within each list. */
export interface OperationGraph {
  /** In the order of their declaration. */
  readonly dependencies: readonly string[];
  /** In the order of their declaration. */
  readonly operations: readonly OperationNode[];
}

export interface OperationNode {
  readonly name: string;
  /** The dependencies that its own body touches. */
  readonly touches: readonly string[];
  /** The operations of the same class that its own body calls; it may call itself. */
  readonly calls: readonly string[];
  /** Mutable fields that its own body reads or writes. All operations that touch one of them have to stay together. */
  readonly state: readonly string[];
  /**
   * Callers outside the class use it, so the original has to offer it, by itself or by a delegate. A private operation
   * is reached by its callers inside the class alone.
   */
  readonly isPublic: boolean;
  /** True when its body cannot leave the original (it overrides, calls `super`, is an accessor of the original…). */
  readonly stays: boolean;
}

/**
 * A class after the split. `parts` are the sub-orchestrators that it holds. The number of its dependencies is
 * `dependencies.length + parts.length`, and at most the maximum, for the original and for every part.
 */
export interface Composition {
  /** Operations whose body is here. */
  readonly operations: readonly string[];
  /** Public operations of which only a delegate is here; the body is in, or behind, one of the parts. */
  readonly delegates: readonly string[];
  /** The dependencies that it touches itself, in the order of the graph. */
  readonly dependencies: readonly string[];
  /** Indexes into `Split.parts`. */
  readonly parts: readonly number[];
}

/** A split that keeps every hard limit. Parts never hold each other in a circle; a part may be held by several. */
export interface Split {
  readonly kind: 'split';
  readonly original: Composition;
  /** A part stands behind those that it holds, so that building them in order always finds what is needed. */
  readonly parts: readonly Composition[];
  readonly cost: SplitCost;
}

/** What the optimiser makes small, the first before the second, and so on. */
export interface SplitCost {
  /** Calls between operations whose bodies are in different compositions. */
  readonly crossingCalls: number;
  /** How often a dependency is held beyond the first time. */
  readonly sharedDependencies: number;
  /** Parts; each is a file that somebody has to open. */
  readonly parts: number;
  /** Sum of the squares of the numbers of operations in the parts: the smaller, the better the balance. */
  readonly imbalance: number;
}

export interface NoSplit {
  readonly kind: 'refused';
  /**
   * `operation-too-wide`: one operation needs more than the maximum by itself, even with what it calls elsewhere.
   * `state-too-wide`: operations that share state need more than the maximum together.
   * `original-too-wide`: what has to stay in the original needs more than the maximum.
   */
  readonly code: 'operation-too-wide' | 'state-too-wide' | 'original-too-wide';
  /** The operations that make it impossible. */
  readonly operations: readonly string[];
}
