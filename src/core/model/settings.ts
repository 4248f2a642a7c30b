import type { TransformName } from './transform-name.ts';

/** The trusted options of a run, after the command line and the configuration were merged and checked. */
export interface Settings {
  readonly transforms: readonly TransformName[];
  /** Ids of the only proposals wanted; empty means all. */
  readonly only: readonly string[];
  /** Ids of proposals that somebody said are never to be made. */
  readonly ignored?: readonly string[];
  /** Directory of the core, relative to its package, e.g. `src/core`. */
  readonly coreDir: string;
  readonly maxDependencies: number;
  /** Where the parts of a class are built whose own builders cannot all be seen. */
  readonly composition: Composition;
  /** At most so many proposals. */
  readonly limit: number | undefined;
  /** Take proposals of confidence `likely` as well. */
  readonly assume: boolean;
  readonly purity: PurityOverrides;
}

/** `inside`: in its constructor, which goes on to take all that they need. `outside`: not at all, the class is refused. */
export const compositions = ['inside', 'outside'] as const;

export type Composition = (typeof compositions)[number];

/** What the user knows about code that the tool cannot see into. */
export interface PurityOverrides {
  /** Package names all of whose functions are free of effects, e.g. `['@acme/money']`. */
  readonly purePackages: readonly string[];
  /** Single functions, as `package:name` or `package:Class.method`. */
  readonly pureFunctions: readonly string[];
  /** The same forms, for functions that the tool takes for pure and that are not. */
  readonly impureFunctions: readonly string[];
}

export const noOverrides: PurityOverrides = { purePackages: [], pureFunctions: [], impureFunctions: [] };
