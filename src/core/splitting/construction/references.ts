import { resolveAlias } from '../../syntax/resolve-alias.ts';
import { isValueReference, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

/** Where else in the program a declared name is read, imports and lists of exports left out. */
export type ReferencesOf = (name: ts.Identifier) => readonly ts.Identifier[];

export function createReferences(semantics: Semantics): ReferencesOf {
  const known = new Map<ts.Symbol, readonly ts.Identifier[]>();
  return (name) => {
    const symbol = semantics.getSymbolAtLocation(name);
    if (symbol === undefined) return [];
    const found = known.get(symbol) ?? collect(name, symbol, semantics);
    known.set(symbol, found);
    return found;
  };
}

function collect(declared: ts.Identifier, symbol: ts.Symbol, semantics: Semantics): readonly ts.Identifier[] {
  const found: ts.Identifier[] = [];
  for (const sourceFile of semantics.ownFiles()) {
    if (!sourceFile.text.includes(declared.text)) continue;
    const names = namesOf(sourceFile, declared.text);
    walk(sourceFile, (inner) => {
      if (!ts.isIdentifier(inner) || inner === declared || !names.has(inner.text) || !isValueReference(inner)) return;
      const meaning = ts.isShorthandPropertyAssignment(inner.parent)
        ? semantics.getShorthandAssignmentValueSymbol(inner.parent)
        : semantics.getSymbolAtLocation(inner);
      if (meaning === undefined) return;
      if (resolveAlias(semantics, meaning) === symbol) found.push(inner);
    });
  }
  return found;
}

/** The name itself, and what the file calls it by an import of another name. */
function namesOf(sourceFile: ts.SourceFile, name: string): ReadonlySet<string> {
  const names = new Set([name]);
  for (const statement of sourceFile.statements) {
    if (!ts.isImportDeclaration(statement)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue;
    for (const { propertyName, name: local } of bindings.elements)
      if (propertyName?.text === name) names.add(local.text);
  }
  return names;
}
