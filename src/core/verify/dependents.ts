import { ts } from '../syntax/typescript.ts';

/**
 * The files of the program that see what a file exports: those that import it, and those that import a file which
 * passes its exports on.
 */
export function createDependents(program: ts.Program): (file: string) => readonly string[] {
  return (file) => {
    const importers = importersOf.get(program) ?? collectImporters(program);
    importersOf.set(program, importers);
    const found = new Set<string>();
    const waiting = [file];
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      for (const importer of importers.get(each) ?? []) {
        if (found.has(importer.file)) continue;
        found.add(importer.file);
        if (importer.passesOn) waiting.push(importer.file);
      }
    }
    found.delete(file);
    return [...found];
  };
}

/** A program never changes; being remembered is not seen from outside. */
const importersOf = new WeakMap<ts.Program, ReadonlyMap<string, readonly Importer[]>>();

interface Importer {
  readonly file: string;
  /** True for `export * from` and `export { X } from`. */
  readonly passesOn: boolean;
}

function collectImporters(program: ts.Program): ReadonlyMap<string, readonly Importer[]> {
  const checker = program.getTypeChecker();
  const importers = new Map<string, Importer[]>();
  for (const sourceFile of program.getSourceFiles()) {
    if (sourceFile.isDeclarationFile) continue;
    for (const specifier of specifiersOf(sourceFile)) {
      const target = checker.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
      if (!target || target.isDeclarationFile) continue;
      const importer = { file: sourceFile.fileName, passesOn: ts.isExportDeclaration(specifier.parent) };
      const known = importers.get(target.fileName);
      if (known) known.push(importer);
      else importers.set(target.fileName, [importer]);
    }
  }
  return importers;
}

/** The specifiers of imports, re-exports, `import('…')` types and calls, `import x = require('…')`. */
function specifiersOf(sourceFile: ts.SourceFile): readonly ts.StringLiteralLike[] {
  const { imports } = sourceFile as ts.SourceFile & { readonly imports?: readonly ts.StringLiteralLike[] };
  return imports ?? [];
}
