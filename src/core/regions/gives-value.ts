import { bare, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { References } from './references.ts';

interface Context {
  readonly semantics: Semantics;
  readonly references: References;
}

/** How far functions and variables are followed to what they hold. */
const deepest = 4;

/**
 * True when the value can be told from `undefined`, by its type and by what the type leaves out: an element that may
 * be missing, a `!`, a cast. What the project declares of its parameters and properties is taken at its word.
 */
export function givesValue(expression: ts.Expression, context: Context): boolean {
  const { options } = context.semantics;
  const isStrict = options.strictNullChecks ?? options.strict === true;
  return isStrict && typeHasValue(expression, context) && isPresent(expression, context, deepest);
}

function typeHasValue(expression: ts.Expression, { semantics }: Context): boolean {
  const type = semantics.getTypeAtLocation(expression);
  const parts = type.isUnion() ? type.types : [type];
  const empty =
    ts.TypeFlags.Undefined | ts.TypeFlags.Void | ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter;
  return parts.every(({ flags }) => (flags & empty) === 0);
}

/** The type of the expression says that it has a value; this says whether the compiler could know. */
function isPresent(node: ts.Expression, context: Context, depth: number): boolean {
  if (depth === 0) return false;
  const on = (part: ts.Expression) => isPresent(part, context, depth);
  if (isAsserted(node)) return (isConstAssertion(node) || typeHasValue(bare(node), context)) && on(node.expression);
  if (ts.isParenthesizedExpression(node) || ts.isSatisfiesExpression(node) || ts.isAwaitExpression(node))
    return on(node.expression);
  if (ts.isConditionalExpression(node)) return on(node.whenTrue) && on(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isResultPresent(node, on);
  if (ts.isElementAccessExpression(node)) return isKnownElement(node, context);
  if (ts.isPropertyAccessExpression(node))
    return context.semantics.getSymbolAtLocation(node.name) !== undefined && !isAsserted(inner(node.expression));
  if (ts.isIdentifier(node)) return isVariablePresent(node, context, depth);
  if (ts.isCallExpression(node)) return isAnswerPresent(node, context, depth);
  return true;
}

function isResultPresent({ left, operatorToken, right }: ts.BinaryExpression, on: (part: ts.Expression) => boolean) {
  switch (operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.CommaToken:
    case ts.SyntaxKind.EqualsToken:
      return on(right);
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return on(left) && on(right);
    default:
      return true;
  }
}

/** `pair[0]` of a tuple and `rates[level]` of a table with known keys; the elements of lists and records may be missing. */
function isKnownElement(node: ts.ElementAccessExpression, { semantics }: Context): boolean {
  if (semantics.options.noUncheckedIndexedAccess === true) return true;
  const owner = semantics.getTypeAtLocation(node.expression);
  const key = semantics.getTypeAtLocation(node.argumentExpression);
  const keys = key.isUnion() ? key.types : [key];
  return keys.every(
    (each) =>
      (each.isStringLiteral() || each.isNumberLiteral()) &&
      semantics.getPropertyOfType(owner, String(each.value)) !== undefined,
  );
}

function isVariablePresent(node: ts.Identifier, context: Context, depth: number): boolean {
  const { references, semantics } = context;
  const symbol = references.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined) return true;
  const isWritten = writtenValues(symbol, references).every((value) => isPresent(value, context, depth - 1));
  if (!isWritten) return false;
  if (ts.isBindingElement(declaration)) {
    if (declaration.initializer !== undefined || semantics.options.noUncheckedIndexedAccess === true) return true;
    if (ts.isArrayBindingPattern(declaration.parent)) return false;
    const name = (declaration.propertyName ?? declaration.name).getText();
    return semantics.getPropertyOfType(semantics.getTypeAtLocation(declaration.parent), name) !== undefined;
  }
  if (!ts.isVariableDeclaration(declaration)) return true;
  if (declaration.exclamationToken !== undefined) return false;
  return declaration.initializer === undefined || isPresent(declaration.initializer, context, depth - 1);
}

/** What plain assignments give the variable; a compound one computes its value. */
function writtenValues(symbol: ts.Symbol, references: References): readonly ts.Expression[] {
  return references.writesOf(symbol).flatMap(({ parent }) => {
    const isPlain = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return isPlain ? [parent.right] : [];
  });
}

/** A function of the project answers with what its own `return` statements give; a library keeps to its types. */
function isAnswerPresent(node: ts.CallExpression, context: Context, depth: number): boolean {
  const declaration = context.semantics.getResolvedSignature(node)?.declaration;
  const body = declaration !== undefined && 'body' in declaration ? declaration.body : undefined;
  if (body === undefined) return true;
  if (!ts.isBlock(body)) return isPresent(body, context, depth - 1);
  let isAlways = true;
  walk(body, (inside) => {
    if (ts.isFunctionLike(inside)) return false;
    if (ts.isReturnStatement(inside) && inside.expression !== undefined)
      isAlways &&= isPresent(inside.expression, context, depth - 1);
  });
  return isAlways;
}

type Asserted = ts.AsExpression | ts.NonNullExpression | ts.TypeAssertion;

/** What the author believes and the compiler does not check. */
function isAsserted(node: ts.Expression): node is Asserted {
  return ts.isAsExpression(node) || ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node);
}

function isConstAssertion(node: ts.Expression): boolean {
  return ts.isAsExpression(node) && node.type.getText() === 'const';
}

function inner(node: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(node) ? inner(node.expression) : node;
}
