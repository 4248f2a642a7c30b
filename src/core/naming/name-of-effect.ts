import { ts } from '../syntax/typescript.ts';
import { isLogger } from './is-logger.ts';
import {
  asking,
  computing,
  cutAtPreposition,
  domainWords,
  isGenericName,
  isVerb,
  pascalCase,
  singularWords,
  wordsOf,
} from './words.ts';

/** `sendPremiumConfirmation(…)` in the branch gives `shouldSendPremiumConfirmation`. */
export function nameOfEffect(call: ts.CallExpression): string | undefined {
  const callee = call.expression;
  if (ts.isIdentifier(callee)) {
    const words = wordsOf(callee.text);
    const [verb = ''] = words;
    return words.length > 1 && isVerb(verb) && !computing.has(verb) ? `should${pascalCase(words)}` : undefined;
  }
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const words = wordsOf(callee.name.text);
  if (asking.has(words[0] ?? '')) return undefined;
  const owner = ts.isPropertyAccessExpression(callee.expression)
    ? callee.expression.name.text
    : ts.isIdentifier(callee.expression)
      ? callee.expression.text
      : undefined;
  if (owner !== undefined && (isLogger(owner) || ofLanguage.test(owner))) return undefined;
  if (words.length > 1 && isVerb(words[0] ?? '')) return `should${pascalCase(cutAtPreposition(words))}`;
  if (owner === undefined || owner === 'this') return undefined;
  const ownerWords = domainWords(owner)
    .map((word) => agents.get(word) ?? word)
    .filter((word) => !['repository', 'repo', 'store', 'gateway', 'client', 'adapter', 'dao', 'queue'].includes(word));
  if (ownerWords.length === 0) return undefined;
  if (isGenericName(callee.name.text) && isVerb(ownerWords[0] ?? '')) return `should${pascalCase(ownerWords)}`;
  const [verb = ''] = words;
  if (
    words.length === 1 &&
    isVerb(verb) &&
    !['get', 'find', 'set', 'is', 'has', 'do', 'run', 'execute'].includes(verb)
  ) {
    return `should${pascalCase([verb, ...singularWords(ownerWords)])}`;
  }
  return undefined;
}

/** What only computes: `Math.round(…)`. */
const ofLanguage = /^(?:Math|JSON|Object|Array|Number|String|Date|Promise|Symbol|Reflect|Intl)$/u;

/** What a collaborator that is named after its trade deals in: a mailer sends mail. */
const agents: ReadonlyMap<string, string> = new Map([
  ['mailer', 'mail'],
  ['notifier', 'notification'],
  ['printer', 'print'],
  ['publisher', 'event'],
  ['scheduler', 'schedule'],
  ['messenger', 'message'],
]);

export function calledIn(statement: ts.Statement): ts.CallExpression | undefined {
  if (!ts.isExpressionStatement(statement) && !ts.isReturnStatement(statement)) return undefined;
  const { expression } = statement;
  if (expression === undefined) return undefined;
  return unwrappedCall(ts.isBinaryExpression(expression) ? expression.right : expression);
}

export function unwrappedCall(expression: ts.Expression): ts.CallExpression | undefined {
  let node = expression;
  while (ts.isAwaitExpression(node) || ts.isParenthesizedExpression(node) || ts.isVoidExpression(node))
    node = node.expression;
  return ts.isCallExpression(node) ? node : undefined;
}
