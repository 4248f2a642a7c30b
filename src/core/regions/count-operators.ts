import { ts } from '../syntax/typescript.ts';

/**
 * The logic operators in the nodes, counted as the survey counts them (`survey/count-logic.ts`, over another syntax tree):
 * comparisons with domain values, arithmetic, terms joined by `&&` and `||`, choices, collection pipelines.
 */
export function countOperators(nodes: readonly ts.Node[]): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isLoopControl(node)) return;
    // What is waited for is the answer of a collaborator: `await db.find(id)`.
    if (!isAwaited(node) && isOperator(node)) count += 1;
    ts.forEachChild(node, visit);
  };
  nodes.forEach(visit);
  return count;
}

function isAwaited({ parent }: ts.Node): boolean {
  let outer = parent;
  while (outer !== undefined && ts.isParenthesizedExpression(outer)) outer = outer.parent;
  return outer !== undefined && ts.isAwaitExpression(outer);
}

/** The test and the step of a counting loop. */
function isLoopControl(node: ts.Node): boolean {
  const { parent } = node;
  return (
    parent !== undefined &&
    ts.isForStatement(parent) &&
    (node === parent.initializer || node === parent.condition || node === parent.incrementor)
  );
}

const { SyntaxKind } = ts;

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanEqualsToken,
  SyntaxKind.EqualsEqualsToken,
  SyntaxKind.ExclamationEqualsToken,
  SyntaxKind.EqualsEqualsEqualsToken,
  SyntaxKind.ExclamationEqualsEqualsToken,
  SyntaxKind.InKeyword,
]);

/** `a && b`, `a + b`, `a += b`. */
const others: ReadonlySet<ts.SyntaxKind> = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.PlusToken,
  SyntaxKind.MinusToken,
  SyntaxKind.AsteriskToken,
  SyntaxKind.SlashToken,
  SyntaxKind.PercentToken,
  SyntaxKind.AsteriskAsteriskToken,
  SyntaxKind.AmpersandToken,
  SyntaxKind.BarToken,
  SyntaxKind.CaretToken,
  SyntaxKind.LessThanLessThanToken,
  SyntaxKind.GreaterThanGreaterThanToken,
  SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
  SyntaxKind.PlusEqualsToken,
  SyntaxKind.MinusEqualsToken,
  SyntaxKind.AsteriskEqualsToken,
  SyntaxKind.SlashEqualsToken,
  SyntaxKind.PercentEqualsToken,
  SyntaxKind.AsteriskAsteriskEqualsToken,
  SyntaxKind.BarEqualsToken,
  SyntaxKind.AmpersandEqualsToken,
  SyntaxKind.CaretEqualsToken,
]);

const pipelines = new Set(
  'map filter reduce reduceRight some every find findIndex findLast flatMap sort toSorted includes'.split(' '),
);

function isOperator(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return others.has(kind) || (comparisons.has(kind) && !isAbsence(node.left) && !isAbsence(node.right));
  }
  if (ts.isConditionalExpression(node) || ts.isCaseClause(node)) return true;
  return ts.isCallExpression(node) && isPipeline(node.expression);
}

function isAbsence(expression: ts.Expression): boolean {
  const node = ts.isParenthesizedExpression(expression) ? expression.expression : expression;
  return (
    node.kind === SyntaxKind.NullKeyword ||
    node.kind === SyntaxKind.TrueKeyword ||
    node.kind === SyntaxKind.FalseKeyword ||
    (ts.isIdentifier(node) && node.text === 'undefined') ||
    ts.isTypeOfExpression(node) ||
    ts.isVoidExpression(node)
  );
}

/** `orders.filter(…)`, but not `this.orders.find(…)`, which asks a collaborator. */
function isPipeline(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee) || !pipelines.has(callee.name.text)) return false;
  return callee.name.text !== 'find' || !startsAtThis(callee.expression);
}

function startsAtThis(expression: ts.Expression): boolean {
  if (expression.kind === SyntaxKind.ThisKeyword) return true;
  const isStep =
    ts.isPropertyAccessExpression(expression) ||
    ts.isNonNullExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isParenthesizedExpression(expression);
  return isStep && startsAtThis(expression.expression);
}
