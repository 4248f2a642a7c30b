import type { Effect } from '../effects/effect.ts';
import { codeOfEffect } from '../regions/obstacles.ts';
import { ts } from '../syntax/typescript.ts';
import { judgeStatements } from './judge-statements.ts';
import type { Judgement } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { merge, nothing, type Found, type Refused } from './found.ts';
import { costOfCall } from './worthiness.ts';

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
  const computing = statements.map((statement) => isComputing(statement, context));
  const refusedRuns: Refused[] = [];
  for (let end = 1; end <= statements.length; end += 1) {
    const before = best[end - 1];
    const single = singles[end - 1];
    if (before === undefined || single === undefined) break;
    let chosen = merge([before, single]);
    for (let start = end - 1; start >= 0 && end - start <= longestRun && computing[start] === true; start -= 1) {
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
  return { ...result, refused: [...result.refused, ...refusedRuns.filter((refused) => !isCovered(refused, result))] };
}

function judgeRun(statements: readonly ts.Statement[], context: OperationContext): Judgement | undefined {
  const [first, ...others] = statements;
  return first === undefined ? undefined : judgeStatements([first, ...others], context);
}

function isCovered(refused: Refused, found: Found): boolean {
  const { start, end } = refused.region;
  return [...found.lifts, ...found.refused].some(({ region }) => region.start < end && start < region.end);
}

/** Cheap: whether the statement could be part of a run at all. */
function isComputing(statement: ts.Statement, context: OperationContext): boolean {
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return false;
  if (context.heeds('suspends') && awaits(statement)) return false;
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
