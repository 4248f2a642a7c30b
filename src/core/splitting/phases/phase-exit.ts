import { exitsOf } from '../../regions/exits.ts';
import { givesValue } from '../../regions/gives-value.ts';
import type { Region } from '../../regions/region.ts';
import { bare, enclosingFunction, isWithin } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { FlowContext } from './phase-flow.ts';

/**
 * How the operation goes on after the call of the phase. `goes-on`: with the next statement. `returns`: the phase is
 * the end, `return this.finish(…)`. `returns-early`: it may have given the result already.
 */
export type PhaseExit = 'goes-on' | 'returns' | 'returns-early';

/** Undefined where one call cannot say how control leaves the statements. */
export function phaseExit(region: Region, context: FlowContext): PhaseExit | undefined {
  const exits = exitsOf(region);
  if (exits.jump !== undefined) return undefined;
  if (exits.completes && exits.returns.length === 0) return 'goes-on';
  if (isInFinally(region) || isInConstructor(region)) return undefined;
  if (!exits.completes || isTail(region)) {
    return holdsAwait(region.nodes) && leavesTryUnsettled(region, exits.returns, context) ? undefined : 'returns';
  }
  return exits.returns.every((statement) => isTold(statement, context)) ? 'returns-early' : undefined;
}

function isInConstructor(region: Region): boolean {
  return ts.isConstructorDeclaration(enclosingFunction(region.nodes[0]));
}

/** A `return` there would win over what the `try` returned or threw. */
function isInFinally(region: Region): boolean {
  const home = enclosingFunction(region.nodes[0]);
  for (let current: ts.Node = region.nodes[0]; current !== home; current = current.parent) {
    if (ts.isTryStatement(current.parent) && current.parent.finallyBlock === current) return true;
  }
  return false;
}

/** Nothing comes after the region in its function, so that falling off its end is returning nothing. */
function isTail(region: Region): boolean {
  const home = enclosingFunction(region.nodes[0]);
  let current: ts.Node = region.nodes[region.nodes.length - 1] ?? region.nodes[0];
  for (;;) {
    const { parent } = current;
    if (parent === home) return true;
    if (ts.isBlock(parent)) {
      if (parent.statements.at(-1) !== current) return false;
    } else if (!ts.isIfStatement(parent)) return false;
    current = parent;
  }
}

/** An early result of `undefined`, or of a promise, could not be told from none. */
function isTold({ expression }: ts.ReturnStatement, context: FlowContext): boolean {
  if (expression === undefined || !givesValue(expression, context)) return false;
  const type = context.semantics.getTypeAtLocation(expression);
  return (context.semantics.getAwaitedType(type) ?? type) === type;
}

/**
 * A promise that is returned inside a `try` without `await` fails outside of it. From a step that is waited for there, it
 * would fail inside.
 */
function leavesTryUnsettled(region: Region, returns: readonly ts.ReturnStatement[], context: FlowContext): boolean {
  const mayBePromises = returns.some(
    ({ expression }) => expression !== undefined && mayBePromise(expression, context.semantics),
  );
  return mayBePromises && mustAwaitReturn(region, context.operation);
}

export function mayBePromise(expression: ts.Expression, semantics: Semantics): boolean {
  if (ts.isAwaitExpression(bare(expression))) return false;
  const type = semantics.getTypeAtLocation(expression);
  return semantics.getAwaitedType(type) !== type || (type.flags & ts.TypeFlags.Any) !== 0;
}

/** Whether a promise returned here would leave the statement before it is settled. */
export function mustAwaitReturn(region: Region, operation: ts.Node): boolean {
  let current: ts.Node = region.nodes[0];
  while (current !== operation && current.parent !== undefined && !ts.isFunctionLike(current)) {
    const { parent } = current;
    if (ts.isTryStatement(parent)) {
      if (parent.tryBlock === current || parent.finallyBlock !== undefined) return true;
    }
    if (ts.isBlock(parent) && parent.statements.some((each) => isUsing(each) && !isWithin(each, region.nodes)))
      return true;
    current = parent;
  }
  return false;
}

function isUsing(statement: ts.Statement): boolean {
  return (
    ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using
  );
}

/** True when running the statements suspends the function around them. */
export function holdsAwait(nodes: readonly ts.Node[]): boolean {
  const holds = (node: ts.Node): boolean => {
    if (ts.isAwaitExpression(node)) return true;
    if (ts.isForOfStatement(node) && node.awaitModifier !== undefined) return true;
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.AwaitUsing) === ts.NodeFlags.AwaitUsing)
      return true;
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return false;
    return ts.forEachChild(node, (child) => holds(child) || undefined) === true;
  };
  return nodes.some(holds);
}
