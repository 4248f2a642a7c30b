import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { nameForValue } from './name-for-value.ts';
import { targetName } from './target-name.ts';
import { isNumber, thingOf } from './value-types.ts';
import { domainWords, isGenericName, objectWords, pascalCase, wordsOf } from './words.ts';

/** Names for a function that computes this expression, drawn from what its value is used for. */
export function nameCalculation(expression: ts.Expression, semantics: Semantics, context: NamingContext): Suggestion {
  const target = targetName(expression, semantics, context);
  if (target === undefined) return { names: [], quality: 0 };
  const type = semantics.getTypeAtLocation(expression);
  return nameForValue({ ...target, type, source: expression, thing: thingOf(type, semantics) }, context);
}

/** Names for a function that computes the named values. */
export function nameForValues(
  outputs: readonly { readonly name: string; readonly type: ts.Type; readonly source: ts.Node | undefined }[],
  semantics: Semantics,
  context: NamingContext,
): Suggestion {
  const [first, second] = outputs;
  if (first === undefined) return { names: [], quality: 0 };
  if (second === undefined)
    return nameForValue(
      {
        ...first,
        words: wordsOf(first.name),
        quality: isGenericName(first.name) ? 0 : 1,
        thing: thingOf(first.type, semantics),
      },
      context,
    );
  const verb = outputs.every(({ type }) => isNumber(type)) ? 'calculate' : 'derive';
  const about = objectWords(context.operation);
  const both = pascalCase([...wordsOf(first.name), 'and', ...withoutShared(wordsOf(second.name), wordsOf(first.name))]);
  const whole = pascalCase(about.length > 0 ? about : domainWords(context.orchestrator));
  const things = listsOf(outputs);
  const parted = things.length > 0 ? [`partition${pascalCase(things)}`] : [];
  const names = outputs.length === 2 ? [...parted, verb + both] : [...parted, `${verb}${whole}Values`];
  return { names: [...names, `${verb}${whole}`, `${verb}${both}`], quality: outputs.length === 2 ? 1 : 0.5 };
}

/** `activities` for lists of `openActivities` and `closedActivities`; nothing for other values. */
function listsOf(outputs: readonly { readonly name: string; readonly type: ts.Type }[]): readonly string[] {
  const isList = ({ type }: { readonly type: ts.Type }) => /^(?:Readonly)?Array$/u.test(type.symbol?.name ?? '');
  const [first = [], ...others] = outputs.map(({ name }) => wordsOf(name));
  const last = first.at(-1) ?? '';
  const isOneKind = others.every((words) => words.at(-1) === last && words.length > 1);
  return last.endsWith('s') && first.length > 1 && isOneKind && outputs.every(isList) ? [last] : [];
}

/** `normalizedLimit` and `normalizedOffset` are a normalized limit and offset. */
function withoutShared(words: readonly string[], before: readonly string[]): readonly string[] {
  let shared = 0;
  while (shared < words.length - 1 && shared < before.length - 1 && words[shared] === before[shared]) shared += 1;
  return words.slice(shared);
}
