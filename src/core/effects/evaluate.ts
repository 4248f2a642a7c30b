import { ts } from '../syntax/typescript.ts';
import { bare, isWrapper } from './bare.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { assignTo, bindName } from './assign.ts';
import { evaluateCall, evaluateNew, evaluateTaggedTemplate } from './evaluate-call.ts';
import { evaluateIdentifier, evaluateProperty } from './evaluate-read.ts';
import { reportCoercion } from './coercions.ts';
import { excerpt } from './excerpt.ts';
import { reportIteration } from './iteration.ts';
import { changeObjects } from './mutation.ts';
import { holdsOnlyPrimitives, isPrimitive } from './types.ts';
import type { Walk } from './walk.ts';
import { isAssignment, isStep } from './write-index.ts';

/** Runs an expression: reports what it does besides computing, and says which objects its value may be. */
export function evaluate(walk: Walk, node: ts.Expression): Value {
  const value = evaluateAny(walk, node);
  if (value.size === 0 || !mayBePrimitive(node)) return value;
  return isPrimitive(walk.analysis.semantics, walk.analysis.semantics.getTypeAtLocation(node)) ? nothing : value;
}

/** Only reads and calls can turn objects into primitives; asking for the type of everything would be slow. */
function mayBePrimitive(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node)
  );
}

function evaluateAny(walk: Walk, node: ts.Expression): Value {
  const { objects } = walk.analysis;
  if (ts.isIdentifier(node)) return evaluateIdentifier(walk, node);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return evaluateProperty(walk, node);
  if (ts.isCallExpression(node)) return evaluateCall(walk, node);
  if (ts.isNewExpression(node)) return evaluateNew(walk, node);
  if (ts.isTaggedTemplateExpression(node)) return evaluateTaggedTemplate(walk, node);
  if (ts.isBinaryExpression(node)) return evaluateBinary(walk, node);
  if (isStep(node)) return step(walk, node);
  if (ts.isPrefixUnaryExpression(node)) {
    evaluate(walk, node.operand);
    if (node.operator !== ts.SyntaxKind.ExclamationToken) reportCoercion(walk, node.operand);
    return nothing;
  }
  if (ts.isConditionalExpression(node)) {
    evaluate(walk, node.condition);
    return union(evaluate(walk, node.whenTrue), evaluate(walk, node.whenFalse));
  }
  if (isWrapper(node)) return evaluate(walk, node.expression);
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return new Set([objects.closure(node)]);
  if (ts.isObjectLiteralExpression(node)) return evaluateObject(walk, node);
  if (ts.isArrayLiteralExpression(node)) return evaluateArray(walk, node);
  if (ts.isTemplateExpression(node)) {
    for (const span of node.templateSpans) {
      evaluate(walk, span.expression);
      reportCoercion(walk, span.expression);
    }
    return nothing;
  }
  if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword) return walk.receiver();
  if (ts.isAwaitExpression(node) || ts.isYieldExpression(node)) {
    const inner = node.expression ? evaluate(walk, node.expression) : nothing;
    walk.report({ kind: 'suspends', node, reason: `${excerpt(node)} suspends the function` });
    return union(inner, new Set([objects.unknown(node)]));
  }
  if (ts.isDeleteExpression(node)) return deleteProperty(walk, node);
  if (ts.isTypeOfExpression(node) || ts.isVoidExpression(node)) {
    evaluate(walk, node.expression);
    return nothing;
  }
  if (ts.isRegularExpressionLiteral(node)) return new Set([objects.made(node)]);
  if (ts.isSpreadElement(node)) {
    const value = evaluate(walk, node.expression);
    reportIteration(walk, node.expression, value);
    return walk.heap.read(value);
  }
  if (ts.isClassExpression(node)) {
    walk.report({ kind: 'world', node, reason: 'a class expression runs code when it is reached' });
    return new Set([objects.unknown(node)]);
  }
  if (ts.isLiteralExpression(node) || ts.isMetaProperty(node) || ts.isOmittedExpression(node)) return nothing;
  if (isKeyword(node)) return nothing;
  ts.forEachChild(node, (child) => walk.execute(child));
  return new Set([objects.unknown(node)]);
}

function isKeyword(node: ts.Node): boolean {
  return (
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

function evaluateBinary(walk: Walk, node: ts.BinaryExpression): Value {
  if (isAssignment(node.operatorToken.kind)) return evaluateAssignment(walk, node);
  // Texts of thousands of parts lean to the left; a loop walks down where recursion would run out of stack.
  const chain: ts.BinaryExpression[] = [];
  let start: ts.Expression = node;
  while (ts.isBinaryExpression(start) && !isAssignment(start.operatorToken.kind)) {
    chain.push(start);
    start = start.left;
  }
  return chain.reduceRight((left, part) => combine(walk, part, left), evaluate(walk, start));
}

function combine(walk: Walk, node: ts.BinaryExpression, left: Value): Value {
  const right = evaluate(walk, node.right);
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.AmpersandAmpersandToken:
      return union(left, right);
    case ts.SyntaxKind.CommaToken:
      return right;
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
    case ts.SyntaxKind.InstanceOfKeyword:
    case ts.SyntaxKind.InKeyword:
      return nothing;
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
      // Comparing with null and undefined looks at no property.
      if (!isNullish(node.left) && !isNullish(node.right)) reportCoercions(walk, node);
      return nothing;
    default:
      reportCoercions(walk, node);
      return nothing;
  }
}

function reportCoercions(walk: Walk, node: ts.BinaryExpression): void {
  reportCoercion(walk, node.left);
  reportCoercion(walk, node.right);
}

function isNullish(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');
}

function evaluateAssignment(walk: Walk, node: ts.BinaryExpression): Value {
  const operator = node.operatorToken.kind;
  const right = evaluate(walk, node.right);
  if (operator === ts.SyntaxKind.EqualsToken) {
    assignTo(walk, node.left, { value: right, node });
    return right;
  }
  const left = evaluate(walk, node.left);
  const keepsObjects =
    operator === ts.SyntaxKind.BarBarEqualsToken ||
    operator === ts.SyntaxKind.QuestionQuestionEqualsToken ||
    operator === ts.SyntaxKind.AmpersandAmpersandEqualsToken;
  if (!keepsObjects) reportCoercions(walk, node);
  assignTo(walk, node.left, { value: keepsObjects ? right : nothing, node });
  return keepsObjects ? union(left, right) : nothing;
}

function step(walk: Walk, node: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): Value {
  evaluate(walk, node.operand);
  assignTo(walk, node.operand, { value: nothing, node });
  return nothing;
}

function deleteProperty(walk: Walk, node: ts.DeleteExpression): Value {
  const target = bare(node.expression);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return nothing;
  if (ts.isElementAccessExpression(target)) evaluate(walk, target.argumentExpression);
  const symbol = ts.isPropertyAccessExpression(target) ? walk.analysis.symbolOf(target.name) : undefined;
  changeObjects(walk, { value: evaluate(walk, target.expression), node, named: target, field: symbol });
  return nothing;
}

function evaluateObject(walk: Walk, node: ts.ObjectLiteralExpression): Value {
  const { objects } = walk.analysis;
  const object = objects.made(node);
  const value = new Set([object]);
  let copies = node.properties.filter((property) => ts.isSpreadAssignment(property)).length;
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) copies -= 1;
    const name = property.name && nameText(property.name);
    if (property.name && ts.isComputedPropertyName(property.name)) evaluate(walk, property.name.expression);
    if (name !== undefined && copies === 0) walk.heap.settle(object, name);
    if (ts.isPropertyAssignment(property)) walk.heap.write(value, name, evaluate(walk, property.initializer));
    else if (ts.isShorthandPropertyAssignment(property))
      walk.heap.write(value, name, evaluateIdentifier(walk, property.name));
    else if (ts.isSpreadAssignment(property)) copySpread(walk, property.expression, object);
    else walk.heap.write(value, name, new Set([objects.closure(property)]));
  }
  return value;
}

function copySpread(walk: Walk, from: ts.Expression, to: AbstractObject): void {
  const { semantics } = walk.analysis;
  const value = evaluate(walk, from);
  if (value.size > 0 && !holdsOnlyPrimitives(semantics, semantics.getTypeAtLocation(from))) walk.heap.copy(value, to);
}

/** The name of a property where it is written out, else undefined. */
export function nameText(name: ts.PropertyName): string | undefined {
  return ts.isComputedPropertyName(name)
    ? ts.isStringLiteralLike(name.expression)
      ? name.expression.text
      : undefined
    : name.text;
}

function evaluateArray(walk: Walk, node: ts.ArrayLiteralExpression): Value {
  const value = new Set([walk.analysis.objects.made(node)]);
  for (const element of node.elements) walk.heap.write(value, undefined, evaluate(walk, element));
  return value;
}

/** Binds a declared name to its initialiser. */
export function declareVariable(walk: Walk, node: ts.VariableDeclaration): void {
  if (!node.initializer) return;
  bindName(walk, node.name, evaluate(walk, node.initializer));
}
