import type { NamedImport } from '../model/refactoring.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { requireDeclarations } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';

/** One name of an import declaration. */
export interface WrittenImport {
  readonly specifier: string;
  /** What the specifier leads to: a source file, or `declare module 'x'`. Undefined when it is not found. */
  readonly module: ts.Declaration | undefined;
  /** The exported name, `default` or `*`. */
  readonly name: string;
  readonly local: string;
}

/** The import in the file that brings in the symbol: its local symbol, or what that stands for. */
export function writtenImportOf({
  semantics,
  symbol,
  from,
}: {
  readonly semantics: Semantics;
  readonly symbol: ts.Symbol;
  readonly from: ts.SourceFile;
}): WrittenImport | undefined {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  for (const { specifier, bindings } of from.statements.flatMap(modulesOf)) {
    for (const binding of bindings) {
      const local = semantics.getSymbolAtLocation(binding.local);
      if (local === undefined || !(local.flags & ts.SymbolFlags.Alias)) continue;
      if (local !== symbol && (isAlias || semantics.getAliasedSymbol(local) !== symbol)) continue;
      return {
        specifier: specifier.text,
        module: semantics.getSymbolAtLocation(specifier)?.valueDeclaration,
        name: binding.name,
        local: binding.local.text,
      };
    }
  }
  return undefined;
}

/** The modules that a statement brings in, by `import` or by `require`, each with its names. */
export function modulesOf(statement: ts.Statement): readonly ImportedModule[] {
  if (!ts.isImportDeclaration(statement)) return requireDeclarations(statement);
  const specifier = statement.moduleSpecifier;
  return ts.isStringLiteral(specifier) ? [{ specifier, bindings: bindingsOf(statement) }] : [];
}

export interface ImportedModule {
  readonly specifier: ts.StringLiteralLike;
  /** The exported name, `default` or `*`, and what it is called here. */
  readonly bindings: readonly { readonly name: string; readonly local: ts.Identifier }[];
}

/** The names that an import declaration brings in. */
export function bindingsOf(
  declaration: ts.ImportDeclaration,
): readonly { readonly name: string; readonly local: ts.Identifier }[] {
  const clause = declaration.importClause;
  if (clause === undefined) return [];
  const bindings: { name: string; local: ts.Identifier }[] = [];
  if (clause.name !== undefined) bindings.push({ name: 'default', local: clause.name });
  if (clause.namedBindings !== undefined && ts.isNamespaceImport(clause.namedBindings)) {
    bindings.push({ name: '*', local: clause.namedBindings.name });
  }
  if (clause.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings)) {
    for (const element of clause.namedBindings.elements) {
      bindings.push({ name: (element.propertyName ?? element.name).text, local: element.name });
    }
  }
  return bindings;
}

export function importInto(
  file: string,
  { local, ...source }: Pick<NamedImport, 'from' | 'name' | 'insteadOf'> & { readonly local: string },
  typeOnly: boolean,
): NamedImport {
  return { file, ...source, ...(local === source.name ? {} : { alias: local }), typeOnly };
}
