import { camelCase, isGenericName, singular, wordsOf } from '../../naming/words.ts';
import type { Call } from './calls-of-phase.ts';
import { articles, isVerbWord } from './name-in-comment.ts';

/** `getFeatureFlag.execute(…)` looks something up as well. */
export function isOnlyLookup({ words, dependency }: Call): boolean {
  return isLookup(isGenericName(words[0] ?? '') ? wordsOf(dependency.replace(/^[_#]+/u, '')) : words);
}

function isLookup(words: readonly string[]): boolean {
  if (words.slice(1).some((word) => /^(?:supports|allows|contains|includes|matches)$/u.test(word))) return true;
  return /^(?:get|find|load|fetch|list|read|is|has|can|count|exists|query|search|lookup|check)$/u.test(words[0] ?? '');
}

const roles = new Set(
  'service repository repo client gateway store provider adapter api manager orchestrator use case usecase handler facade dao model port interactor helper'.split(
    ' ',
  ),
);

/** `payments.charge(…)` gives `chargePayment`, `orders.createShipment(…)` gives `createShipment`. */
export function nameOfCall({ words, dependency, argument, made, result }: Call): string {
  const whole = wordsOf(dependency.replace(/^[_#]+/u, ''));
  const trimmed = whole.filter((word) => !roles.has(word));
  const subject = trimmed.length > 0 ? trimmed : whole;
  const [verb = 'run', ...rest] = words;
  const object = /^(?:of|by|for|to|in|on|at|with|from)$/u.test(rest.at(-1) ?? '') ? [] : rest;
  if (object.length === 0 && isLookup(words) && result !== undefined && !isGenericName(result))
    return camelCase([verb, ...wordsOf(result)]);
  const message = wordsOf(made ?? '');
  if (message.length > 1 && message.length <= 5 && (rest.length === 0 || message.at(-1) === rest.at(-1)))
    return camelCase([verb, ...message]);
  if (object[0] === 'by') return camelCase([verb, ...subject, ...object]);
  if (object.length > 0 && object.length <= 4)
    return camelCase(words.filter((word, index) => index === 0 || !articles.has(word)));
  const [first = ''] = subject;
  if (isGenericName(verb) && isVerbWord(first) && subject.length > 1) return camelCase(subject);
  const isPlace =
    subject.length === 1 && (places.has(first) || first.startsWith(verb.slice(0, Math.max(4, verb.length - 1))));
  if (isPlace && argument !== undefined && !isGenericName(argument)) return camelCase([verb, ...wordsOf(argument)]);
  return camelCase([verb, ...subject.slice(0, -1), thing(subject.at(-1) ?? '')]);
}

/** `sendPremiumConfirmation` or `sendStandardConfirmation`: either way, a confirmation is sent. */
export function nameOfAlternatives(calls: readonly Call[]): readonly string[] {
  const [first, second, ...others] = calls;
  if (first === undefined || second === undefined || first.dependency !== second.dependency) return [];
  if (calls.some(({ depth }) => depth === 0) || first.words.join(' ') === second.words.join(' ')) return [];
  const common = first.words.filter((word) => [second, ...others].every(({ words }) => words.includes(word)));
  const isNamed = common.length > 1 && common[0] === first.words[0] && common.at(-1) === first.words.at(-1);
  return isNamed ? [camelCase(common)] : [];
}

/** `createChange.execute(…)` where `createChange` is a member already: `executeCreateChange`. */
export function longNameOfCall({ words, dependency }: Call): readonly string[] {
  const subject = wordsOf(dependency.replace(/^[_#]+/u, ''));
  return isGenericName(words[0] ?? '') && subject.length > 1 ? [camelCase([...words, ...subject])] : [];
}

/** What goes there says more than where it goes. */
const places = new Set('search index bus queue cache database db storage events broker stream'.split(' '));

/** A `mailer` sends mail; `payments` are made one by one. */
function thing(word: string): string {
  if (word === 'mailer') return 'mail';
  if (word === 'notifier') return 'notification';
  if (word === 'publisher' || word === 'bus') return 'event';
  return singular(word);
}
