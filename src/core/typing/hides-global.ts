import { globalValues } from '../syntax/global-names.ts';
import { findNode } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * True where a value of this name at the top of the core module would take the place of a global one in code that is
 * there already, or that another lift may bring.
 */
export function hidesGlobal(name: string, target: string, semantics: Semantics): boolean {
  if (globalValues.has(name)) return true;
  const module = semantics.sourceFile(target);
  if (module === undefined) return false;
  const isGlobal = (node: ts.Node): boolean =>
    ts.isIdentifier(node) && node.text === name && isDeclaredElsewhere(node, module, semantics);
  return findNode([module], isGlobal) !== undefined;
}

function isDeclaredElsewhere(node: ts.Identifier, module: ts.SourceFile, semantics: Semantics): boolean {
  if (isNameOfMember(node)) return false;
  const declarations = semantics.getSymbolAtLocation(node)?.declarations ?? [];
  return declarations.length > 0 && declarations.every((each) => each.getSourceFile() !== module);
}

/** `b` in `a.b`, in `{ b: c }` and in `import { b as c }`. */
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  return (
    (ts.isBindingElement(parent) || ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) &&
    parent.propertyName === node
  );
}
