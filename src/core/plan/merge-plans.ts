import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Span } from '../model/span.ts';

/** One plan of several, sorted by file and position, so that the order of programs does not show. */
export function mergePlans(plans: readonly Plan[]): Plan {
  return {
    refactorings: plans.flatMap(({ refactorings }) => refactorings).sort((a, b) => bySpan(a.span, b.span)),
    refusals: plans.flatMap(({ refusals }) => refusals).sort((a, b) => bySpan(a.span, b.span)),
    findings: sortFindings(plans.flatMap(({ findings }) => findings)),
    leftovers: plans.flatMap(({ leftovers = [] }) => leftovers),
  };
}

export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => bySpan(a.span, b.span));
}

function bySpan(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
