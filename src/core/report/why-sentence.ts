import type { Form } from '../model/refactoring.ts';
import type { Proposed } from '../session/proposed.ts';

/** The rule that a proposal serves, and why in one sentence. */
export function ruleServed({ form, transform }: Proposed): { readonly rule: string; readonly why: string } {
  if (form === 'codemod') return { rule: transform, why: 'a transform of your own, and what it makes of this file.' };
  return { rule: form === 'split' ? 'max-dependencies' : 'no-business-logic', why: reasons[form] };
}

const reasons: Readonly<Record<Form, string>> = {
  predicate: 'the condition is a rule of the business, and an orchestrator only says what happens when it holds.',
  'throwing-guards': 'what makes an input valid is a rule of the business, and an orchestrator only asks for it.',
  'returning-guards': 'when to leave early, and with what, is decided by rules of the business.',
  'effectful-guard': 'the condition is a rule of the business; what is done about it stays here.',
  calculation: 'how a value comes about is business logic, and an orchestrator only hands it on.',
  'pure-method': 'a method that only computes needs none of the collaborators that it sits among.',
  split: 'what needs this many collaborators does several things, which can be read and tested apart.',
};
