import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { findNode } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { renewedNames, type Part, type Pieces } from './module-parts.ts';
import type { Versions } from './moved-declaration.ts';

/** Who among the importers of a module can tell that it has changed. */
export type Audience = typeof everyone | Circle;

export const everyone = 'everyone';

export interface Circle {
  /** Those that mention one of these names: tests reach for private members, as in `service['total']`. */
  readonly mentioning: readonly string[];
  /** Those that use one of these classes for more than its type: they construct it, extend it, or hand it on. */
  readonly constructing: readonly string[];
}

/** Who can see the pieces that came or went, apart from the types of what has stayed. */
export function audienceOfPieces({ gone, added }: Pieces, versions: Versions): Audience {
  const mentioning = new Set<string>();
  const constructing = new Set<string>();
  const renewed = renewedNames({ gone, added });
  const isInJavaScript = isJavaScriptFile(versions.before.fileName);
  return [...gone, ...added].every(note) ? { mentioning: [...mentioning], constructing: [...constructing] } : everyone;

  /** False where anyone may see the piece. */
  function note({ node }: Part): boolean {
    // It runs while the module loads, and declares nothing; in JavaScript a call may.
    if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression) && !isInJavaScript) return true;
    if (!ts.isClassElement(node) || !ts.isClassDeclaration(node.parent)) return false;
    if (!staysNominal(node.parent, versions.before)) return false;
    const name = privateNameOf(node);
    if (name !== undefined) mentioning.add(name);
    if (!ts.isConstructorDeclaration(node)) return name !== undefined;
    const fields = node.parameters.filter(
      (each) => ts.isParameterPropertyDeclaration(each, node) && renewed.has(each.name.getText()),
    );
    const owner = node.parent.name?.text;
    if (owner === undefined || !fields.every(isPrivate) || isUnderOtherName(owner, versions)) return false;
    constructing.add(owner);
    for (const field of fields) mentioning.add(field.name.getText());
    return true;
  }
}

/** Those of the files that are in the circle of a module that they import. */
export function inCircle(files: readonly ts.SourceFile[], { mentioning, constructing }: Circle): readonly string[] {
  const isRenamed = files.some((file) => constructing.some((name) => file.text.includes(name) && renames(file, name)));
  return files
    .filter(
      (file) =>
        isRenamed ||
        mentioning.some((name) => file.text.includes(name)) ||
        constructing.some((name) => file.text.includes(name) && usesAsValue(file, name)),
    )
    .map(({ fileName }) => fileName);
}

/**
 * Nothing but the class itself makes objects of a class with private members. One that had none, and so was filled in by
 * object literals, must not get the first.
 */
function staysNominal(node: ts.ClassDeclaration, before: ts.SourceFile): boolean {
  const hasPrivates = ({ members }: ts.ClassDeclaration): boolean =>
    members.some((member) =>
      ts.isConstructorDeclaration(member) ? member.parameters.some(isHidden) : isHidden(member),
    );
  const was = before.statements.find(
    (each): each is ts.ClassDeclaration => ts.isClassDeclaration(each) && each.name?.text === node.name?.text,
  );
  return (was !== undefined && hasPrivates(was)) || !hasPrivates(node);
}

function isHidden(node: ts.ClassElement | ts.ParameterDeclaration): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return (
    (ts.getCombinedModifierFlags(node) & hidden) !== 0 || (node.name !== undefined && ts.isPrivateIdentifier(node.name))
  );
}

function privateNameOf(node: ts.ClassElement): string | undefined {
  if (!node.name) return undefined;
  if (ts.isPrivateIdentifier(node.name)) return node.name.text;
  return isPrivate(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function isPrivate(node: ts.ClassElement | ts.ParameterDeclaration): boolean {
  return (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0;
}

/** True where importers may know the class by another name. */
function isUnderOtherName(name: string, { before, after }: Versions): boolean {
  return [before, after].some((file) =>
    file.statements.some(
      (each) =>
        ts.isExportAssignment(each) ||
        (ts.isClassDeclaration(each) && (ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Default) !== 0) ||
        (ts.isExportDeclaration(each) && renamesIn(each, name)),
    ),
  );
}

function renames(file: ts.SourceFile, name: string): boolean {
  return file.statements.some(
    (each) => (ts.isImportDeclaration(each) || ts.isExportDeclaration(each)) && renamesIn(each, name),
  );
}

function renamesIn(node: ts.ImportDeclaration | ts.ExportDeclaration, name: string): boolean {
  const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
  if (bindings === undefined || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return false;
  return bindings.elements.some(({ propertyName }) => propertyName?.text === name);
}

function usesAsValue(file: ts.SourceFile, name: string): boolean {
  const isUse = (node: ts.Node): boolean => ts.isIdentifier(node) && node.text === name && !isInTypeOrImport(node);
  return findNode([file], isUse) !== undefined;
}

function isInTypeOrImport({ parent }: ts.Node): boolean {
  if (ts.isQualifiedName(parent)) return isInTypeOrImport(parent);
  if (ts.isImportTypeNode(parent)) return !parent.isTypeOf;
  return (
    ts.isTypeReferenceNode(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isExportSpecifier(parent)
  );
}
