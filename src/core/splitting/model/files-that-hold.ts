import { perProgram } from '../../syntax/answered-once.ts';
import { findNode } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

/**
 * The files of the project in which an expression can have one of these types; undefined where any file may. A type comes
 * from where it is declared or named, and gets elsewhere by imports only, unless somebody makes it known everywhere.
 */
export function filesThatHold(
  declarations: readonly ts.Declaration[],
  semantics: Semantics,
): ReadonlySet<string> | undefined {
  const reached = new Set<string>();
  const waiting: string[] = [];
  for (const declaration of declarations) {
    const sources = sourcesOf(declaration, semantics);
    if (sources === undefined) return undefined;
    waiting.push(...sources);
  }
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    if (isForEveryone(semantics.sourceFile(file), semantics)) return undefined;
    waiting.push(...(importersIn(semantics).get(file) ?? []));
  }
  return reached;
}

/** Where a type comes into the project: its own file, or those that name what a package declares. */
function sourcesOf(declaration: ts.Declaration, semantics: Semantics): readonly string[] | undefined {
  const file = declaration.getSourceFile();
  if (semantics.isOwn(file)) return [file.fileName];
  const name = ts.getNameOfDeclaration(declaration)?.getText();
  const isDefault = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Default) !== 0;
  if (name === undefined || isDefault) return undefined;
  const naming = semantics
    .sourceFiles()
    .filter((each) => each.text.includes(name))
    .filter((each) => findNode([each], (node) => ts.isIdentifier(node) && node.text === name && isUse(node)));
  // A package that uses the type itself may answer with it, and then nobody has to name it.
  return naming.every(semantics.isOwn) ? naming.map(({ fileName }) => fileName) : undefined;
}

/** Apart from where it is declared, handed on under its own name, extended or implemented: no value has that type there. */
function isUse(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return parent.propertyName !== undefined;
  if (ts.isExpressionWithTypeArguments(parent)) return !ts.isHeritageClause(parent.parent);
  return !(ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent));
}

/** True for what declares something without being imported: a script, and what adds to other modules or to all. */
function isForEveryone(file: ts.SourceFile | undefined, semantics: Semantics): boolean {
  if (file === undefined || semantics.getSymbolAtLocation(file) === undefined) return true;
  return file.statements.some(
    (each) =>
      ts.isModuleDeclaration(each) &&
      (ts.isStringLiteral(each.name) || (each.flags & ts.NodeFlags.GlobalAugmentation) !== 0),
  );
}

/** Which files of the project import each of them. */
const importersIn = perProgram((semantics): ReadonlyMap<string, readonly string[]> => {
  const importers = new Map<string, string[]>();
  for (const file of semantics.sourceFiles().filter((each) => !semantics.isExternal(each))) {
    const { imports = [] } = file as ts.SourceFile & { readonly imports?: readonly ts.StringLiteralLike[] };
    for (const specifier of imports) {
      const target = semantics.getSymbolAtLocation(specifier)?.declarations?.find(ts.isSourceFile);
      if (target === undefined || semantics.isExternal(target)) continue;
      const others = importers.get(target.fileName);
      if (others === undefined) importers.set(target.fileName, [file.fileName]);
      else others.push(file.fileName);
    }
  }
  return importers;
});
