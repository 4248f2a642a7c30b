import { isNullCheck } from '../regions/logic.ts';
import type { Region } from '../regions/region.ts';
import { bare, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { OperationContext } from './operation-context.ts';

/** The variables that guards of the region narrow for the code after it. */
export function narrowedByGuards(region: Region, context: OperationContext): ReadonlySet<ts.Symbol> {
  const guards = region.nodes.filter((node) => ts.isIfStatement(node));
  return new Set(guards.flatMap((guard) => narrowedForLater(guard.expression, region, context)));
}

/** A null check that leaves the function narrows what it looks at for the code after it. */
function narrowedForLater(condition: ts.Expression, region: Region, context: OperationContext): readonly ts.Symbol[] {
  const node = bare(condition);
  if (
    ts.isBinaryExpression(node) &&
    (node.operatorToken.kind === ts.SyntaxKind.BarBarToken ||
      node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
  ) {
    return [...narrowedForLater(node.left, region, context), ...narrowedForLater(node.right, region, context)];
  }
  if (!isNullCheck(node)) return [];
  const found: ts.Symbol[] = [];
  walk(node, (inner) => {
    const symbol = ts.isIdentifier(inner) ? context.references.symbolOf(inner) : undefined;
    if (symbol !== undefined && context.references.of(symbol).some((each) => each.pos > region.end)) found.push(symbol);
  });
  return found;
}
