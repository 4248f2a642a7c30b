import { resolveAlias } from '../syntax/resolve-alias.ts';
import { ts } from '../syntax/typescript.ts';
import { nothing, type Value } from './abstract-object.ts';
import { reportRead } from './accessors.ts';
import { bodyOf } from './call-target.ts';
import { excerpt } from './excerpt.ts';
import { isSetFromOutside } from '../syntax/ambient.ts';
import type { Walk } from './walk.ts';

/** Reads a variable. */
export function evaluateIdentifier(walk: Walk, node: ts.Identifier): Value {
  const { objects, moduleState, semantics, symbolOf } = walk.analysis;
  if (node.text === 'undefined') return nothing;
  if (node.text === 'globalThis') return readEnvironment(walk, node);
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? resolved(walk, semantics.getShorthandAssignmentValueSymbol(node.parent))
    : symbolOf(node);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (!symbol || !declaration) return new Set([objects.unknown(node)]);
  if (walk.isInside(declaration)) {
    const body = ts.isFunctionDeclaration(declaration) ? bodyOf(declaration) : undefined;
    return body && !ts.isClassLike(body) ? new Set([objects.closure(body)]) : walk.heap.variable(symbol);
  }
  if (isEnvironment(walk, declaration)) readEnvironment(walk, node);
  const isState = moduleState.isMutable(symbol) || (walk.scope === 'function' && moduleState.isMutableCapture(symbol));
  if (isState)
    walk.report({ kind: 'mutable-state', node, reason: `\`${node.text}\` is a variable that other code changes` });
  const own = walk.heap.variable(symbol);
  return new Set([...own, isFunction(symbol) ? objects.callable(symbol) : objects.variable(symbol)]);
}

function readEnvironment(walk: Walk, node: ts.Identifier): Value {
  const whole = wholeAccess(node);
  walk.report({ kind: 'environment', node: whole, reason: `${excerpt(whole)} is read from the environment` });
  return new Set([walk.analysis.objects.unknown(node)]);
}

function resolved(walk: Walk, symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && resolveAlias(walk.analysis.semantics, symbol);
}

/** Functions, and constants that hold one. */
function isFunction(symbol: ts.Symbol): boolean {
  if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Method)) return true;
  return (symbol.declarations ?? []).some((declaration) => {
    const body = bodyOf(declaration);
    return body !== undefined && !ts.isClassLike(body);
  });
}

/** `process`, `document`, `window`: globals of the world that are objects, not constructors or functions. */
function isEnvironment(walk: Walk, declaration: ts.Declaration): boolean {
  if (isSetFromOutside(declaration)) return true;
  if (!walk.analysis.semantics.isWorldLibrary(declaration.getSourceFile())) return false;
  const isMember = ts.isPropertySignature(declaration) && ts.isInterfaceDeclaration(declaration.parent);
  if (isMember) return declaration.parent.name.text === 'Process';
  return (
    ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name) && /^[a-z_]/.test(declaration.name.text)
  );
}

/** From `process` to the whole of `process.env.REGION`, but not to a method that is called on it. */
function wholeAccess(node: ts.Expression): ts.Expression {
  const parent = node.parent;
  const isAccess = ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent);
  if (!isAccess || parent.expression !== node) return node;
  const isCallee = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
  return isCallee ? node : wholeAccess(parent);
}

/** Reads `a.b` or `a[b]`. */
export function evaluateProperty(walk: Walk, node: ts.PropertyAccessExpression | ts.ElementAccessExpression): Value {
  const receiver = walk.evaluate(node.expression);
  return readProperty(walk, node, receiver);
}

export function readProperty(
  walk: Walk,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  receiver: Value,
): Value {
  const { objects, symbolOf, moduleState } = walk.analysis;
  const key = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
  if (ts.isElementAccessExpression(node)) walk.evaluate(node.argumentExpression);
  const hasName = ts.isPropertyAccessExpression(node) || ts.isStringLiteralLike(key);
  const symbol = hasName ? symbolOf(key) : undefined;
  const name = hasName && (ts.isStringLiteralLike(key) || ts.isMemberName(key)) ? key.text : undefined;
  const given = reportRead(walk, { node, symbol, receiver });
  if (given) return given;
  if (symbol && moduleState.isMutable(symbol))
    walk.report({ kind: 'mutable-state', node, reason: `${excerpt(node)} is state that other code changes` });
  const read = walk.heap.read(receiver, name, symbol);
  const isOutside = symbol && !(symbol.declarations ?? []).some((declaration) => walk.isInside(declaration));
  return isOutside && isFunction(symbol) ? new Set([...read, objects.callable(symbol)]) : read;
}
