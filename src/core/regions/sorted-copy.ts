import type { Semantics } from '../syntax/semantics.ts';
import { enclosingFunction } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { References } from './references.ts';
import type { Region } from './region.ts';

export interface SortContext {
  readonly semantics: Semantics;
  readonly references: References;
}

/**
 * `ranked.sort(…)` or `ranked.reverse()`, where the operation made the list itself, only filled it, and does not look
 * at it again: the core may sort a copy of it instead, and nobody can tell.
 */
export function mayBeSortedAsCopy(node: ts.Node, region: Region, context: SortContext): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const list = node.expression.expression;
  if (!ts.isIdentifier(list) || !isSortedInPlace(list)) return false;
  const { references, semantics } = context;
  const symbol = references.symbolOf(list);
  const declaration = symbol?.valueDeclaration;
  if (symbol === undefined || declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  if (references.writesOf(symbol).length > 0 || !isMadeHere(declaration.initializer, semantics)) return false;
  const home = enclosingFunction(declaration);
  if (enclosingFunction(list) !== home || !isReachedOnce(region, declaration)) return false;
  return references
    .of(symbol)
    .every((use) => use === list || (use.end <= region.start && enclosingFunction(use) === home && isFilled(use)));
}

/** `ranked` in `ranked.sort(…)`. */
export function isSortedInPlace({ parent }: ts.Expression): boolean {
  return (
    ts.isPropertyAccessExpression(parent) &&
    /^(?:sort|reverse)$/u.test(parent.name.text) &&
    ts.isCallExpression(parent.parent) &&
    parent.parent.expression === parent
  );
}

/** A literal, or what a list makes of itself. A hole would not survive the copy. */
function isMadeHere(initializer: ts.Expression | undefined, semantics: Semantics): boolean {
  if (initializer === undefined) return false;
  if (ts.isArrayLiteralExpression(initializer)) return !initializer.elements.some(ts.isOmittedExpression);
  if (!ts.isCallExpression(initializer) || !ts.isPropertyAccessExpression(initializer.expression)) return false;
  const { expression, name } = initializer.expression;
  return name.text === 'filter' && semantics.isArrayType(semantics.getTypeAtLocation(expression));
}

/** No loop goes from the declaration to the region a second time. */
function isReachedOnce(region: Region, declaration: ts.VariableDeclaration): boolean {
  const block = declaration.parent.parent.parent;
  for (let node: ts.Node = region.nodes[0]; node !== block; node = node.parent) {
    if (ts.isSourceFile(node) || ts.isFunctionLike(node) || ts.isIterationStatement(node, false)) return false;
  }
  return true;
}

/** `ranked.push(…)` for its effect, `ranked.length`. */
function isFilled({ parent }: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(parent)) return false;
  if (parent.name.text === 'length') return !ts.isBinaryExpression(parent.parent) || parent.parent.left !== parent;
  if (parent.name.text !== 'push' || !ts.isCallExpression(parent.parent)) return false;
  return parent.parent.expression === parent && ts.isExpressionStatement(parent.parent.parent);
}
