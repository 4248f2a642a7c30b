import { walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { CallTarget } from './call-target.ts';
import { excerpt } from './excerpt.ts';
import { isAny } from './types.ts';

/** What a method call on a value without a type most likely goes to. */
export interface GuessedTarget {
  readonly target: CallTarget;
  /** E.g. `` `order.lines` is an array ``; undefined where other uses of the value show it. */
  readonly assumption: string | undefined;
}

/**
 * In JavaScript most values have no type, and in TypeScript those have none that came out of a database or a parser. A
 * method that only arrays have in the language, called with a function that is written there, or one that only strings,
 * numbers or dates have, tells what its receiver is meant to be. Whether that is so is shown by other uses in the same
 * function, or else has to be assumed.
 */
export function guessTarget(
  semantics: Semantics,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): GuessedTarget | undefined {
  if (!ts.isPropertyAccessExpression(callee) || !ts.isCallExpression(callee.parent)) return undefined;
  const receiver = callee.expression;
  const name = callee.name.text;
  const owner = ownerOf(name, callee.parent);
  if (owner === undefined || !isAny(semantics.getTypeAtLocation(receiver))) return undefined;
  const chained = kindOfResult(receiver, semantics);
  const isChained = chained === owner || (owner === 'StringOrArray' && (chained === 'Array' || chained === 'String'));
  if (!isChained && !isPath(receiver)) return undefined;
  const isShown = isChained || evidenceFor[owner](usesOf(receiver));
  const assumption = isShown ? undefined : `${excerpt(receiver)} is ${article(owner)}`;
  // Of strings and arrays alike such a method only looks at them.
  return { target: { kind: 'language', owner: owner === 'StringOrArray' ? 'String' : owner, name }, assumption };
}

type Owner = 'Array' | 'String' | 'Number' | 'Date' | 'StringOrArray';

const callbackOnly = /^(?:map|filter|some|every|find|findIndex|findLast|findLastIndex|reduce|reduceRight|flatMap)$/u;
const ofText =
  /^(?:toLowerCase|toUpperCase|trim|trimStart|trimEnd|startsWith|endsWith|padStart|padEnd|charAt|charCodeAt|codePointAt|substring|substr)$/u;
const ofTextOrList = /^(?:includes|indexOf|lastIndexOf|slice)$/u;
const ofDate = /^(?:get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTime|toISOString)$/u;

function ownerOf(name: string, call: ts.CallExpression): Owner | undefined {
  const [first] = call.arguments;
  const isWritten = first !== undefined && (ts.isArrowFunction(first) || ts.isFunctionExpression(first));
  if (callbackOnly.test(name)) return isWritten ? 'Array' : undefined;
  if (ofText.test(name)) return 'String';
  if (ofTextOrList.test(name)) return 'StringOrArray';
  if (name === 'toFixed' || name === 'toPrecision') return 'Number';
  return ofDate.test(name) ? 'Date' : undefined;
}

/** What a call gives whose own receiver was guessed: `order.lines.filter(…)` is an array as well. */
function kindOfResult(node: ts.Expression, semantics: Semantics): Owner | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  if (guessTarget(semantics, node.expression) === undefined) return undefined;
  const name = node.expression.name.text;
  if (/^(?:map|filter|flatMap)$/u.test(name)) return 'Array';
  return /^(?:to(?!Date)|trim|pad|sub|charAt)/u.test(name) ? 'String' : undefined;
}

function article(owner: Owner): string {
  return {
    Array: 'an array',
    String: 'a string',
    Number: 'a number',
    Date: 'a date',
    StringOrArray: 'a string or an array',
  }[owner];
}

/** `items`, `order.lines`, `this.lines`. */
function isPath(node: ts.Expression): boolean {
  if (ts.isIdentifier(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  return ts.isPropertyAccessExpression(node) && isPath(node.expression);
}

/** The same path elsewhere in the outermost function around it. */
function usesOf(receiver: ts.Expression): readonly ts.Node[] {
  const text = receiver.getText();
  let scope: ts.Node = receiver;
  for (let node: ts.Node = receiver; !ts.isSourceFile(node); node = node.parent)
    if (ts.isFunctionLike(node)) scope = node;
  const uses: ts.Node[] = [];
  walk(scope, (node) => {
    const isPathOrName = ts.isPropertyAccessExpression(node) || ts.isIdentifier(node);
    if (isPathOrName && node !== receiver && node.getText() === text) uses.push(node);
  });
  return uses;
}

const evidenceFor: Readonly<Record<Owner, (uses: readonly ts.Node[]) => boolean>> = {
  Array: (uses) => {
    const isIndexed = uses.some(({ parent }) => ts.isElementAccessExpression(parent));
    const isMeasured = uses.some((use) => memberOf(use) === 'length');
    return (isIndexed && isMeasured) || uses.some((use) => isArrayHere(use));
  },
  String: (uses) => uses.some((use) => isComparedWithText(use) || isOr(use, ts.isStringLiteralLike)),
  Number: (uses) => uses.some((use) => isOr(use, ts.isNumericLiteral)),
  StringOrArray: (uses) => evidenceFor.Array(uses) || evidenceFor.String(uses),
  Date: (uses) => uses.some(({ parent }) => isInstanceOfDate(parent)),
};

function isArrayHere(use: ts.Node): boolean {
  const { parent } = use;
  if (ts.isCallExpression(parent) && parent.expression.getText() === 'Array.isArray') return true;
  if (memberOf(use) === 'push' || isOr(use, ts.isArrayLiteralExpression)) return true;
  return isGiven(use, ts.isArrayLiteralExpression);
}

/** `x = []`, also as a declaration or a default. */
function isGiven(use: ts.Node, isKind: (node: ts.Node) => boolean): boolean {
  const { parent } = use;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))
    return parent.name === use && parent.initializer !== undefined && isKind(parent.initializer);
  return (
    ts.isBinaryExpression(parent) &&
    parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    parent.left === use &&
    isKind(parent.right)
  );
}

/** `x || []`, or `x` given such a value. */
function isOr(use: ts.Node, isKind: (node: ts.Node) => boolean): boolean {
  const { parent } = use;
  if (isGiven(use, isKind)) return true;
  if (!ts.isBinaryExpression(parent) || parent.left !== use) return false;
  const { kind } = parent.operatorToken;
  return (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) && isKind(parent.right);
}

function isComparedWithText(use: ts.Node): boolean {
  const { parent } = use;
  const isTypeTest = ts.isTypeOfExpression(parent) && ts.isBinaryExpression(parent.parent);
  const comparison = isTypeTest ? parent.parent : parent;
  if (!ts.isBinaryExpression(comparison) || !/^[!=]==?$/u.test(comparison.operatorToken.getText())) return false;
  const other = comparison.left === (isTypeTest ? parent : use) ? comparison.right : comparison.left;
  return ts.isStringLiteralLike(other) && (!isTypeTest || other.text === 'string');
}

function isInstanceOfDate(node: ts.Node): boolean {
  return (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword &&
    node.right.getText() === 'Date'
  );
}

function memberOf(use: ts.Node): string | undefined {
  const { parent } = use;
  return ts.isPropertyAccessExpression(parent) && parent.expression === use ? parent.name.text : undefined;
}
