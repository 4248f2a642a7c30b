import type { Plan } from '../model/plan.ts';
import type { PartName } from '../splitting/design.ts';
import { groupAsGiven } from '../splitting/grouping/given-groups.ts';
import { groupOperations } from '../splitting/grouping/group-operations.ts';
import type { OperationGraph, Split } from '../splitting/operation-graph.ts';
import type { SplitWishes } from '../splitting/plan-splits.ts';
import { renamePart } from '../splitting/rename-part.ts';
import type { Group } from './answer.ts';
import type { GroupedClass } from './groups.ts';

/** How a class is split, and the groups that this makes of it; they can be changed, and the split planned again. */
export interface GroupedPlan {
  readonly plan: Plan;
  /** Undefined where the class is not split. */
  readonly grouped: GroupedClass | undefined;
  /** False where the groups that were asked for cannot be had, and others were chosen. */
  readonly isAsGiven: boolean;
}

export interface GroupedPlanRequest {
  /** Plans the splits of this one class. */
  readonly plan: (wishes: SplitWishes) => Plan | undefined;
  readonly className: string;
  /** What a person asked for. */
  readonly groups: readonly Group[] | undefined;
  readonly isThere: (file: string) => boolean;
}

/** Plans a split with the groups and names that were asked for, and tells how the class was grouped in the end. */
export function planGrouped({ plan, className, groups, isThere }: GroupedPlanRequest): GroupedPlan {
  let seen: { readonly graph: OperationGraph; readonly split: Split; readonly max: number } | undefined;
  let names: readonly PartName[] = [];
  let isAsGiven = true;
  const planned = plan({
    group: (graph, limits) => {
      const given =
        groups &&
        groupAsGiven(
          graph,
          limits,
          groups.map(({ operations }) => operations),
        );
      const split = given ?? groupOperations(graph, limits);
      if (split.kind === 'split') {
        seen = { graph, split, max: limits.max };
        isAsGiven = groups === undefined || given !== undefined;
      }
      return split;
    },
    rename: (found, split) => {
      names = found.map((name, index) => wantedName(name, split.parts[index]?.operations ?? []));
      return names;
    },
  });
  if (planned === undefined || planned.refactorings.length === 0 || seen === undefined)
    return { plan: planned ?? { refactorings: [], refusals: [], findings: [] }, grouped: undefined, isAsGiven };
  const { graph, split, max } = seen;
  const parts = split.parts.map(({ operations }, index) => ({ name: names[index]?.className ?? '', operations }));
  const own = { name: className, operations: split.original.operations };
  const needs = [split.original, ...split.parts].map((each) => [
    ...each.dependencies,
    ...each.parts.map((part) => names[part]?.className ?? ''),
  ]);
  return { plan: planned, grouped: { graph, max, groups: [own, ...parts], needs }, isAsGiven };

  function wantedName(found: PartName, operations: readonly string[]): PartName {
    const group = groups?.find((each) => operations.some((name) => each.operations.includes(name)));
    if (group === undefined || group.operations.length === 0) return found;
    const wanted = renamePart(found, group.name);
    if (wanted.file === found.file || !isThere(wanted.file)) return wanted;
    isAsGiven = false;
    return found;
  }
}
