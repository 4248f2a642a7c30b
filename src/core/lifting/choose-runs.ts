import type { Effect } from '../effects/effect.ts';
import { codeOfEffect } from '../regions/obstacles.ts';
import type { Region } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';
import { isThinEnd, judgeStatements, mostLogicOf } from './judge-statements.ts';
import type { Judgement } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { isWorthBesides, merge, nothing, type Found, type Refused } from './found.ts';
import { costOfCall, worthThreshold } from './worthiness.ts';

/** No function should be longer; it also bounds the search, which looks at every run. */
const longestRun = 24;

/** What one statement costs inside a run, so that of two runs with the same logic the shorter one is taken. */
const costOfStatement = 0.02;

/**
 * Chooses, from all runs of neighbouring statements and from what is inside single ones, the set without overlaps
 * that gains the most (weighted interval scheduling).
 */
export function chooseRuns(
  statements: readonly ts.Statement[],
  inside: (statement: ts.Statement) => Found,
  context: OperationContext,
): Found {
  const best: Found[] = [nothing];
  const singles = statements.map(inside);
  const prospects = statements.map((statement) => prospectOf(statement, context));
  const computing = prospects.map(({ canCompute }, index) =>
    once(() => canCompute && isComputing(statements[index]!, context)),
  );
  const refusedRuns: Refused[] = [];
  for (let end = 1; end <= statements.length; end += 1) {
    const before = best[end - 1];
    const single = singles[end - 1];
    if (before === undefined || single === undefined) break;
    let chosen = merge([before, single]);
    const first = end - longestPromising(prospects.slice(0, end));
    for (let start = end - 1; start >= first && computing[start]?.() === true; start -= 1) {
      const head = best[start];
      const judged = judgeRun(statements.slice(start, end), context);
      if (judged?.kind === 'refused' && end - start === 1) refusedRuns.push(judged);
      if (judged?.kind !== 'lift' || head === undefined) continue;
      const gain = head.gain + judged.lift.worth - costOfCall - (end - start) * costOfStatement;
      if (gain >= chosen.gain) chosen = { gain, lifts: [...head.lifts, judged.lift], refused: head.refused };
    }
    best.push(chosen);
  }
  const result = best[statements.length] ?? nothing;
  return { ...result, refused: [...result.refused, ...refusedRuns.flatMap((refused) => besideLifts(refused, result))] };
}

/** What can be said about a statement without a question about effects, which takes most of the time. */
interface Prospect {
  /** False where it is plain that the statement does more than compute. */
  readonly canCompute: boolean;
  /** The logic it would bring into a run, at most. */
  readonly mostWeight: number;
  /** Whether a run of two statements and more may end with it. */
  readonly canEndRun: boolean;
  readonly canStandAlone: boolean;
}

function prospectOf(statement: ts.Statement, context: OperationContext): Prospect {
  const canCompute =
    !ts.isFunctionDeclaration(statement) &&
    !ts.isClassDeclaration(statement) &&
    !(context.heeds('suspends') && awaits(statement));
  return {
    canCompute,
    mostWeight: canCompute ? mostLogicOf([statement], context) : 0,
    canEndRun: canCompute && !isThinEnd([statement, statement], context),
    canStandAlone: canCompute && !isThinEnd([statement], context),
  };
}

/** How many of the last statements could make a run that is worth a look; no run that ends here is, where it is zero. */
function longestPromising(prospects: readonly Prospect[]): number {
  const last = prospects.at(-1);
  if (last === undefined || !last.canCompute) return 0;
  if (!last.canEndRun) return last.canStandAlone && isPromising(last.mostWeight) ? 1 : 0;
  const from = prospects.findLastIndex(({ canCompute }) => !canCompute) + 1;
  const reach = prospects.slice(Math.max(from, prospects.length - longestRun));
  const mostWeight = reach.reduce((sum, each) => sum + each.mostWeight, 0);
  return isPromising(mostWeight) ? reach.length : 0;
}

/** Sums of fractions depend on their order in the last digits. */
function isPromising(mostWeight: number): boolean {
  return mostWeight > worthThreshold - 1e-6;
}

function once<T>(ask: () => T): () => T {
  let known: { readonly answer: T } | undefined;
  return () => (known ??= { answer: ask() }).answer;
}

function judgeRun(statements: readonly ts.Statement[], context: OperationContext): Judgement | undefined {
  const [first, ...others] = statements;
  return first === undefined ? undefined : judgeStatements([first, ...others], context);
}

/** The refusal with the lifts inside of it; nothing where it says no more than they, or another refusal, do. */
function besideLifts(refused: Refused, found: Found): readonly Refused[] {
  const { start, end } = refused.region;
  const overlaps = ({ region }: { readonly region: Region }) => region.start < end && start < region.end;
  const lifts = found.lifts.filter(overlaps);
  const isInside = lifts.every(({ region }) => start <= region.start && region.end <= end);
  if (!isInside || found.refused.some(overlaps)) return [];
  if (lifts.length === 0) return [refused];
  return isWorthBesides(refused, lifts) ? [{ ...refused, besides: lifts }] : [];
}

/** Whether the statement could be part of a run at all. */
function isComputing(statement: ts.Statement, context: OperationContext): boolean {
  return context.effects
    .of([statement])
    .every((effect) => isJudgedLater(effect) || !context.heeds(codeOfEffect(effect)));
}

/** The most common obstacle by far can be seen without asking for any type, which is what takes time. */
function awaits(statement: ts.Statement): boolean {
  const isFound = (node: ts.Node): boolean | undefined => {
    if (ts.isAwaitExpression(node)) return true;
    if (ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isTypeNode(node)) return undefined;
    return ts.forEachChild(node, isFound);
  };
  return isFound(statement) === true;
}

/** Time, chance and environment may become parameters, and what a statement changes may have been made by the run. */
function isJudgedLater({ kind }: Effect): boolean {
  return kind === 'clock' || kind === 'random' || kind === 'environment' || kind === 'mutates';
}
