import type { Region } from './region.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * True when evaluating the region always evaluates the node, exactly once, and nothing before it can leave the region.
 * Only then may its value be computed before the region runs and be handed over.
 */
export function isUnconditional(node: ts.Node, region: Region): boolean {
  const root = region.nodes.findIndex((each) => each.pos <= node.pos && node.end <= each.end);
  if (root < 0 || (region.kind === 'expression' && root > 0)) return false;
  if (region.nodes.slice(0, root).some(mayLeave)) return false;
  let current = node;
  while (current !== region.nodes[root]) {
    const { parent } = current;
    if (parent === undefined || !alwaysEvaluates(parent, current)) return false;
    current = parent;
  }
  return true;
}

function alwaysEvaluates(parent: ts.Node, child: ts.Node): boolean {
  if (ts.isFunctionLike(parent) || ts.isClassLike(parent)) return false;
  if (ts.isBinaryExpression(parent)) {
    return parent.left === child || !isShortCircuit(parent.operatorToken.kind);
  }
  if (ts.isConditionalExpression(parent)) return parent.condition === child;
  if (ts.isIfStatement(parent) || ts.isSwitchStatement(parent)) return parent.expression === child;
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.expression === child;
  if (ts.isForStatement(parent)) return parent.initializer === child;
  if (ts.isIterationStatement(parent, false) || ts.isTryStatement(parent) || ts.isLabeledStatement(parent))
    return false;
  if (ts.isCaseOrDefaultClause(parent) || ts.isCaseBlock(parent)) return false;
  if (ts.isBindingElement(parent) && parent.initializer === child) return false;
  if (ts.isBlock(parent))
    return !parent.statements.slice(0, parent.statements.indexOf(child as ts.Statement)).some(mayLeave);
  if (isOptionalLink(parent)) return parent.expression === child;
  return true;
}

function isOptionalLink(node: ts.Node): node is ts.PropertyAccessChain | ts.ElementAccessChain | ts.CallChain {
  return ts.isOptionalChain(node);
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken ||
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  );
}

function mayLeave(statement: ts.Node): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isBreakOrContinueStatement(statement))
    return true;
  if (ts.isFunctionLike(statement) || ts.isClassLike(statement)) return false;
  return ts.forEachChild(statement, (child) => mayLeave(child) || undefined) === true;
}
