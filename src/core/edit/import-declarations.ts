import { ts } from '../syntax/typescript.ts';

/** An `import … from '…'` at the top of a module; imports for their side effects alone are not among them. */
export interface ImportDeclaration {
  readonly node: ts.ImportDeclaration;
  readonly clause: ts.ImportClause;
  readonly specifier: string;
  /** `import type …` as a whole. */
  readonly typeOnly: boolean;
  /** The list in braces, if there is one. */
  readonly list: ts.NamedImports | undefined;
  readonly bindings: readonly ImportBinding[];
}

/** One name that an import makes. */
export interface ImportBinding {
  readonly node: ts.ImportClause | ts.NamespaceImport | ts.ImportSpecifier;
  /** The exported name, `default`, or `*`. */
  readonly name: string;
  readonly local: string;
  /** By the declaration or by a `type` of its own. */
  readonly typeOnly: boolean;
}

export function importDeclarations(tree: ts.SourceFile): readonly ImportDeclaration[] {
  return tree.statements.flatMap((node): readonly ImportDeclaration[] => {
    if (!ts.isImportDeclaration(node) || !node.importClause || !ts.isStringLiteral(node.moduleSpecifier)) return [];
    const clause = node.importClause;
    const typeOnly = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
    const { namedBindings } = clause;
    const list = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings : undefined;
    const bindings: ImportBinding[] = [];
    if (clause.name) bindings.push({ node: clause, name: 'default', local: clause.name.text, typeOnly });
    if (namedBindings && ts.isNamespaceImport(namedBindings)) {
      bindings.push({ node: namedBindings, name: '*', local: namedBindings.name.text, typeOnly });
    }
    for (const each of list?.elements ?? []) {
      const name = (each.propertyName ?? each.name).text;
      bindings.push({ node: each, name, local: each.name.text, typeOnly: typeOnly || each.isTypeOnly });
    }
    return [{ node, clause, specifier: node.moduleSpecifier.text, typeOnly, list, bindings }];
  });
}

/** Every module that the file names, in imports and re-exports. */
export function moduleSpecifiers({ statements }: { readonly statements: readonly ts.Statement[] }): readonly string[] {
  return statements.flatMap((node) =>
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
      ? [node.moduleSpecifier.text]
      : [],
  );
}
