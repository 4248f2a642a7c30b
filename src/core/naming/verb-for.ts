import { bare, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { isNumber, isText } from './value-types.ts';

/** What a function does that gives a value of this type, made in this way. */
export function verbFor(type: ts.Type, source: ts.Node | undefined): string {
  const value = source !== undefined && ts.isExpression(source) ? bare(source) : undefined;
  if (isNumber(type)) return verbForNumber(value);
  if (source !== undefined && (ts.isIfStatement(source) || ts.isSwitchStatement(source)) && isChosen(source))
    return 'choose';
  const ways = source !== undefined && ts.isIfStatement(source) ? methodsOnAllWays(source) : [];
  if (isOneOf(ways, ['find', 'findLast'])) return 'find';
  if (isOneOf(ways, ['filter'])) return 'select';
  const called = lastMethod(value);
  if (
    called !== undefined &&
    (called === 'filter' || (['slice', 'sort', 'toSorted'].includes(called) && callsFilter(value)))
  )
    return 'select';
  if (value !== undefined && ts.isCallExpression(value) && ts.isIdentifier(value.expression) && callsFilter(value))
    return 'select';
  if (called !== undefined && ['find', 'findLast'].includes(called)) return 'find';
  if (called !== undefined && ['sort', 'toSorted', 'sortBy', 'orderBy'].includes(called)) return 'sort';
  if (called === 'groupBy') return 'group';
  if (called !== undefined && ['map', 'flatMap', 'reduce', 'fromEntries'].includes(called)) return 'build';
  if (isText(type))
    return value !== undefined && isWording(value)
      ? 'format'
      : value !== undefined && ts.isConditionalExpression(value)
        ? 'choose'
        : 'build';
  if (value !== undefined && (ts.isConditionalExpression(value) || isFallback(value))) return 'choose';
  return 'build';
}

/** `items.filter(…).length` counts, and `items.findIndex(…)` finds. */
function verbForNumber(value: ts.Expression | undefined): string {
  if (value !== undefined && ts.isConditionalExpression(value) && isGivenEitherWay(value)) return 'choose';
  if (/^(?:find(?:Last)?Index|(?:lastI|i)ndexOf)$/u.test(lastMethod(value) ?? '')) return 'find';
  const isSize =
    value !== undefined && ts.isPropertyAccessExpression(value) && /^(?:length|size)$/u.test(value.name.text);
  return isSize && callsFilter(bare(value.expression)) ? 'count' : 'calculate';
}

/** A text with gaps, on some way at least, and one that is given on the others. */
function isWording(value: ts.Expression): boolean {
  const node = bare(value);
  if (ts.isConditionalExpression(node))
    return (
      [node.whenTrue, node.whenFalse].every((each) => isWording(each) || isGiven(each)) &&
      [node.whenTrue, node.whenFalse].some(isWording)
    );
  return ts.isTemplateExpression(node);
}

function isGivenEitherWay({ whenTrue, whenFalse }: ts.ConditionalExpression): boolean {
  return [whenTrue, whenFalse]
    .map((each) => bare(each))
    .every((each) => {
      return ts.isConditionalExpression(each) ? isGivenEitherWay(each) : isGiven(each);
    });
}

/** `find` twice for `if (isNumber(role)) role = roles.find(…); else role = roles.find(…);`. */
function methodsOnAllWays(statement: ts.IfStatement): readonly (string | undefined)[] {
  const ways: (string | undefined)[] = [];
  walk(statement, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      ways.push(lastMethod(bare(node.right)));
  });
  return ways;
}

function isOneOf(methods: readonly (string | undefined)[], wanted: readonly string[]): boolean {
  return methods.length > 0 && methods.every((each) => each !== undefined && wanted.includes(each));
}

/** `if (isBridge) target = 'workflow'; else target = command.target;` computes nothing but which of the values it is. */
function isChosen(statement: ts.IfStatement | ts.SwitchStatement): boolean {
  let isPlain = true;
  walk(statement, (node) => {
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken && !isGiven(node.right))
      isPlain = false;
  });
  return isPlain;
}

/** A literal, or what stands somewhere already. */
function isGiven(expression: ts.Expression): boolean {
  const node = bare(expression);
  if (ts.isPropertyAccessExpression(node)) return isGiven(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isGiven);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((each) => ts.isPropertyAssignment(each) && isGiven(each.initializer));
  return ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isToken(node);
}

/** `items.filter(…).sort(…).slice(0, 3)` selects, whatever comes after the filter, and so does `unique(items.filter(…))`. */
function callsFilter(value: ts.Expression | undefined): boolean {
  if (value === undefined || !ts.isCallExpression(value)) return false;
  if (ts.isIdentifier(value.expression)) return isNarrowing(value) && callsFilter(value.arguments[0]);
  if (!ts.isPropertyAccessExpression(value.expression)) return false;
  return value.expression.name.text === 'filter' || callsFilter(value.expression.expression);
}

/** `unique(orders)`, `uniqBy(orders, 'id')`: still some of the orders. */
function isNarrowing({ expression }: ts.CallExpression): boolean {
  return /^(?:uniq|unique|compact|distinct|sortBy|orderBy|take|flatten)/iu.test(expression.getText());
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
  if (value === undefined || !ts.isCallExpression(value)) return undefined;
  return (
    listFunctionOf(value) ?? (ts.isPropertyAccessExpression(value.expression) ? value.expression.name.text : undefined)
  );
}

/** `sortBy` in `sortBy(orders, 'date')` and `_.sortBy(orders, 'date')`, which take the list as their argument. */
export function listFunctionOf({ expression }: ts.CallExpression): string | undefined {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && /^(?:sortBy|orderBy|groupBy)$/u.test(name.text) ? name.text : undefined;
}
