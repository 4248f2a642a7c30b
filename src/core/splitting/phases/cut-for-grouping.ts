import type { PhasesCut } from './phase.ts';
import type { OperationCut } from './cut-graph.ts';

/** One way of cutting one operation, and how to do it again when names are taken by then. */
export interface CutOption extends OperationCut {
  /** What its phases cost their reader. */
  readonly cost: number;
  readonly cut: (isTaken: (name: string) => boolean) => PhasesCut | undefined;
}

export interface GroupedAfter {
  /** What the split costs its readers: the lower, the better. */
  readonly burden: number;
  readonly isWorthwhile: boolean;
}

/** How the class would be grouped with these phases; undefined where no split keeps the limit. */
export type Regroup = (cuts: readonly OperationCut[]) => GroupedAfter | undefined;

export interface Regrouping {
  /** Operations that may be cut, those first that are the most in the way. */
  readonly operations: readonly string[];
  /** A member that a phase must not have, so that it can go anywhere. */
  readonly isBound: (member: string) => boolean;
  readonly after: Regroup;
  /** How many operations there are. */
  readonly size: number;
}

/** A class in which more operations than this have to be cut needs a hand that knows it. */
const mostCut = 2;
/** What may be tried for one class: the more operations, the longer one try takes. */
const triesFor = (operations: number): number => Math.ceil(1000 / operations);

/** The cuts with which the class falls into parts worth having: as few operations as do, one after the other. */
export function cutsForGrouping(
  options: readonly CutOption[],
  { after: regroup, size }: Pick<Regrouping, 'after' | 'size'>,
): readonly CutOption[] | undefined {
  let chosen: readonly CutOption[] = [];
  let tries = triesFor(size);
  while (chosen.length < mostCut) {
    const rated = options
      .filter((option) => chosen.every(({ operation }) => operation !== option.operation))
      .flatMap((option) => {
        const after = tries-- > 0 ? regroup([...chosen, option]) : undefined;
        if (after === undefined) return [];
        return [{ option, isWorthwhile: after.isWorthwhile, cost: after.burden + option.cost }];
      });
    const worthwhile = rated.filter(({ isWorthwhile }) => isWorthwhile);
    const [best] = [...(worthwhile.length > 0 ? worthwhile : rated)].sort((a, b) => a.cost - b.cost);
    if (best === undefined) return undefined;
    chosen = [...chosen, best.option];
    if (best.isWorthwhile) return chosen;
  }
  return undefined;
}
