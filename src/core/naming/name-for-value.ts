import { ts } from '../syntax/typescript.ts';
import type { NamingContext, Suggestion } from './name.ts';
import { nounFor } from './noun-for.ts';
import { isAnswer, isNumber } from './value-types.ts';
import { verbFor } from './verb-for.ts';
import {
  camelCase,
  domainWords,
  isGenericName,
  isVerb,
  objectWords,
  pascalCase,
  questionWords,
  singular,
  wordsOf,
} from './words.ts';

export interface NamedValue {
  readonly words: readonly string[];
  readonly type: ts.Type;
  /** What gives the value: an initialiser, or the first of the statements that do. */
  readonly source: ts.Node | undefined;
  /** What the value is by its type: `Orders`. */
  readonly thing: string | undefined;
  readonly quality: Suggestion['quality'];
}

/** Names for a function that gives one value. */
export function nameForValue(
  { words: said, type, source, thing, quality }: NamedValue,
  context: NamingContext,
): Suggestion {
  const words = asNoun(said);
  const about = objectWords(context.operation);
  const [first = '', ...rest] = words;
  // Without a type, the name of the value tells that it is the answer to a question.
  const asksSomething = rest.length > 0 && /^(?:is|has|can|should)$/u.test(first);
  if (isAnswer(type) || (asksSomething && (type.flags & ts.TypeFlags.Any) !== 0)) {
    const subject = about.length > 0 ? about : domainWords(context.orchestrator);
    const inner = words.findIndex((word, index) => index > 0 && (word === 'is' || word === 'has' || word === 'can'));
    if (inner > 0)
      return booleanNames(
        [words[inner] ?? 'is', ...words.slice(0, inner), ...words.slice(inner + 1)],
        subject,
        quality,
      );
    return booleanNames(questionOf(words, about), subject, quality);
  }
  const verb = isCount(words, type, source) ? 'count' : verbFor(type, source);
  const isAsking = /^(?:get|fetch|load|read|calculate|compute)$/u.test(first) && rest[0] !== 'only';
  const domain = domainWords(context.orchestrator);
  const noun = nounFor(verb, rest.length > 0 && isAsking ? rest : words, { source, subject: domain, thing });
  const nounOf = (owner: readonly string[]) => pascalCase(withoutOverlap(owner, wordsOf(noun)));
  // A name such as `kv` or `result` says less than the method that gives it.
  const telling = sayNothing.has(words.join(' ')) ? namesOfOperation(verb, noun, context) : [];
  return {
    names: [
      ...telling,
      // `sortItems` says what is done; `resetTokenCount` only looks as if it did, and is taken by the value itself.
      ...(isVerb(first) && !nouns.has(first) && rest.length > 0 ? [camelCase(words)] : []),
      verb + noun,
      `${verb}${nounOf(about)}`,
      `${verb}${nounOf(domain)}`,
    ],
    quality: telling.length > 0 && quality < 1 ? 0.5 : quality,
  };
}

/** Verbs that name things as well: the value `queryOptions` holds options. */
const nouns: ReadonlySet<string> = new Set(
  'query search report export import record set map list track log patch post order request update'.split(' '),
);

/** `getMembers` gives `buildMembers`; `export` alone gives `buildExportResult`. */
function namesOfOperation(verb: string, noun: string, { operation }: NamingContext): readonly string[] {
  const about = objectWords(operation);
  if (about.length > 0) return [`${verb}${pascalCase(about)}`];
  return isGenericName(operation) ? [] : [`${verb}${pascalCase(wordsOf(operation))}${noun}`];
}

/** `expiresAt` is when something happens; what is calculated is the expiry. */
function asNoun(words: readonly string[]): readonly string[] {
  const at = words.indexOf('expires');
  if (at < 0) return words;
  const after = /^(?:at|on|in)$/u.test(words[at + 1] ?? '') ? at + 2 : at + 1;
  return [...words.slice(0, at), 'expiry', ...words.slice(after)];
}

/** `projects` for the sum of what is counted elsewhere is how many there are. */
function isCount(words: readonly string[], type: ts.Type, source: ts.Node | undefined): boolean {
  const last = words.at(-1) ?? '';
  if (!isNumber(type) || singular(last) === last || source === undefined || !ts.isExpression(source)) return false;
  const text = source.getText();
  return /\.(?:count|length|size)\b/u.test(text) && !/[-*/%?]/u.test(text);
}

/** `compensation steps` and `steps` are compensation steps. */
function withoutOverlap(owner: readonly string[], noun: readonly string[]): readonly string[] {
  return owner.length > 0 && owner.at(-1) === noun[0] ? [...owner, ...noun.slice(1)] : [...owner, ...noun];
}

const sayNothing: ReadonlySet<string> = new Set(
  'result results res ret out output value val data kv acc arr obj tmp temp response map list set array object'.split(
    ' ',
  ),
);

/** `noRules` asks `hasNoRules`; `passed` alone does not say what, so the operation does: `isPreviousStepPassed`. */
function questionOf(words: readonly string[], about: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  if (questionWords.includes(first)) return words;
  if (rest.length > 0 && /^(?:no|any|some|single|multiple|many|several)$/u.test(first)) return ['has', ...words];
  return rest.length === 0 && /^(?:passed|ok|success|failed|done|matched|found)$/u.test(first)
    ? ['is', ...about, first]
    : ['is', ...words];
}

/** A variable `isOverdue` keeps the good name, so the function that gives it asks: `checkIfOverdue`. */
function booleanNames(
  question: readonly string[],
  subject: readonly string[],
  quality: Suggestion['quality'],
): Suggestion {
  const [first = '', ...rest] = question;
  const clause = first === 'is' || first === 'are' ? rest : question;
  return {
    names: [camelCase(question), `checkIf${pascalCase(clause)}`, `checkIf${pascalCase(subject)}${pascalCase(clause)}`],
    quality,
  };
}
