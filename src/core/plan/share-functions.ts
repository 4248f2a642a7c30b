import posix from 'node:path/posix';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { isGenericName, isVerb, wordsOf } from '../naming/words.ts';

/**
 * Orchestrators of different domains often hold the same rule under the same name. The core gets it once, in the module
 * of the first; the others import it from there, and so depend on its refactoring.
 */
export function shareFunctions(draft: Draft): Draft {
  const first = new Map<string, Proposal>();
  // What others call inside their core module has to stay in it.
  const needed = new Set(draft.proposals.flatMap(({ forms }) => forms.flatMap(({ dependsOn }) => dependsOn)));
  return {
    ...draft,
    proposals: draft.proposals.map((proposal) => {
      const key = needed.has(proposal.forms[0].id) ? undefined : keyOf(proposal);
      const leader = key === undefined ? undefined : first.get(key);
      if (leader !== undefined) return followingIn(proposal, leader);
      if (key !== undefined) first.set(key, proposal);
      return proposal;
    }),
  };
}

/**
 * Whether what a refactoring brings is no rule that domains could have in common: a name such as `buildResult` would mean
 * something else in each. What has the same name and does the same is one rule, however short.
 */
export function createsLittle({ logic, creates }: Refactoring): boolean {
  return logic === 0 || creates.some(({ declarations }) => declarations.some(({ name }) => saysLittle(name)));
}

function saysLittle(name: string): boolean {
  const words = wordsOf(name);
  return words.every((word, index) => isGenericName(word) || (index === 0 && words.length > 1 && isVerb(word)));
}

/** Equal where the proposals declare the very same things, in all of their forms, in modules of one folder. */
function keyOf({ forms }: Proposal): string | undefined {
  if (createsLittle(forms[0])) return undefined;
  const parts = forms.map(({ creates: [addition, another], dependsOn }) => {
    if (addition === undefined || another !== undefined || dependsOn.length > 0) return undefined;
    const { file, declarations, imports } = addition;
    const needs = imports.map(({ from, name, alias, typeOnly }) => [from, name, alias, typeOnly]);
    return [posix.dirname(file), declarations.map(({ text }) => text), needs];
  });
  return parts.includes(undefined) ? undefined : JSON.stringify(parts);
}

function followingIn({ forms: [preferred, ...others] }: Proposal, leader: Proposal): Proposal {
  const [target] = leader.forms[0].creates;
  const follow = (form: Refactoring): Refactoring => {
    const [own] = form.creates;
    if (own === undefined || target === undefined || own.file === target.file) return form;
    return {
      ...form,
      imports: form.imports.map((each) => (each.from === own.file ? { ...each, from: target.file } : each)),
      creates: [],
      dependsOn: [leader.forms[0].id],
    };
  };
  return { forms: [follow(preferred), ...others.map(follow)] };
}
