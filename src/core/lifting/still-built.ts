import type { Output } from '../regions/data-flow.ts';
import type { References } from '../regions/references.ts';
import type { Region } from '../regions/region.ts';
import { isAssignmentOperator } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** The next statement goes on with what the region makes: `result.total = …`, `lines.push(…)`. Half of it is no step. */
export function isStillBuilt(outputs: readonly Output[], region: Region, references: References): boolean {
  const last = region.nodes[region.nodes.length - 1]!;
  const statements = ts.isBlock(last.parent) || ts.isSourceFile(last.parent) ? last.parent.statements : [];
  const next = statements[statements.findIndex((statement) => statement === last) + 1];
  if (next === undefined || !ts.isExpressionStatement(next)) return false;
  const { expression } = next;
  const target = ts.isCallExpression(expression)
    ? ts.isPropertyAccessExpression(expression.expression) && isFilling(expression.expression.name.text)
      ? expression.expression.expression
      : undefined
    : ts.isBinaryExpression(expression) && isAssignmentOperator(expression.operatorToken.kind)
      ? expression.left
      : undefined;
  if (target === undefined) return false;
  const root = rootOf(target);
  const symbol = ts.isIdentifier(root) ? references.symbolOf(root) : undefined;
  return symbol !== undefined && outputs.some((output) => output.symbol === symbol);
}

function isFilling(method: string): boolean {
  return ['push', 'unshift', 'add', 'set', 'append'].includes(method);
}

function rootOf(target: ts.Expression): ts.Expression {
  return ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)
    ? rootOf(target.expression)
    : target;
}
