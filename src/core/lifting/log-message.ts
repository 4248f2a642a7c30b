import { isLogger } from '../naming/is-logger.ts';
import { isWrite, type References } from '../regions/references.ts';
import { isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** `this.logger.warn(…)`: log lines are for operators; nobody wants a function for one. */
export function isLogCall(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const callee = node.expression;
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (
    !/^(?:log|debug|info|warn|error|trace|verbose|fatal|silly|notice|captureException|addBreadcrumb)$/u.test(
      callee.name.text,
    )
  )
    return false;
  return isLogger(callee.expression.getText());
}

/** Whether nothing but log lines reads the variable outside of the nodes that make it. */
export function isOnlyLogged(symbol: ts.Symbol, makers: readonly ts.Node[], references: References): boolean {
  const reads = references.of(symbol).filter((each) => !isWrite(each) && !isWithin(each, makers));
  return reads.length > 0 && reads.every(isInLogCall);
}

/** As it is, or as a part of a text: what is computed with it there is more than wording. */
function isInLogCall(node: ts.Node): boolean {
  let current = node.parent;
  while (isWording(current)) current = current.parent;
  return isLogCall(current);
}

function isWording(node: ts.Node): boolean {
  return (
    ts.isTemplateSpan(node) ||
    ts.isTemplateExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isObjectLiteralExpression(node)
  );
}
