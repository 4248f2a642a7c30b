import { bare, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { isNumber, isText } from './value-types.ts';

/** What a function does that gives a value of this type, made in this way. */
export function verbFor(type: ts.Type, source: ts.Node | undefined): string {
  const value = source !== undefined && ts.isExpression(source) ? bare(source) : undefined;
  if (isNumber(type)) return 'calculate';
  if (source !== undefined && ts.isIfStatement(source) && isFoundOnAllWays(source)) return 'find';
  const called = lastMethod(value);
  if (
    called !== undefined &&
    (called === 'filter' || (['slice', 'sort', 'toSorted'].includes(called) && callsFilter(value)))
  )
    return 'select';
  if (called !== undefined && ['find', 'findLast'].includes(called)) return 'find';
  if (called !== undefined && ['sort', 'toSorted'].includes(called)) return 'sort';
  if (called !== undefined && ['map', 'flatMap', 'reduce', 'fromEntries'].includes(called)) return 'build';
  if (isText(type))
    return value !== undefined && ts.isTemplateExpression(value)
      ? 'format'
      : value !== undefined && ts.isConditionalExpression(value)
        ? 'choose'
        : 'build';
  if (value !== undefined && (ts.isConditionalExpression(value) || isFallback(value))) return 'choose';
  return 'build';
}

/** `if (isNumber(role)) role = roles.find(…); else role = roles.find(…);` */
function isFoundOnAllWays(statement: ts.IfStatement): boolean {
  const ways: (string | undefined)[] = [];
  walk(statement, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      ways.push(lastMethod(bare(node.right)));
  });
  return ways.length > 0 && ways.every((each) => each === 'find' || each === 'findLast');
}

/** `items.filter(…).sort(…).slice(0, 3)` selects, whatever comes after the filter. */
function callsFilter(value: ts.Expression | undefined): boolean {
  if (value === undefined || !ts.isCallExpression(value) || !ts.isPropertyAccessExpression(value.expression))
    return false;
  return value.expression.name.text === 'filter' || callsFilter(value.expression.expression);
}

export function isFallback(value: ts.Expression): boolean {
  return (
    ts.isBinaryExpression(value) &&
    (value.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
  );
}

function lastMethod(value: ts.Expression | undefined): string | undefined {
  if (value !== undefined && ts.isBinaryExpression(value) && isFallback(value)) return lastMethod(bare(value.left));
  return value !== undefined && ts.isCallExpression(value) && ts.isPropertyAccessExpression(value.expression)
    ? value.expression.name.text
    : undefined;
}
