import { isSortedInPlace } from '../regions/sorted-copy.ts';
import type { Region } from '../regions/region.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * `new Date(now)` where the region goes on to change the `new Date()` it made, and `[...ranked].sort()`: the core leaves
 * what it is given alone.
 */
export function ownCopy(node: ts.Expression, name: string, region: Region): string {
  if (isSortedInPlace(node)) return `[...${name}]`;
  if (!ts.isNewExpression(node)) return name;
  const { parent } = node;
  const uses: ts.Node[] = ts.isPropertyAccessExpression(parent) ? [node] : [];
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const variable = parent.name;
    for (const statement of region.nodes)
      walk(statement, (each) => {
        if (ts.isIdentifier(each) && each !== variable && each.text === variable.text) uses.push(each);
      });
  }
  return uses.every(isRead) ? name : `new Date(${name})`;
}

/** `date.getTime()` and `date < other` leave a date as it is. */
function isRead({ parent }: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  return ts.isPropertyAccessExpression(parent) && /^(?:get|to|valueOf)/u.test(parent.name.text);
}
