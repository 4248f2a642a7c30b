import type { Finding } from '../model/finding.ts';
import type { Leftover } from '../model/leftover.ts';
import type { Plan } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Span } from '../model/span.ts';
import type { Places } from './position.ts';

export interface LineOfPlan {
  readonly plan: Plan;
  /** Absolute path. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly where: Places;
}

/** A proposal or a refusal that has to do with a line. */
export type Answer =
  | { readonly kind: 'lifted'; readonly refactoring: Refactoring }
  | { readonly kind: 'left-alone'; readonly refusal: Refusal };

/** All that a plan knows of a line. */
export interface Explanation {
  /** The narrowest first. */
  readonly answers: readonly Answer[];
  readonly findings: readonly Finding[];
  /** Where there is none of the above: the logic that was not worth, or not able, to be lifted. */
  readonly leftover: Leftover | undefined;
}

export function explanationOf(request: LineOfPlan): Explanation {
  const { refactorings, refusals, findings, leftovers = [] } = request.plan;
  const answers: Answer[] = [
    ...refactorings.map((refactoring) => ({ kind: 'lifted' as const, refactoring })),
    ...refusals.map((refusal) => ({ kind: 'left-alone' as const, refusal })),
  ].filter((answer) => placesOf(answer).some((span) => covers(span, request)));
  const broken = findings.filter(({ span }) => covers(span, request));
  const [leftover] = leftovers.filter(({ span }) => covers(span, request)).toSorted(byWidth((each) => each.span));
  return {
    answers: answers.toSorted(byWidth(spanOf)),
    findings: broken,
    leftover: answers.length + broken.length === 0 ? leftover : undefined,
  };
}

/** The same logic may stand in several places, each of which becomes a call. */
function placesOf(answer: Answer): readonly Span[] {
  if (answer.kind === 'left-alone') return [answer.refusal.span];
  const { refactoring } = answer;
  const isOfRegion = refactoring.form !== 'pure-method' && refactoring.form !== 'split';
  return isOfRegion ? [refactoring.span, ...refactoring.edits] : [refactoring.span];
}

export function spanOf(answer: Answer): Span {
  return answer.kind === 'lifted' ? answer.refactoring.span : answer.refusal.span;
}

function byWidth<T>(spanOfOne: (one: T) => Span): (one: T, other: T) => number {
  const width = ({ start, end }: Span) => end - start;
  return (one, other) => width(spanOfOne(one)) - width(spanOfOne(other));
}

function covers(span: Span, { file, line, where }: LineOfPlan): boolean {
  if (span.file !== file || where.start(span).line > line) return false;
  const last = { ...span, start: Math.max(span.start, span.end - 1) };
  return line <= where.start(last).line;
}
