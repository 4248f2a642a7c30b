import type { ts } from '../syntax/typescript.ts';

/**
 * Something that code does besides computing a value, or something it depends on besides its inputs.
 * Assignments to variables, jumps, throws and plain property reads are not effects: data flow treats them.
 */
export interface Effect {
  /**
   * `world`: I/O, or a call nothing is known about. `clock`, `random`, `environment`: a value that differs between
   * runs. `mutable-state`: a module variable that other code writes. `mutates`: changes an object that existed
   * before the code ran. `getter`: a property read that runs code. `suspends`: await, yield, for await, await using.
   */
  readonly kind: 'world' | 'clock' | 'random' | 'environment' | 'mutable-state' | 'mutates' | 'getter' | 'suspends';
  /** The smallest node inside the asked nodes that has the effect, e.g. the call expression. */
  readonly node: ts.Node;
  /** One clause in the code's words, e.g. `` `this.db.save(…)` is not known to be free of effects ``. */
  readonly reason: string;
  /** For `mutates`: the variable whose object is changed, where there is one. */
  readonly root?: ts.Symbol;
}

/** Answers what code does, seen from outside; answers are cached for the life of the program. */
export interface Effects {
  /**
   * The effects of running these nodes (an expression, or consecutive statements). What the nodes make themselves
   * they may change freely. A function literal has effects only where it is, or may be, called by these nodes.
   */
  of(nodes: readonly ts.Node[]): readonly Effect[];
  /** What has to hold for that answer to be right, e.g. `` `order.lines` is an array ``. Types leave nothing open. */
  assumptionsOf(nodes: readonly ts.Node[]): readonly string[];
  /** The effects of calling this function once with unknown arguments; changing an argument is `mutates`. */
  ofCalling(declaration: ts.FunctionLikeDeclaration): readonly Effect[];
}
