import { enclosingFunction, isValueReference, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

/** The one place that reads a constant: a name such as `value` says less than what is done with it there. */
export function onlyUseOf(declaration: ts.VariableDeclaration, semantics: Semantics): ts.Expression | undefined {
  const { name } = declaration;
  if (!ts.isIdentifier(name) || (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) === 0) return undefined;
  const symbol = semantics.getSymbolAtLocation(name);
  const uses: ts.Identifier[] = [];
  walk(enclosingFunction(declaration), (node) => {
    if (ts.isIdentifier(node) && node.text === name.text && isValueReference(node)) uses.push(node);
  });
  const [only, another] = uses.filter((use) => semantics.getSymbolAtLocation(use) === symbol);
  return another === undefined ? only : undefined;
}
