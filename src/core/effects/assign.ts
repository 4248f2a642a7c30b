import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { runSetter, reportRead } from './accessors.ts';
import { nameText } from './evaluate.ts';
import { excerpt } from './excerpt.ts';
import { reportIteration } from './iteration.ts';
import { changeObjects } from './mutation.ts';
import { holdsOnlyPrimitives, isPrimitive } from './types.ts';
import type { Walk } from './walk.ts';

/** Gives a declared name, or every name in a pattern, what the value holds. */
export function bindName(walk: Walk, name: ts.BindingName, value: Value): void {
  const { semantics, objects, symbolOf } = walk.analysis;
  if (ts.isIdentifier(name)) {
    const symbol = symbolOf(name);
    if (symbol && value.size > 0 && !isPrimitive(semantics, semantics.getTypeAtLocation(name)))
      walk.heap.setVariable(symbol, named(walk, value, symbol));
    return;
  }
  if (ts.isArrayBindingPattern(name)) reportIteration(walk, name, value);
  for (const element of name.elements) {
    if (ts.isOmittedExpression(element)) continue;
    const fallback = element.initializer ? walk.evaluate(element.initializer) : nothing;
    bindName(walk, element.name, union(elementValue(name, element), fallback));
  }

  function elementValue(pattern: ts.BindingPattern, element: ts.BindingElement): Value {
    if (element.dotDotDotToken) {
      const rest = objects.made(element);
      const isRecord = ts.isIdentifier(element.name) && ts.isObjectBindingPattern(pattern);
      const type = semantics.getTypeAtLocation(element.name);
      if (!isRecord || !holdsOnlyPrimitives(semantics, type)) walk.heap.copy(value, rest);
      return new Set([rest]);
    }
    if (ts.isArrayBindingPattern(pattern)) return walk.heap.read(value);
    const key = element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined);
    if (key && ts.isComputedPropertyName(key)) walk.evaluate(key.expression);
    const text = key && nameText(key);
    const property =
      text === undefined ? undefined : semantics.getPropertyOfType(semantics.getTypeAtLocation(pattern), text);
    reportRead(walk, { node: element, symbol: property, receiver: value });
    return walk.heap.read(value, text, property);
  }
}

/** What is taken out of a destructured parameter is known by the name that it gets. */
function named(walk: Walk, value: Value, symbol: ts.Symbol): Value {
  return new Set(
    [...value].map((object): AbstractObject =>
      object.kind === 'argument' && object.depth > 0 && !object.symbol
        ? walk.analysis.objects.argument(object.index, object.depth, symbol)
        : object,
    ),
  );
}

/** What is assigned, and the node that does it. */
interface Assignment {
  readonly value: Value;
  readonly node: ts.Node;
}

/** Assigns to a variable, a property, or to everything in a pattern. */
export function assignTo(walk: Walk, target: ts.Expression, assignment: Assignment): void {
  const { value } = assignment;
  const inner = bare(target);
  if (ts.isIdentifier(inner)) assignVariable(walk, inner, assignment);
  else if (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner))
    assignProperty(walk, inner, assignment);
  else if (ts.isArrayLiteralExpression(inner)) {
    reportIteration(walk, inner, value);
    for (const element of inner.elements)
      if (ts.isSpreadElement(element)) assignTo(walk, element.expression, { value, node: element });
      else if (!ts.isOmittedExpression(element))
        assignTo(walk, element, { value: walk.heap.read(value), node: element });
  } else if (ts.isObjectLiteralExpression(inner)) assignPattern(walk, inner, value);
  else if (ts.isBinaryExpression(inner))
    // A default: `[a = 1] = values`.
    assignTo(walk, inner.left, { ...assignment, value: union(value, walk.evaluate(inner.right)) });
}

function assignPattern(walk: Walk, pattern: ts.ObjectLiteralExpression, value: Value): void {
  const { symbolOf } = walk.analysis;
  for (const property of pattern.properties) {
    if (ts.isSpreadAssignment(property)) assignTo(walk, property.expression, { value, node: property });
    else if (ts.isShorthandPropertyAssignment(property)) {
      reportRead(walk, { node: property, symbol: symbolOf(property.name), receiver: value });
      const fallback = property.objectAssignmentInitializer;
      const read = walk.heap.read(value, property.name.text);
      const assigned = fallback ? union(read, walk.evaluate(fallback)) : read;
      assignVariable(walk, property.name, { value: assigned, node: property });
    } else if (ts.isPropertyAssignment(property)) {
      if (ts.isComputedPropertyName(property.name)) walk.evaluate(property.name.expression);
      reportRead(walk, { node: property, symbol: symbolOf(property.name), receiver: value });
      const read = walk.heap.read(value, nameText(property.name));
      assignTo(walk, property.initializer, { value: read, node: property });
    }
  }
}

function assignVariable(walk: Walk, name: ts.Identifier, { value, node }: Assignment): void {
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? walk.analysis.semantics.getShorthandAssignmentValueSymbol(name.parent)
    : walk.analysis.symbolOf(name);
  if (!symbol) return;
  walk.heap.setVariable(symbol, value);
  const declaration = symbol.declarations?.[0];
  const isOutside = !declaration || !walk.isInside(declaration);
  // The data flow of a region sees its own assignments; those of a called function only show here.
  if (isOutside && walk.scope === 'function')
    walk.report({
      kind: 'mutates',
      node,
      reason: `${excerpt(node)} changes the variable \`${name.text}\``,
      object: walk.analysis.objects.variable(symbol),
    });
}

function assignProperty(
  walk: Walk,
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  { value, node }: Assignment,
): void {
  const receiver = walk.evaluate(target.expression);
  const key = ts.isPropertyAccessExpression(target) ? target.name : target.argumentExpression;
  if (ts.isElementAccessExpression(target)) walk.evaluate(target.argumentExpression);
  const symbol = walk.analysis.symbolOf(key);
  const name =
    ts.isStringLiteralLike(key) || ts.isIdentifier(key) || ts.isPrivateIdentifier(key) ? key.text : undefined;
  const isNamed = ts.isPropertyAccessExpression(target) || ts.isStringLiteralLike(key);
  walk.heap.write(receiver, isNamed ? name : undefined, value);
  if (symbol && runSetter(walk, { symbol, receiver, value, node })) return;
  changeObjects(walk, { value: receiver, node, named: target, field: symbol });
}
