import { perFileInProgram } from '../syntax/answered-once.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { isKeptAtRunTime, moduleSpecifiers } from './pure-module.ts';
import { valuesReadIn } from './pure-references.ts';

/** Whether loading the module loads the other one too: by an import that the running code has, however far away. */
export function loads(module: ts.SourceFile, other: ts.SourceFile, semantics: Semantics): boolean {
  const seen = new Set([module]);
  for (const each of seen) {
    if (each === other) return true;
    if (!semantics.isExternal(each)) importsOf(each, semantics).forEach((imported) => seen.add(imported));
  }
  return false;
}

/** The modules that the running code of this one imports, in order; packages without a file are not among them. */
export function importsOf(module: ts.SourceFile, semantics: Semantics): readonly ts.SourceFile[] {
  return loadedBy(module, semantics).filter((each) => each !== 'unknown');
}

/** The same, with `unknown` for what is not found or has no file. */
export const loadedBy = perFileInProgram((module, semantics): readonly (ts.SourceFile | 'unknown')[] => {
  const used = valuesReadIn(module, semantics);
  return module.statements.flatMap((statement): readonly (ts.SourceFile | 'unknown')[] => {
    if (!isLoading(statement, used, semantics)) return [];
    return moduleSpecifiers(statement).map((specifier) => {
      const imported = semantics.getSymbolAtLocation(specifier)?.valueDeclaration;
      return imported !== undefined && ts.isSourceFile(imported) ? imported : 'unknown';
    });
  });
});

function isLoading(statement: ts.Statement, used: ReadonlySet<ts.Symbol>, semantics: Semantics): boolean {
  const isForItsEffect = ts.isImportDeclaration(statement) && statement.importClause === undefined;
  return isForItsEffect || isKeptAtRunTime(statement, used, semantics);
}
