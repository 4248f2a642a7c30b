import type { Leftover } from '../model/leftover.ts';
import { measureLogic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { regionOf, spanOf } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';
import type { OperationContext } from './operation-context.ts';

/** All statements and conditions of an operation that hold logic, with what each weighs and what holds it in the shell. */
export function findLeftovers(context: OperationContext): readonly Leftover[] {
  return piecesOf(context.operation.body).flatMap((piece): readonly Leftover[] => {
    const { weight } = measureLogic([piece], context.semantics);
    if (weight === 0) return [];
    const region = ts.isExpression(piece) ? regionOf('expression', [piece]) : regionOf('statements', [piece]);
    const { obstacle } = judgeMovability(region, { ...context, lists: context });
    const known = obstacle && { code: obstacle.code, reason: obstacle.reason, unblock: obstacle.unblock };
    return [{ span: spanOf(region), origin: context.origin, weight, ...(known && { obstacle: known }) }];
  });
}

/** Simple statements, and the conditions of all others; those inside of closures as well. */
function piecesOf(node: ts.Node): readonly (ts.Statement | ts.Expression)[] {
  const isSimple =
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node);
  const isHeader = ts.isExpression(node) && node.parent !== undefined && holdsStatements(node.parent);
  const inner: (ts.Statement | ts.Expression)[] = [];
  ts.forEachChild(node, (child) => void inner.push(...piecesOf(child)));
  return isSimple || isHeader ? [node, ...inner] : inner;
}

function holdsStatements(node: ts.Node): boolean {
  return (
    ts.isIfStatement(node) ||
    ts.isIterationStatement(node, false) ||
    ts.isSwitchStatement(node) ||
    ts.isCaseClause(node) ||
    ts.isArrowFunction(node)
  );
}
