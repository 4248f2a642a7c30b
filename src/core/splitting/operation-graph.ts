/** A class or a module as the grouping sees it: names only, no syntax. Names are unique within each list. */
export interface OperationGraph {
  /** In the order of their declaration. */
  readonly dependencies: readonly string[];
  /** In the order of their declaration. */
  readonly operations: readonly OperationNode[];
  /**
   * True for a module: it passes on what is elsewhere by `export … from`, and does not hold a part for that. An object has
   * to hold whatever it delegates to.
   */
  readonly isOfferedForNothing?: boolean;
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
   * is reached by its callers inside the class alone; one that no public or staying operation reaches, at once or
   * through others, is treated as public, as somebody must be able to use it.
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
  /**
   * Operations of which only a delegate is here; the body is in, or behind, one of the parts. The original has one for
   * each public operation that left; a part has one where it passes an operation on that its holder could not reach
   * otherwise. An operation is called through the held part that has its body or, where none has, its delegate.
   */
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

/**
 * What the optimiser makes small, the first before the second, and so on. What somebody has to read decides, all of it
 * together; where that is the same, detours come first, then a part that needs its sibling. How often the original calls
 * its parts comes late, because an orchestrating method that calls parts is the very aim.
 */
export interface SplitCost {
  /**
   * The weighted sum of `relays`, `sidewaysCalls`, `sharedDependencies`, `subjects` and `slightParts`, and of the parts
   * that do nothing but pass on: few parts, each with a subject of its own.
   */
  readonly burden: number;
  /**
   * Delegates in parts: 1 for each in a part that does nothing else, 3 for each in a part with operations of its own,
   * where nobody looks for it. A second level of mere passing on is only worth it where one level does not do.
   */
  readonly relays: number;
  /**
   * Pairs of operations, the caller in one composition and the operation that it calls in another: 2 or 3 where a private
   * operation is called in a part that has public ones too (a helper inside a sibling's business: at home there only
   * while more of its callers are there than elsewhere), otherwise 1 between parts, and 0 from the original to a part.
   */
  readonly sidewaysCalls: number;
  /** How often a dependency is held beyond the first time, the original counted. */
  readonly sharedDependencies: number;
  /**
   * What somebody has to open and understand. A subject is a largest set of operations of one part that are connected by
   * calls, common dependencies or common state; it is wide when it touches at least two dependencies. Each part counts
   * once for each of its wide subjects, and at least once. So two unrelated wide subjects in one file gain nothing over
   * two files, while small change (one dependency each) is swept together.
   */
  readonly subjects: number;
  /** Parts in which at most one operation touches a dependency, and parts that touch at most one; a part may be both. */
  readonly slightParts: number;
  /** Subjects, wide or not, beyond the first in a part: of two splits the one with the purer parts. */
  readonly mixedSubjects: number;
  /** Pairs of operations, the caller in the original and the operation that it calls in a part. */
  readonly callsFromOriginal: number;
  /**
   * Sum of the squares of the numbers of operations in the parts: the fewer operations move, and the more evenly, the
   * better.
   */
  readonly imbalance: number;
  /** Neighbours in the order of declaration that are in different compositions: what was written together stays so. */
  readonly separatedNeighbours: number;
  /** For each operation that moves, how many there are from it to the last one declared: what is read first stays. */
  readonly movedFromTop: number;
}

export interface NoSplit {
  readonly kind: 'refused';
  /**
   * `operation-too-wide`: these operations each need more than the maximum by themselves, even when what they call
   * lives elsewhere; or they call each other in a circle and need too much together.
   * `state-too-wide`: operations that share state need more than the maximum together.
   * `original-too-wide`: what has to stay in the original needs more than the maximum, or just the maximum, so that
   * there is no room for the part that has to take the rest.
   * `split-too-fine`: what keeps the limit is confetti, or was not found at all.
   */
  readonly code: 'operation-too-wide' | 'state-too-wide' | 'original-too-wide' | 'split-too-fine';
  /** The operations that make it impossible. */
  readonly operations: readonly string[];
  /** For `split-too-fine`: how many parts there would have been, where a split was found. */
  readonly parts?: number;
}
