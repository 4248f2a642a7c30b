import { bare, findNode, isValueReference } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { NamingContext } from './name.ts';
import { steeredBy } from './steered.ts';
import { domainWords, isGenericName, isVerb, pascalCase, wordsOf } from './words.ts';

/**
 * Where a method gives up without a word that says why, the condition is at least what keeps it from its work:
 * `cannotUpdateRole` for `if (…) return E.left(ONLY_ONE_OWNER)` in `updateRole`.
 */
export function nameOfHindrance(expression: ts.Expression, context: NamingContext): string | undefined {
  const { condition, by, negated } = steeredBy(expression);
  if (negated || !ts.isIfStatement(by) || by.expression !== condition || !givesUp(by.thenStatement)) return undefined;
  const own = wordsOf(context.operation);
  const words = isGenericName(own[0] ?? '') ? domainWords(context.orchestrator) : own;
  if (checking.has(words[0] ?? '')) return nameOfFlaw(expression);
  return words.length < 6 && isVerb(words[0] ?? '') ? `cannot${pascalCase(words)}` : undefined;
}

const checking: ReadonlySet<string> = new Set(['validate', 'verify', 'check', 'ensure', 'assert']);

/** What a method that only checks finds fault with: the first variable that the condition looks at. */
function nameOfFlaw(expression: ts.Expression): string | undefined {
  const read = findNode([expression], (node) => ts.isIdentifier(node) && isValueReference(node));
  const words = wordsOf(read?.getText() ?? '');
  return words.length === 0 || isGenericName(words.join('')) ? undefined : `isInvalid${pascalCase(words)}`;
}

function givesUp(branch: ts.Statement): boolean {
  const last = ts.isBlock(branch) ? branch.statements.at(-1) : branch;
  if (last === undefined) return false;
  if (ts.isThrowStatement(last)) return true;
  return ts.isReturnStatement(last) && last.expression !== undefined && isFailure(last.expression);
}

/** `E.left(…)`, `Result.fail(…)`, `err(…)`. */
function isFailure(expression: ts.Expression): boolean {
  const node = bare(expression);
  if (!ts.isCallExpression(node)) return false;
  const callee = /\w+$/u.exec(node.expression.getText())?.[0] ?? '';
  return /^(?:left|fail|failed|failure|err|error|reject|rejected)$/iu.test(callee);
}
