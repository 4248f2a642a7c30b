import { walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { requireDeclarations } from '../../syntax/commonjs.ts';
import { ts } from '../../syntax/typescript.ts';
import { bindingsOf } from '../../typing/written-import.ts';

/** A name of the top level of a file that some code in the file needs. */
export interface NeededName {
  readonly local: string;
  readonly symbol: ts.Symbol;
  /** True when it is needed as a type only. */
  readonly typeOnly: boolean;
  /** The import that brings it in; undefined for what the file declares itself. */
  readonly written: ImportedName | undefined;
}

export interface ImportedName {
  readonly specifier: string;
  /** The exported name, `default` or `*`. */
  readonly name: string;
  readonly typeOnly: boolean;
  /** E.g. `with { type: 'json' }`. */
  readonly attributes?: string | undefined;
}

/** What code needs to know of its file, so that it can be moved to another one. */
export type NeedsOf = (nodes: readonly ts.Node[], use?: 'type') => readonly NeededName[];

/** Answers for one file which of its imports and top-level declarations a piece of its code names. */
export function createNeeds(sourceFile: ts.SourceFile, semantics: Semantics): NeedsOf {
  const imports = importsOf(sourceFile, semantics);
  const isOwn = (symbol: ts.Symbol) =>
    symbol.declarations?.some((each) => each.getSourceFile() === sourceFile && isTopLevel(each)) ?? false;
  return (nodes, use) => {
    const found = new Map<string, NeededName>();
    const note = (identifier: ts.Identifier): void => {
      const symbol = symbolOf(identifier, semantics);
      if (symbol === undefined) return;
      const written = imports.get(symbol);
      if (written === undefined && !isOwn(symbol)) return;
      const typeOnly = use === 'type' || isInType(identifier);
      const known = found.get(identifier.text);
      found.set(identifier.text, {
        local: identifier.text,
        symbol,
        typeOnly: typeOnly && (known?.typeOnly ?? true),
        written,
      });
    };
    for (const node of nodes) {
      walk(node, (inner) => {
        if (ts.isIdentifier(inner) && !isMemberName(inner)) note(inner);
      });
    }
    return [...found.values()];
  };
}

function symbolOf(identifier: ts.Identifier, semantics: Semantics): ts.Symbol | undefined {
  const { parent } = identifier;
  if (ts.isShorthandPropertyAssignment(parent)) return semantics.getShorthandAssignmentValueSymbol(parent);
  if (ts.isExportSpecifier(parent)) return semantics.getExportSpecifierLocalTargetSymbol(parent);
  return semantics.getSymbolAtLocation(identifier);
}

function importsOf(sourceFile: ts.SourceFile, semantics: Semantics): ReadonlyMap<ts.Symbol, ImportedName> {
  const imports = new Map<ts.Symbol, ImportedName>();
  for (const statement of sourceFile.statements) {
    for (const { specifier, bindings } of requireDeclarations(statement)) {
      for (const { name, local } of bindings) {
        const symbol = semantics.getSymbolAtLocation(local);
        if (symbol !== undefined) imports.set(symbol, { specifier: specifier.text, name, typeOnly: false });
      }
    }
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const clauseIsType = statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    for (const { name, local } of bindingsOf(statement)) {
      const symbol = semantics.getSymbolAtLocation(local);
      if (symbol === undefined) continue;
      const isType = clauseIsType || (ts.isImportSpecifier(local.parent) && local.parent.isTypeOnly);
      const attributes = statement.attributes?.getText();
      imports.set(symbol, { specifier: statement.moduleSpecifier.text, name, typeOnly: isType, attributes });
    }
  }
  return imports;
}

function isTopLevel(declaration: ts.Declaration): boolean {
  const parent = declaration.parent as ts.Node | undefined;
  // The module itself is what `module` and `exports` mean.
  if (parent === undefined) return false;
  if (ts.isSourceFile(parent)) return true;
  if (ts.isVariableDeclaration(declaration)) return ts.isSourceFile(declaration.parent.parent.parent);
  if (ts.isBindingElement(declaration)) return isTopLevel(declaration.parent.parent);
  return ts.isImportEqualsDeclaration(declaration);
}

function isInType(identifier: ts.Identifier): boolean {
  for (let node: ts.Node = identifier; node.parent !== undefined; node = node.parent) {
    if (ts.isExpressionWithTypeArguments(node)) {
      const clause = node.parent;
      if (ts.isHeritageClause(clause) && ts.isClassLike(clause.parent)) {
        return clause.token === ts.SyntaxKind.ImplementsKeyword || !containsIn(node.expression, identifier);
      }
      return true;
    }
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
    if (ts.isStatement(node) || ts.isClassElement(node)) return false;
  }
  return false;
}

function containsIn(node: ts.Node, identifier: ts.Node): boolean {
  return node.pos <= identifier.pos && identifier.end <= node.end;
}

/** `total` in `order.total` or `{ total: 1 }` names a member, nothing of the file. */
function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  if (ts.isQualifiedName(parent)) return parent.right === node;
  if (ts.isBindingElement(parent)) return parent.propertyName === node || parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) ||
      ts.isMethodDeclaration(parent) ||
      ts.isMethodSignature(parent) ||
      ts.isPropertyDeclaration(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isAccessor(parent) ||
      ts.isEnumMember(parent) ||
      ts.isParameter(parent) ||
      ts.isNamedTupleMember(parent)) &&
    parent.name === node
  );
}
