import type { Replacement } from '../../edit/apply-edits.ts';
import type { WiredParameter } from '../emission/wired-values.ts';
import { bare } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/** Indexes of parameters that nothing needs, and whose arguments can be left out everywhere, since they have no effect. */
export function droppableParameters(
  parameters: readonly WiredParameter[],
  sites: readonly ts.NewExpression[],
): ReadonlySet<number> {
  const hasSpread = sites.some((site) => site.arguments?.some(ts.isSpreadElement));
  const isDroppable = (index: number) =>
    sites.every((site) => {
      const argument = site.arguments?.[index];
      return argument === undefined || isQuiet(argument);
    });
  return new Set(
    parameters.flatMap(({ isNeeded, node }, index) =>
      !isNeeded && !hasSpread && node.dotDotDotToken === undefined && isDroppable(index) ? [index] : [],
    ),
  );
}

/** Names, members, literals and functions: computing them does nothing. */
function isQuiet(argument: ts.Expression): boolean {
  const value = bare(argument);
  if (ts.isIdentifier(value) || ts.isLiteralExpression(value) || value.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return true;
  if (/^(?:true|false|null)$/u.test(value.getText())) return true;
  if (ts.isPropertyAccessExpression(value)) return isQuiet(value.expression);
  if (ts.isArrayLiteralExpression(value)) return value.elements.every((each) => isQuiet(each));
  return (
    ts.isObjectLiteralExpression(value) &&
    value.properties.every(
      (each) =>
        ts.isShorthandPropertyAssignment(each) ||
        ts.isMethodDeclaration(each) ||
        (ts.isPropertyAssignment(each) && ts.isIdentifier(each.name) && isQuiet(each.initializer)),
    )
  );
}

/** Takes arguments out of a call, each with a comma. */
export function withoutArguments(site: ts.NewExpression, dropped: ReadonlySet<number>): readonly Replacement[] {
  const all = site.arguments ?? [];
  const edits: Replacement[] = [];
  for (let first = 0; first < all.length; first++) {
    if (!dropped.has(first)) continue;
    let last = first;
    while (last + 1 < all.length && dropped.has(last + 1)) last++;
    const before = all[first - 1];
    const after = all[last + 1];
    const [start, end] = [all[first]!, all[last]!];
    if (before !== undefined) edits.push({ start: before.end, end: end.end, text: '' });
    else edits.push({ start: start.getStart(), end: after?.getStart() ?? end.end, text: '' });
    first = last;
  }
  return edits;
}
