import type { ts } from '../../syntax/typescript.ts';
import { costs } from './cost-of-phase.ts';
import { partsNeeded, sizeOf, type DependencySet } from './dependency-sets.ts';
import { listsInside, type StatementList } from './statement-lists.ts';

/** A run of statements with what it costs and touches. */
export interface Choice<Run> {
  readonly run: Run;
  readonly touches: DependencySet;
  /** What the part will hold that the phase goes into: its own dependencies and those behind the helpers it calls. */
  readonly needs: DependencySet;
  readonly cost: number;
}

export interface ChoosingContext<Run> {
  readonly max: number;
  /** The most that the operation may need itself: its dependencies, and the parts that take its phases. */
  readonly room: number;
  /** True where one part can stand before all the others. */
  readonly isOnePart: boolean;
  /** The most dependencies that one phase may touch: more than the maximum where it will be cut again. */
  readonly widest: number;
  /** What the statement touches, without its inner lists where `shallow`. */
  readonly touchedBy: (node: ts.Node, shallow: boolean) => DependencySet;
  /** What stands behind the helpers that it calls, one set for each. */
  readonly helpersOf: (node: ts.Node, shallow: boolean) => readonly DependencySet[];
  /** The run as a phase, or undefined where it cannot be one. */
  readonly phaseOf: (statements: readonly ts.Node[], list: StatementList) => Choice<Run> | undefined;
}

export interface Chosen<Run> {
  readonly phases: readonly Choice<Run>[];
  readonly direct: DependencySet;
  readonly cost: number;
}

interface State<Run> extends Chosen<Run> {
  /** What the helpers need that the statements left in place call. */
  readonly helpers: readonly DependencySet[];
}

const empty: State<never> = { phases: [], direct: 0n, cost: 0, helpers: [] };

/** How many ways of cutting are carried along for each number of dependencies and parts. */
const beam = 12;

/**
 * The sets of disjoint runs that bring the list down to the maximum, the cheapest first. Each way of cutting is built
 * from left to right, and of those that are alike so far only the cheapest are followed.
 */
export function rankPhases<Run>(list: StatementList, context: ChoosingContext<Run>): readonly Chosen<Run>[] {
  const rated = statesOf(list, context)
    .filter((state) => state.phases.length > 0 && isWithinRoom(state, context))
    .map((state) => ({ ...state, cost: state.cost + sharingCost(state) }));
  return rated.sort(byCost);
}

function byCost(a: Chosen<unknown>, b: Chosen<unknown>): number {
  return a.cost - b.cost || a.phases.length - b.phases.length;
}

function isWithinRoom<Run>(state: State<Run>, context: ChoosingContext<Run>): boolean {
  return sizeOf(state.direct) + partsOf(state, context) <= context.room;
}

function partsOf<Run>({ phases, helpers }: State<Run>, { max, isOnePart }: ChoosingContext<Run>): number {
  const parts = partsNeeded([...phases.map(({ needs }) => needs), ...helpers], max);
  return isOnePart ? Math.min(1, parts) : parts;
}

/** A dependency in several places is handed to several parts. */
function sharingCost<Run>({ phases, direct }: State<Run>): number {
  let seen = direct;
  let shared = 0;
  for (const { touches } of phases) {
    shared += sizeOf(touches & seen);
    seen |= touches;
  }
  return shared * costs.sharedDependency;
}

function statesOf<Run>(list: StatementList, context: ChoosingContext<Run>): readonly State<Run>[] {
  const { statements } = list;
  const reached: State<Run>[][] = statements.map(() => []);
  reached.push([]);
  reached[0]?.push(empty);
  for (const [index, statement] of statements.entries()) {
    const here = pruned(reached[index] ?? [], context);
    const choices = choicesFrom(index, list, context);
    const left = leftInPlace(statement, list, context);
    for (const state of here) {
      for (const each of left) reached[index + 1]?.push(joined(state, each));
      for (const { choice, next } of choices) {
        reached[next]?.push({ ...state, phases: [...state.phases, choice], cost: state.cost + choice.cost });
      }
    }
  }
  return pruned(reached[statements.length] ?? [], context);
}

function choicesFrom<Run>(index: number, list: StatementList, context: ChoosingContext<Run>) {
  const found: { choice: Choice<Run>; next: number }[] = [];
  let touched = 0n;
  for (let next = index + 1; next <= list.statements.length; next += 1) {
    const last = list.statements[next - 1];
    if (last !== undefined) touched |= context.touchedBy(last, false);
    if (sizeOf(touched) > context.widest) break;
    if (touched === 0n) continue;
    const choice = context.phaseOf(list.statements.slice(index, next), list);
    if (choice !== undefined) found.push({ choice, next });
  }
  return found;
}

/** The statement as it stands, and with phases in the lists inside of it. */
function leftInPlace<Run>(
  statement: ts.Node,
  list: StatementList,
  context: ChoosingContext<Run>,
): readonly State<Run>[] {
  const whole: State<Run> = {
    ...empty,
    direct: context.touchedBy(statement, false),
    helpers: context.helpersOf(statement, false),
  };
  if (sizeOf(whole.direct) === 0 && whole.helpers.length === 0) return [whole];
  const inside = listsInside(statement, list);
  if (inside.length === 0) return [whole];
  const shell: State<Run> = {
    ...empty,
    direct: context.touchedBy(statement, true),
    helpers: context.helpersOf(statement, true),
  };
  let states: readonly State<Run>[] = [shell];
  for (const inner of inside) {
    const options = statesOf(inner, context);
    states = pruned(
      states.flatMap((state) => options.map((option) => joined(state, option))),
      context,
    );
  }
  return states;
}

function joined<Run>(a: State<Run>, b: State<Run>): State<Run> {
  return {
    phases: [...a.phases, ...b.phases],
    direct: a.direct | b.direct,
    cost: a.cost + b.cost,
    helpers: [...a.helpers, ...b.helpers.filter((each) => !a.helpers.includes(each))],
  };
}

/** Of the states with the same dependencies left and the same number of parts, the cheapest few. */
function pruned<Run>(states: readonly State<Run>[], context: ChoosingContext<Run>): readonly State<Run>[] {
  const buckets = new Map<string, Map<string, State<Run>>>();
  for (const state of states) {
    const parts = partsOf(state, context);
    if (sizeOf(state.direct) + parts > context.room) continue;
    const bucketKey = `${sizeOf(state.direct)} ${parts}`;
    const bucket = buckets.get(bucketKey) ?? new Map<string, State<Run>>();
    buckets.set(bucketKey, bucket);
    const key = [state.direct, ...state.phases.map(({ touches }) => touches)].join(' ');
    const known = bucket.get(key);
    if (known === undefined || state.cost < known.cost) bucket.set(key, state);
  }
  return [...buckets.values()].flatMap((bucket) =>
    [...bucket.values()]
      .map((state) => ({ state, rank: state.cost + sharingCost(state) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, beam)
      .map(({ state }) => state),
  );
}
