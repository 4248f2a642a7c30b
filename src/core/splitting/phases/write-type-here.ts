import posix from 'node:path/posix';
import type { NamedImport } from '../../model/refactoring.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { isWithin, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { importIntoCore } from '../../typing/import-into-core.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';

/** Where types are written: in the class itself, so that everything its file can name may be named. */
export interface TypeHome {
  readonly semantics: Semantics;
  readonly sourceFile: ts.SourceFile;
  readonly classNode: ts.Node;
  readonly operation: ts.Node;
  /** The parameter that holds the dependencies of the operation. */
  readonly bag?: ts.ParameterDeclaration | undefined;
  readonly quote: '"' | "'";
}

/** A type as text, with the imports that the file lacks for it. */
export interface TypeText {
  readonly text: string;
  readonly imports: readonly NamedImport[];
}

/** Prints the type as the checker knows it; undefined where the class cannot name all of it. */
export function writeTypeHere(type: ts.Type, home: TypeHome): TypeText | undefined {
  if (isErrorType(type)) return undefined;
  const flags =
    ts.NodeBuilderFlags.NoTruncation |
    ts.NodeBuilderFlags.UseAliasDefinedOutsideCurrentScope |
    (home.quote === "'" ? ts.NodeBuilderFlags.UseSingleQuotesForStringLiteralType : 0);
  const node = home.semantics.typeToTypeNode(type, home.classNode, flags);
  if (node === undefined) return undefined;
  const imports: NamedImport[] = [];
  const importTypes: ts.ImportTypeNode[] = [];
  let isWritable = true;
  const declaredInside = new Set<string>();
  walk(node, (inner) => {
    if (ts.isTypeParameterDeclaration(inner)) declaredInside.add(inner.name.text);
  });
  walk(node, (inner) => {
    if (ts.isTypeOperatorNode(inner) && inner.operator === ts.SyntaxKind.UniqueKeyword) isWritable = false;
    const name = nameOf(inner);
    if (name === undefined) return;
    if (ts.isImportTypeNode(inner)) importTypes.push(inner);
    const symbol = (name as ts.Identifier & { readonly symbol?: ts.Symbol }).symbol;
    if (symbol === undefined ? !declaredInside.has(name.text) : !isNamed({ text: name.text, symbol, imports }, home))
      isWritable = false;
  });
  if (!isWritable) return undefined;
  const text = printed(node, home, importTypes.length);
  return text === undefined ? undefined : { text, imports };
}

/** The outermost name of a reference: `Prisma` of `Prisma.Decimal`. */
function nameOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isTypeReferenceNode(node)) return leftmost(node.typeName);
  if (ts.isTypeQueryNode(node)) return leftmost(node.exprName);
  if (ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression)) return node.expression;
  if (ts.isImportTypeNode(node)) {
    return node.qualifier === undefined ? ts.factory.createIdentifier('') : leftmost(node.qualifier);
  }
  return undefined;
}

function leftmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : leftmost(name.left);
}

function isNamed(
  { text, symbol, imports }: { readonly text: string; readonly symbol: ts.Symbol; readonly imports: NamedImport[] },
  home: TypeHome,
): boolean {
  const { semantics, classNode, operation, sourceFile } = home;
  const meaning = resolveAlias(semantics, symbol);
  const declaration = meaning.declarations?.[0];
  if (declaration === undefined) return false;
  if (isWithin(declaration, [operation]))
    return ts.isTypeParameterDeclaration(declaration) && declaration.parent === operation;
  if (isWithin(declaration, [classNode]) && ts.isTypeParameterDeclaration(declaration)) return true;
  const known = namesInScope(home).get(text);
  if (known !== undefined) return known.some((each) => resolveAlias(semantics, each).declarations?.[0] === declaration);
  const needed = importOf(meaning, home);
  if (needed === undefined || (needed.alias ?? needed.name) !== text) return false;
  imports.push({ ...needed, file: sourceFile.fileName, typeOnly: true });
  return true;
}

/** Exported from where it is declared, or from a package that the project imports already. */
function importOf(meaning: ts.Symbol, { semantics, sourceFile }: TypeHome): NamedImport | undefined {
  const module = meaning.declarations?.[0]?.getSourceFile();
  const file = sourceFile.fileName;
  if (module === undefined || !ts.isExternalModule(module)) return undefined;
  if (!semantics.isOwn(module))
    return importIntoCore({
      semantics,
      symbol: meaning,
      target: `${posix.dirname(file)}/phase.types.ts`,
      from: sourceFile,
      use: 'type',
    });
  const moduleSymbol = semantics.getSymbolAtLocation(module);
  if (moduleSymbol === undefined) return undefined;
  const name = semantics
    .getExportsOfModule(moduleSymbol)
    .find((each) => resolveAlias(semantics, each) === meaning)?.name;
  if (name === undefined) return undefined;
  const alias = name === 'default' ? { alias: meaning.name } : {};
  return { file, from: module.fileName, name, ...alias, typeOnly: true };
}

function namesInScope({ semantics, classNode }: TypeHome): ReadonlyMap<string, readonly ts.Symbol[]> {
  let names = scopes.get(classNode);
  if (names === undefined) {
    const found = new Map<string, ts.Symbol[]>();
    const meaning = ts.SymbolFlags.Type | ts.SymbolFlags.Namespace | ts.SymbolFlags.Alias | ts.SymbolFlags.Value;
    for (const symbol of semantics.getSymbolsInScope(classNode, meaning)) {
      found.set(symbol.name, [...(found.get(symbol.name) ?? []), symbol]);
    }
    scopes.set(classNode, (names = found));
  }
  return names;
}

// What a class can see never changes while its program lives, so remembering it is not seen from outside.
const scopes = new WeakMap<ts.Node, ReadonlyMap<string, readonly ts.Symbol[]>>();

function printed(node: ts.TypeNode, { sourceFile }: TypeHome, importTypes: number): string | undefined {
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  const text = printer
    .printNode(ts.EmitHint.Unspecified, node, sourceFile)
    .replaceAll(/import\((?:"[^"]*"|'[^']*')(?:, \{[^}]*\})?\)\./gu, '')
    .replaceAll(/;\s*\}/gu, ' }');
  const isClean = !text.includes('import(') && !text.includes('\n') && !/\/\*|__type|\(Anonymous/u.test(text);
  return isClean || (importTypes > 0 && isClean) ? text : undefined;
}

/** The compiler's own answer for what it could not resolve; a declared `any` is another type. */
export function isErrorType(type: ts.Type): boolean {
  const { intrinsicName } = type as ts.Type & { readonly intrinsicName?: string };
  return intrinsicName === 'error' || intrinsicName === 'unresolved';
}
