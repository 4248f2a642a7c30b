import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { unwrappedCall } from './name-of-effect.ts';
import { camelCase, computing, isGenericName, isVerb, pascalCase, singularWords, wordsOf } from './words.ts';

/** What happens to a variable that the branch declares is not what its condition decides. */
export function isOfBranch(statement: ts.Statement, branch: readonly ts.Statement[]): boolean {
  const changed = ts.isExpressionStatement(statement) && ts.isBinaryExpression(statement.expression);
  const target = changed ? statement.expression.left.getText() : undefined;
  return branch.filter(ts.isVariableStatement).some(({ declarationList: { declarations } }) => {
    return declarations.some(({ name }) => name.getText() === target);
  });
}

/** `if (days > 30) rate = 5; else if (days > 15) rate = 6;`: that it is set is not what the condition decides. */
export function isSetOnEachWay(statement: ts.Statement, { parent, elseStatement }: ts.IfStatement): boolean {
  const target = targetOf(statement);
  const before = ts.isIfStatement(parent) && parent.elseStatement !== undefined ? parent.thenStatement : undefined;
  const after =
    elseStatement !== undefined && ts.isIfStatement(elseStatement) ? elseStatement.thenStatement : elseStatement;
  return target !== undefined && [before, after].some((branch) => branch !== undefined && setsTarget(branch, target));
}

function setsTarget(branch: ts.Statement, target: string): boolean {
  const statements = ts.isBlock(branch) ? branch.statements : [branch];
  return statements.some((each) => targetOf(each) === target);
}

/** `rate` in `rate = 5`. */
function targetOf(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken ? left.getText() : undefined;
}

const saysNothing: ReadonlySet<string> = new Set(['default', 'none', 'other', 'unknown', 'any', 'all', 'unset']);

/** `order.status = 'overdue'` in the branch gives `isOverdue`; `discount += 5` gives `qualifiesForDiscount`. */
export function nameOfChange(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (ts.isPostfixUnaryExpression(expression) || ts.isPrefixUnaryExpression(expression)) {
    const counted = wordsOf(memberName(expression.operand) ?? '');
    return counted.length === 0 || isGenericName(counted.join(''))
      ? undefined
      : `countsAs${pascalCase(singularWords(counted))}`;
  }
  if (!ts.isBinaryExpression(expression)) return undefined;
  const target = memberName(expression.left);
  if (target === undefined || isGenericName(target) || isComputed(expression.right)) return undefined;
  if (expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return sums.has(target) ? undefined : `affects${pascalCase(wordsOf(target))}`;
  const answer = nameOfAnswer(expression.right);
  if (answer !== undefined) return answer;
  const isSwitch = expression.right.kind === ts.SyntaxKind.TrueKeyword;
  const words = wordsOf(target);
  if (isSwitch)
    return camelCase(['is', 'has', 'should', 'can', 'needs'].includes(words[0] ?? '') ? words : ['is', ...words]);
  return `shouldSet${pascalCase(words)}`;
}

/** What is added to these says nothing about why. */
const sums: ReadonlySet<string> = new Set(['sum', 'total', 'count', 'counter', 'amount', 'score', 'acc', 'n']);

/** `buildTotal(order)`: what stood there before it was lifted gave no name either. */
function isComputed(value: ts.Expression): boolean {
  const call = unwrappedCall(value);
  return (
    call !== undefined && ts.isIdentifier(call.expression) && computing.has(wordsOf(call.expression.text)[0] ?? '')
  );
}

/** What is decided before anybody is told: `order.status = 'cancelled'` ahead of a mail about it. */
export function nameOfOutcome(statement: ts.Statement): string | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  return operatorToken.kind === ts.SyntaxKind.EqualsToken && memberName(left) !== undefined
    ? nameOfAnswer(right)
    : undefined;
}

function memberName(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  return ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : undefined;
}

/** A literal or enum member that is the outcome: `'manual-review'` gives `needsManualReview`, `'rejected'` gives `isRejected`. */
export function nameOfAnswer(expression: ts.Expression): string | undefined {
  const node = bare(expression);
  const words = ts.isStringLiteralLike(node)
    ? wordsOf(node.text)
    : ts.isPropertyAccessExpression(node) && /^[A-Z]/u.test(node.expression.getText()) && /^[A-Z]/u.test(node.name.text)
      ? wordsOf(node.name.text)
      : [];
  if (words.length === 0 || words.length > 3 || words.some((word) => /^\d/u.test(word))) return undefined;
  const [first = ''] = words;
  if (words.length === 1 && saysNothing.has(first)) return undefined;
  if (isVerb(first)) return `should${pascalCase(words)}`;
  if (words.length === 1 && /.{3}ing$/u.test(first)) return `shouldStart${pascalCase(words)}`;
  return /(?:ed|en|able|ible|ive|ous|al|ic|id|due|full|empty|open|new|old|high|low|ready|late|free)$/u.test(
    words.at(-1) ?? '',
  )
    ? camelCase(['is', ...words])
    : `qualifiesFor${pascalCase(words)}`;
}
