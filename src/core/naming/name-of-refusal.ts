import { bare, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { camelCase, cutAtPreposition, wordsOf } from './words.ts';

const genericErrors = new Set(
  'bad request not found forbidden api http internal server validation unauthorized conflict invalid operation argument domain business application error exception type range data access unprocessable entity allowed unexpected state'.split(
    ' ',
  ),
);

/** What a thrown or returned error says is wrong: `isCartLimitExceeded`. */
export function nameOfRefusal(expression: ts.Expression): string | undefined {
  const value = bare(expression);
  const messages: string[] = [];
  walk(value, (node) => {
    if (ts.isStringLiteralLike(node)) messages.push(node.text);
    // `USER_ALREADY_INVITED` is a message as well; `INVALID_DATA` is a kind of error.
    else if (ts.isIdentifier(node) && /^[A-Z]+(?:_[A-Z]+)+$/u.test(node.text)) {
      const words = wordsOf(node.text);
      if (!words.every((word) => genericErrors.has(word))) messages.push(words.join(' '));
    } else if (ts.isTemplateExpression(node))
      messages.push([node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' '));
    if (ts.isFunctionLike(node)) return false;
  });
  for (const message of messages) {
    const name = nameOfMessage(message);
    if (name !== undefined) return name;
  }
  if (ts.isNewExpression(value) && ts.isIdentifier(value.expression)) {
    const words = wordsOf(value.expression.text).filter((word) => word !== 'error' && word !== 'exception');
    if (!words.every((word) => genericErrors.has(word))) return questionOf(words);
  }
  return undefined;
}

/** `Cart limit exceeded` gives `isCartLimitExceeded`; a sentence that is too long, or says what to do, gives nothing. */
function nameOfMessage(message: string): string | undefined {
  const clause = message.split(/[.,:;!?("'`]|\s-\s/u, 1)[0] ?? '';
  const words = wordsOf(clause).filter(
    (word) => !['a', 'an', 'the', 'this', 'your', 'is', 'are', 'was', 'has', 'been'].includes(word),
  );
  // One of two things is wrong, and the condition does not ask for both: `incorrect email or password`.
  if (words.includes('or')) return undefined;
  const cut = words.join(' ').endsWith('out of range') ? words : cutAtPreposition(words, ['to', 'of', 'and', 'or']);
  if (cut.length < 2 || cut.length > 4) return undefined;
  if (
    cut.some((word) =>
      [
        'must',
        'should',
        'please',
        'cannot',
        'can',
        'could',
        'need',
        'needs',
        'required',
        'require',
        'failed',
        'error',
        'no',
        'found',
        'only',
        'may',
        'you',
        'we',
        'allowed',
        'would',
        'will',
        'they',
        'there',
        'it',
      ].includes(word),
    )
  )
    return undefined;
  return questionOf(cut);
}

function questionOf(words: readonly string[]): string | undefined {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  if (['insufficient', 'missing', 'duplicate', 'conflicting', 'excessive'].includes(first))
    return camelCase(['has', ...words]);
  if (first === 'too' && words[1] === 'many') return camelCase(['has', ...words]);
  if (
    words.includes('already') ||
    words.includes('not') ||
    /(?:ed|id|en|able|ive|due|full|empty|closed|locked)$/u.test(last) ||
    words.join(' ').endsWith('out of range')
  )
    return camelCase(['is', ...words]);
  if (
    [
      'invalid',
      'unknown',
      'unsupported',
      'unverified',
      'expired',
      'disabled',
      'inactive',
      'blocked',
      'illegal',
      'stale',
      'bad',
      'wrong',
      'malformed',
      'incorrect',
      'outdated',
      'non',
    ].includes(first)
  )
    return camelCase(['is', ...words]);
  return undefined;
}
