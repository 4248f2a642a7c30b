import { isBoolean } from '../naming/value-types.ts';
import { isNullCheck } from '../regions/logic.ts';
import { isAny } from '../effects/types.ts';
import { bare, findNode, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { isInCondition } from './judge-expression.ts';
import type { OperationContext } from './operation-context.ts';

/** A whole `&&` or `||` chain whose truth is all that counts. */
export function isTrimmable(node: ts.Expression): boolean {
  return isChain(node) && isInCondition(node);
}

/**
 * The operands that hold the rule. Null checks and type guards at the ends of a chain narrow for what follows, and
 * say nothing about the business: they stay in the shell. The order of evaluation is the same.
 */
export function neighbours(
  node: ts.Expression,
  context: OperationContext,
): readonly [ts.Expression, ...ts.Expression[]] | undefined {
  if (!isChain(node)) return undefined;
  const operands = flatten(node, node.operatorToken.kind);
  const guards = operands.map((operand) => isGuard(operand, operands, context));
  const from = guards.indexOf(false);
  const to = guards.lastIndexOf(false);
  if (from < 0 || (from === 0 && to === operands.length - 1)) return undefined;
  const [first, ...others] = operands.slice(from, to + 1);
  return first === undefined ? undefined : [first, ...others];
}

function isChain(node: ts.Expression): node is ts.BinaryExpression {
  return (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
      node.operatorToken.kind === ts.SyntaxKind.BarBarToken)
  );
}

/** Only operands without parentheses between them are neighbours in the text. */
function flatten(node: ts.Expression, kind: ts.SyntaxKind): readonly ts.Expression[] {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === kind
    ? [...flatten(node.left, kind), ...flatten(node.right, kind)]
    : [node];
}

function isGuard(operand: ts.Expression, chain: readonly ts.Expression[], context: OperationContext): boolean {
  const node = bare(operand);
  if (isNullCheck(node)) return !isFlag(node, chain, context);
  if (!ts.isCallExpression(node)) return false;
  const signature = context.semantics.getResolvedSignature(node);
  const declared = signature?.declaration?.type;
  return declared !== undefined && ts.isTypePredicateNode(declared);
}

/**
 * `order.isGift` is a fact of the business and no presence check. Where nothing is known of its type, neither is
 * `user.locked`, unless the chain goes on to read what it holds.
 */
function isFlag(node: ts.Expression, chain: readonly ts.Expression[], context: OperationContext): boolean {
  const inner = ts.isPrefixUnaryExpression(node) ? bare(node.operand) : node;
  if (!ts.isPropertyAccessExpression(inner) && !ts.isIdentifier(inner)) return false;
  const type = context.semantics.getTypeAtLocation(inner);
  if (!isAny(type) || !ts.isPropertyAccessExpression(inner)) return isBoolean(type);
  const path = inner.getText();
  return !chain.some((each) => !isWithin(inner, [each]) && mentions(each, path));
}

function mentions(node: ts.Expression, path: string): boolean {
  return findNode([node], (each) => ts.isPropertyAccessExpression(each) && each.getText() === path) !== undefined;
}
