import { ts } from '../syntax/typescript.ts';

/** An expression around another one that changes nothing when it runs: parentheses, casts, `!`. */
type Wrapper = ts.Expression & { readonly expression: ts.Expression };

export function isWrapper(node: ts.Node): node is Wrapper {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isExpressionWithTypeArguments(node)
  );
}

/** The expression inside parentheses, casts and `!`. */
export function bare(expression: ts.Expression): ts.Expression {
  return isWrapper(expression) ? bare(expression.expression) : expression;
}
