import type { Obstacle } from '../../regions/boundary.ts';
import { isWrite } from '../../regions/references.ts';
import type { Region } from '../../regions/region.ts';
import { enclosingFunction, isWithin, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Candidate } from './candidate.ts';
import { findLinkedNarrowing } from './linked-narrowing.ts';
import type { FlowContext } from './phase-flow.ts';

/**
 * What the compiler knows on one side of the cut and would forget on the other: `order.customer` that was checked
 * before the run and is used inside of it, or the other way round. Variables themselves carry their narrowed types.
 */
export function findLostNarrowing(candidate: Candidate, context: FlowContext): Obstacle | undefined {
  const { region } = candidate;
  const inside = firstPaths(region.nodes, region, context);
  for (const node of inside.values()) {
    if (!isWrite(node) && isNarrowed(node, context)) return lost(node, 'before');
  }
  const linkedInside = findLinkedNarrowing(region.nodes, region, context);
  if (linkedInside !== undefined) return lost(linkedInside, 'before');
  if (candidate.exit === 'returns') return undefined;
  const after = nodesAfter(region, context.operation);
  const linkedAfter = findLinkedNarrowing(after, region, context);
  if (linkedAfter !== undefined) return lost(linkedAfter, 'inside');
  const later = firstPaths(after, region, context);
  for (const [path, node] of later) {
    if (inside.has(path) && !isWrite(node) && isNarrowed(node, context)) return lost(node, 'inside');
  }
  for (const input of candidate.inputs) {
    if (input.isWritten) continue;
    const next = nextUse(input.symbol, region, context);
    if (next === undefined || isWrite(next)) continue;
    const [at, then] = [input.at, next].map((each) => context.semantics.getTypeAtLocation(each));
    if (at !== undefined && then !== undefined && !context.semantics.isTypeAssignableTo(at, then))
      return lost(next, 'inside');
  }
  return undefined;
}

function lost(cause: ts.Node, place: 'before' | 'inside'): Obstacle {
  const text = cause.getText();
  return {
    code: 'unwritable-type',
    cause,
    reason:
      place === 'before'
        ? `\`${text}\` was checked before the statements, which a parameter cannot carry`
        : `\`${text}\` is checked in the statements and relied on after them`,
    unblock: `assign \`${text}\` to a constant when it is checked, and use the constant`,
  };
}

/**
 * The first use of the variable that control can come to from the end of the region, in source order. Uses in other
 * branches, and in handlers of what the region throws, are not on that way.
 */
export function nextUse(symbol: ts.Symbol, region: Region, context: FlowContext): ts.Identifier | undefined {
  const home = enclosingFunction(region.nodes[0]);
  return context.references
    .of(symbol)
    .filter((use) => use.pos >= region.end && isOnTheWay(use, region))
    .sort((a, b) => Number(enclosingFunction(a) !== home) - Number(enclosingFunction(b) !== home) || a.pos - b.pos)[0];
}

/** False in the other branch of an `if`, in another clause, or in the `catch` of a `try` around the region. */
function isOnTheWay(use: ts.Node, region: Region): boolean {
  let current: ts.Node = region.nodes[0];
  while (current.parent !== undefined && !isWithin(use, [current])) {
    const { parent } = current;
    if (isWithin(use, [parent])) {
      if (ts.isIfStatement(parent) || ts.isCaseBlock(parent) || ts.isConditionalExpression(parent)) return false;
      return !(ts.isTryStatement(parent) && parent.catchClause !== undefined && isWithin(use, [parent.catchClause]));
    }
    current = parent;
  }
  return true;
}

function nodesAfter(region: Region, operation: ts.Node): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (node.end <= region.end) return;
    if (node.pos >= region.end) {
      if (isOnTheWay(node, region)) found.push(node);
    } else ts.forEachChild(node, visit);
  };
  ts.forEachChild(operation, visit);
  return found;
}

/** The first occurrence of each path such as `order.customer`: a check of it would be one, so it is narrowed from outside. */
function firstPaths(
  nodes: readonly ts.Node[],
  region: Region,
  context: FlowContext,
): ReadonlyMap<string, ts.PropertyAccessExpression> {
  const found = new Map<string, ts.PropertyAccessExpression>();
  for (const root of nodes) {
    walk(root, (node) => {
      if (ts.isTypeNode(node)) return false;
      if (!ts.isPropertyAccessExpression(node)) return;
      const path = pathOf(node, region, context);
      const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (path === undefined || isCalled || found.has(path)) return;
      found.set(path, node);
    });
  }
  // The outer access comes first in a walk, and narrows nothing of the inner one.
  return found;
}

/** The path as text, where its root is `this` or a variable that both sides of the cut can see. */
function pathOf(node: ts.PropertyAccessExpression, region: Region, context: FlowContext): string | undefined {
  let root: ts.Expression = node;
  while (ts.isPropertyAccessExpression(root) || ts.isNonNullExpression(root)) root = root.expression;
  if (root.kind === ts.SyntaxKind.ThisKeyword) return plain(node);
  if (!ts.isIdentifier(root)) return undefined;
  const declaration = context.references.symbolOf(root)?.valueDeclaration;
  if (declaration === undefined || !isWithin(declaration, [context.operation])) return undefined;
  const isInner =
    isWithin(declaration, region.nodes) && enclosingFunction(declaration) !== enclosingFunction(region.nodes[0]);
  return isInner ? undefined : `${declaration.pos} ${plain(node)}`;
}

function plain(node: ts.Node): string {
  return node.getText().replaceAll(/\s|\?(?=\.)|!(?=\.)/gu, '');
}

function isNarrowed(node: ts.PropertyAccessExpression, { semantics }: FlowContext): boolean {
  const owner = semantics.getNonNullableType(semantics.getTypeAtLocation(node.expression));
  const property = ts.isPrivateIdentifier(node.name)
    ? semantics.getSymbolAtLocation(node.name)
    : semantics.getPropertyOfType(owner, node.name.text);
  if (property === undefined || (property.flags & ts.SymbolFlags.Method) !== 0) return false;
  const declared = semantics.getTypeOfSymbolAtLocation(property, node);
  return !semantics.isTypeAssignableTo(declared, semantics.getTypeAtLocation(node));
}
