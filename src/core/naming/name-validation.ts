import type { NamingContext, Suggestion } from './name.ts';
import { domainWords, isGenericName, objectWords, pascalCase, wordsOf } from './words.ts';

/** Names for a run of guards, from what it looks at: `validateCart`, `checkTransfer`. */
export function nameValidation(
  verb: 'validate' | 'check' | 'assert',
  subjects: readonly string[],
  context: NamingContext,
): Suggestion {
  const about = objectWords(context.operation);
  const domain = domainWords(context.orchestrator);
  const own = subjects.filter((subject) => !isGenericName(subject)).map((subject) => wordsOf(subject));
  const single = own.length === 1 && subjects.length === 1 ? own : [];
  const act = acts.get(context.operation);
  const whole = act === undefined || domain.includes(act) ? domain : [...domain, act];
  const nouns = [...single, ...(about.length > 0 ? [about] : []), whole, domain, ...own, [...domain, ...about]];
  return {
    names: nouns.map((noun) => `${verb}${pascalCase(noun)}`),
    quality: single.length > 0 || about.length > 0 ? 1 : 0.5,
  };
}

/** What is refused where the method says only what is done: `cancel` of an order is checked by `validateOrderCancellation`. */
const acts: ReadonlyMap<string, string> = new Map([
  ['update', 'update'],
  ['create', 'creation'],
  ['delete', 'deletion'],
  ['remove', 'removal'],
  ['cancel', 'cancellation'],
  ['complete', 'completion'],
  ['confirm', 'confirmation'],
  ['approve', 'approval'],
  ['transfer', 'transfer'],
  ['refund', 'refund'],
  ['archive', 'archival'],
  ['register', 'registration'],
]);
