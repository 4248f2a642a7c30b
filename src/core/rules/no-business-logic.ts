import type { Finding } from '../model/finding.ts';
import type { Form, Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import { transformOf } from '../lifting/transform-of.ts';

/** A class with too many collaborators breaks another rule. */
type LiftForm = Exclude<Form, 'split'>;

function isLift<T extends { readonly form: Form }>(each: T): each is T & { readonly form: LiftForm } {
  return each.form !== 'split';
}

const says: Readonly<Record<LiftForm, string>> = {
  predicate: 'decides by a rule',
  'throwing-guards': 'checks rules',
  'returning-guards': 'checks rules',
  'effectful-guard': 'checks a rule',
  calculation: 'computes',
  'pure-method': 'holds a function without effects',
};

/** An orchestrator sequences and handles errors: every region that could be lifted, or was refused, is a violation. */
export function findBusinessLogic(
  plan: { readonly refactorings: readonly Refactoring[]; readonly refusals: readonly Refusal[] },
  readText: (file: string) => string | undefined,
): readonly Finding[] {
  const evidence = ({ file, start, end }: Refactoring['span']) =>
    (readText(file) ?? '').slice(start, end).replaceAll(/\s+/gu, ' ').trim();
  const lifts = plan.refactorings.filter(isLift).map((refactoring): Finding => ({
    rule: 'no-business-logic',
    span: refactoring.span,
    message: `${refactoring.origin} ${says[refactoring.form]}: ${refactoring.title}`,
    evidence: evidence(refactoring.span),
    transform: refactoring.transform,
  }));
  const refused = plan.refusals.filter(isLift).map((refusal): Finding => ({
    rule: 'no-business-logic',
    span: refusal.span,
    message: `${refusal.origin} ${says[refusal.form]}, and it cannot be lifted: ${refusal.reason}`,
    evidence: evidence(refusal.span),
    transform: transformOf(refusal.form),
    refusal: refusal.code,
  }));
  return [...lifts, ...refused];
}
