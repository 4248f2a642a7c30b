import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Region } from './region.ts';

export interface Exits {
  /** `return` statements that leave the function around the region. */
  readonly returns: readonly ts.ReturnStatement[];
  readonly throws: readonly ts.ThrowStatement[];
  /** A `break` or `continue` whose target lies outside the region. */
  readonly jump: ts.Node | undefined;
  /** True when control can reach the statement after the region. */
  readonly completes: boolean;
}

/** How control leaves a run of statements. */
export function exitsOf(region: Region): Exits {
  const returns: ts.ReturnStatement[] = [];
  const throws: ts.ThrowStatement[] = [];
  let jump: ts.Node | undefined;
  for (const root of region.nodes) {
    walk(root, (node) => {
      if (ts.isFunctionLike(node)) return false;
      if (ts.isReturnStatement(node)) returns.push(node);
      else if (ts.isThrowStatement(node)) throws.push(node);
      else if (ts.isBreakOrContinueStatement(node) && !staysInside(node, root)) jump ??= node;
    });
  }
  const last = region.nodes[region.nodes.length - 1] ?? region.nodes[0];
  return { returns, throws, jump, completes: canComplete(last) };
}

function staysInside(node: ts.BreakOrContinueStatement, root: ts.Node): boolean {
  let current: ts.Node = node;
  while (current !== root) {
    current = current.parent;
    if (node.label !== undefined) {
      if (ts.isLabeledStatement(current) && current.label.text === node.label.text) return true;
    } else if (
      ts.isIterationStatement(current, false) ||
      (ts.isBreakStatement(node) && ts.isSwitchStatement(current))
    ) {
      return true;
    }
  }
  return false;
}

/** Conservative: true unless every path visibly returns or throws. */
export function canComplete(node: ts.Node): boolean {
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return false;
  if (ts.isBlock(node)) return node.statements.every(canComplete);
  if (ts.isIfStatement(node)) {
    return node.elseStatement === undefined || canComplete(node.thenStatement) || canComplete(node.elseStatement);
  }
  if (ts.isSwitchStatement(node)) {
    const { clauses } = node.caseBlock;
    const last = clauses.at(-1);
    const breaks = clauses.some((clause) => clause.statements.some((statement) => containsBreak(statement)));
    const exhaustive = clauses.some(ts.isDefaultClause);
    return breaks || !exhaustive || last === undefined || last.statements.every(canComplete);
  }
  if (ts.isTryStatement(node)) {
    if (node.finallyBlock !== undefined && !canComplete(node.finallyBlock)) return false;
    return canComplete(node.tryBlock) || (node.catchClause !== undefined && canComplete(node.catchClause.block));
  }
  return true;
}

function containsBreak(node: ts.Node): boolean {
  if (ts.isBreakStatement(node)) return true;
  if (ts.isFunctionLike(node) || ts.isIterationStatement(node, false) || ts.isSwitchStatement(node)) return false;
  return ts.forEachChild(node, (child) => containsBreak(child) || undefined) === true;
}
