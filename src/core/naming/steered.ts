import { ts } from '../syntax/typescript.ts';

export interface Steered {
  /** The whole condition that the expression is an operand of. */
  readonly condition: ts.Expression;
  /** What is decided by it: a statement, a choice, a callback. */
  readonly by: ts.Node;
  /** An odd number of `!` stands before the expression. */
  readonly negated: boolean;
}

/** Follows an expression up to the statement or expression that it steers. */
export function steeredBy(expression: ts.Expression): Steered {
  let node: ts.Expression = expression;
  let negated = false;
  for (;;) {
    const { parent } = node;
    const isNegation = ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken;
    const isChain =
      ts.isBinaryExpression(parent) &&
      (parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
        parent.operatorToken.kind === ts.SyntaxKind.BarBarToken);
    if (!ts.isParenthesizedExpression(parent) && !isNegation && !isChain)
      return { condition: node, by: parent, negated };
    if (isNegation) negated = !negated;
    node = parent;
  }
}
