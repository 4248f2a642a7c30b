import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { isKeptAtRunTime } from './pure-module.ts';
import { valuesReadIn } from './pure-references.ts';

/** Whether loading the module loads the other one too: by an import that the running code has, however far away. */
export function loads(module: ts.SourceFile, other: ts.SourceFile, semantics: Semantics): boolean {
  const seen = new Set([module]);
  for (const each of seen) {
    if (each === other) return true;
    if (!semantics.isExternal(each)) loadedBy(each, semantics).forEach((imported) => seen.add(imported));
  }
  return false;
}

function loadedBy(module: ts.SourceFile, semantics: Semantics): readonly ts.SourceFile[] {
  const used = valuesReadIn(module, semantics);
  return module.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    if (statement.moduleSpecifier === undefined || !isLoading(statement, used, semantics)) return [];
    const imported = semantics.getSymbolAtLocation(statement.moduleSpecifier)?.valueDeclaration;
    return imported !== undefined && ts.isSourceFile(imported) ? [imported] : [];
  });
}

function isLoading(
  statement: ts.ImportDeclaration | ts.ExportDeclaration,
  used: ReadonlySet<ts.Symbol>,
  semantics: Semantics,
): boolean {
  const isForItsEffect = ts.isImportDeclaration(statement) && statement.importClause === undefined;
  return isForItsEffect || isKeptAtRunTime(statement, used, semantics);
}
