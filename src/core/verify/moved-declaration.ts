import { ts } from '../syntax/typescript.ts';
import type { Part, Pieces } from './module-parts.ts';

/** A module before and after a change. */
export interface Versions {
  readonly before: ts.SourceFile;
  readonly after: ts.SourceFile;
  /** The program after the changes. */
  readonly program: ts.Program;
}

/** Without the declarations that the module still has, but from another module. */
export function withoutMoved({ gone, added }: Pieces, versions: Versions): Pieces {
  return {
    gone: gone.filter((part) => !isMoved(part, versions)),
    added: added.filter((part) => !isReExportOfMoved(part, versions)),
  };
}

/** True where the module still has a declaration under its name, word by word, but from another module. */
function isMoved({ node }: Part, versions: Versions): boolean {
  const name = nameOf(node);
  if (name === undefined) return false;
  const isExported = (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Export) !== 0;
  return declaredElsewhere(name, isExported, versions).includes(essence(node, versions.before));
}

/** True for `export { OrderState } from './core/order'`, where the module itself declared and exported it before. */
function isReExportOfMoved({ node }: Part, versions: Versions): boolean {
  if (!ts.isExportDeclaration(node) || !node.exportClause || !ts.isNamedExports(node.exportClause)) return false;
  return node.exportClause.elements.every(
    ({ name, propertyName }) => propertyName === undefined && wasExported(name.text, versions),
  );
}

function wasExported(name: string, versions: Versions): boolean {
  const moved = declaredElsewhere(name, true, versions);
  return versions.before.statements
    .flatMap((each): readonly ts.Node[] => (ts.isVariableStatement(each) ? each.declarationList.declarations : [each]))
    .some(
      (each) =>
        nameOf(each) === name &&
        (ts.getCombinedModifierFlags(each as ts.Declaration) & ts.ModifierFlags.Export) !== 0 &&
        moved.includes(essence(each, versions.before)),
    );
}

/** The declarations that a name of the module stands for now, as texts; none where it has lost its value. */
function declaredElsewhere(name: string, isExported: boolean, { after, program }: Versions): readonly string[] {
  const checker = program.getTypeChecker();
  const specifiers = after.statements.flatMap(specifiersOf).filter((each) => each.name.text === name);
  const module = checker.getSymbolAtLocation(after);
  const exported = module && checker.getExportsOfModule(module).find((each) => each.name === name);
  const imported = specifiers.find(ts.isImportSpecifier);
  const symbol = isExported ? exported : imported && checker.getSymbolAtLocation(imported.name);
  if (symbol === undefined || (symbol.flags & ts.SymbolFlags.Alias) === 0) return [];
  const declarations = checker.getAliasedSymbol(symbol).declarations ?? [];
  const isTypeOnly = specifiers.some((each) => each.isTypeOnly || isTypeOnlyClause(each.parent.parent));
  const areTypes = declarations.every((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));
  return isTypeOnly && !areTypes ? [] : declarations.map((each) => essence(each, each.getSourceFile()));
}

function isTypeOnlyClause(node: ts.ImportClause | ts.ExportDeclaration): boolean {
  return ts.isImportClause(node) ? node.phaseModifier === ts.SyntaxKind.TypeKeyword : node.isTypeOnly;
}

function specifiersOf(statement: ts.Statement): readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] {
  const clause = ts.isImportDeclaration(statement)
    ? statement.importClause?.namedBindings
    : ts.isExportDeclaration(statement)
      ? statement.exportClause
      : undefined;
  return clause && (ts.isNamedImports(clause) || ts.isNamedExports(clause)) ? [...clause.elements] : [];
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isClassElement(node)) return undefined;
  const name = ts.getNameOfDeclaration(node as ts.Declaration);
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

/** The text without what says who may use it. */
function essence(node: ts.Node, file: ts.SourceFile): string {
  return node.getText(file).replace(/^export\s+(?:declare\s+)?/u, '');
}
