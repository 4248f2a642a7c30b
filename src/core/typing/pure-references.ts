import { packageKnowledge } from '../effects/known-packages.ts';
import { exportedName, specifierOf } from '../effects/import-target.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { commonJsExport, requiredSpecifier } from '../syntax/commonjs.ts';
import { isValueReference, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { isSetFromOutside } from '../syntax/ambient.ts';
import { ts } from '../syntax/typescript.ts';

/** True when something in the file, or in a part of one, reads the world or calls code that cannot be seen. */
export function hasImpureReference(root: ts.Node, semantics: Semantics): boolean {
  let found = false;
  walk(root, (node) => {
    if (found || isErased(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return false;
    if (isCommonJsWord(node)) return false;
    if (ts.isIdentifier(node) && isValueReference(node)) found = readsWorld(node, semantics);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) found = callsUnknown(node, semantics);
    return !found;
  });
  return found;
}

/** `require('./order')`, `module.exports` and `exports`: what `import` and `export` are elsewhere. */
function isCommonJsWord(node: ts.Node): boolean {
  if (ts.isVariableDeclaration(node) && node.initializer !== undefined)
    return requiredSpecifier(node.initializer) !== undefined && ts.isVariableStatement(node.parent.parent);
  const parent = node.parent as ts.Node | undefined;
  if (parent === undefined || !ts.isBinaryExpression(parent) || parent.left !== node) return false;
  return ts.isExpressionStatement(parent.parent) && commonJsExport(parent.parent) !== undefined;
}

/** The symbols whose values the file uses; what it names only in types is not among them. */
export function valuesReadIn(file: ts.SourceFile, semantics: Semantics): ReadonlySet<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  walk(file, (node) => {
    if (isErased(node) || ts.isImportDeclaration(node)) return false;
    const isExported = ts.isExportSpecifier(node.parent ?? node) && !(node.parent as ts.ExportSpecifier).isTypeOnly;
    if (!ts.isIdentifier(node) || !(isValueReference(node) || isExported)) return true;
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? semantics.getShorthandAssignmentValueSymbol(node.parent)
      : ts.isExportSpecifier(node.parent)
        ? localOf(node.parent, semantics)
        : semantics.getSymbolAtLocation(node);
    if (symbol !== undefined) found.add(symbol);
    return true;
  });
  return found;
}

/** True for code that is gone at run time; what a class extends is code, although it looks like a type. */
export function isErased(node: ts.Node): boolean {
  if (!ts.isTypeNode(node)) return false;
  const clause = node.parent;
  return !(
    ts.isExpressionWithTypeArguments(node) &&
    ts.isHeritageClause(clause) &&
    clause.token === ts.SyntaxKind.ExtendsKeyword &&
    ts.isClassLike(clause.parent)
  );
}

/** The import that `export { x }` hands on, where it is more than a type. */
function localOf(specifier: ts.ExportSpecifier, semantics: Semantics): ts.Symbol | undefined {
  const local = semantics
    .getSymbolsInScope(specifier, ts.SymbolFlags.Alias | ts.SymbolFlags.Value)
    .find((symbol) => symbol.name === (specifier.propertyName ?? specifier.name).text);
  if (local === undefined || !(local.flags & ts.SymbolFlags.Alias)) return undefined;
  return semantics.getAliasedSymbol(local).flags & ts.SymbolFlags.Value ? local : undefined;
}

function readsWorld(identifier: ts.Identifier, semantics: Semantics): boolean {
  if (identifier.text === 'undefined') return false;
  const local = semantics.getSymbolAtLocation(identifier);
  if (local === undefined) return true;
  const symbol = resolveAlias(semantics, local);
  const declaration = symbol.declarations?.[0];
  // Globals like `globalThis` have no declaration; neither have unresolved imports.
  if (declaration === undefined) return symbol.name !== 'arguments';
  const file = declaration.getSourceFile();
  if (semantics.isLanguageLibrary(file)) return false;
  if (isSetFromOutside(declaration)) return true;
  if (!semantics.isExternal(file) || isConstantSymbol(symbol)) return false;
  return !isKnownPure(local, identifier);
}

/** A function of a package that is known to compute only, read through the import of this file. */
function isKnownPure(local: ts.Symbol, at: ts.Identifier): boolean {
  const binding = local.declarations?.[0];
  const specifier = binding && specifierOf(binding);
  const knowledge = specifier === undefined ? undefined : packageKnowledge(specifier);
  if (knowledge === undefined) return false;
  const member = ts.isPropertyAccessExpression(at.parent) ? at.parent.name.text : undefined;
  const imported = (binding && exportedName(binding)) ?? local.name;
  return (
    [imported, ...(member === undefined ? [] : [member])].every(
      (name) => knowledge.impure?.[name] === undefined && knowledge.whenBare?.[name] === undefined,
    ) &&
    (knowledge.pure === 'all' || knowledge.pure.includes(member ?? imported))
  );
}

/** Enums and objects that hold nothing but literals: reading them is the same at any time. */
export function isConstantSymbol(symbol: ts.Symbol): boolean {
  if (symbol.flags & (ts.SymbolFlags.Enum | ts.SymbolFlags.EnumMember)) return true;
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return false;
  if ((ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) !== ts.NodeFlags.Const) return false;
  const { type, initializer } = declaration;
  if (initializer !== undefined) return isLiteral(initializer);
  return type !== undefined && isLiteralType(type);
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return isLiteral(node.expression);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((each) => ts.isPropertyAssignment(each) && isLiteral(each.initializer));
  }
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isPrefixUnaryExpression(node)) return isLiteral(node.operand);
  return (
    ts.isLiteralExpression(node) ||
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}

function isLiteralType(node: ts.TypeNode): boolean {
  if (ts.isTypeLiteralNode(node)) {
    return node.members.every(
      (each) => ts.isPropertySignature(each) && each.type !== undefined && isLiteralType(each.type),
    );
  }
  return ts.isLiteralTypeNode(node);
}

/** A call is known when its body is in the project, when it is the language's own, or when it is a callback's. */
function callsUnknown(call: ts.CallExpression | ts.NewExpression, semantics: Semantics): boolean {
  if (call.expression.kind === ts.SyntaxKind.SuperKeyword) return false;
  if (isClockOrChance(call)) return true;
  // Where an error comes from is noted in the error itself.
  if (call.expression.getText() === 'Error.captureStackTrace') return false;
  const declaration = semantics.getResolvedSignature(call)?.declaration;
  if (declaration === undefined) return !ts.isNewExpression(call) || !isKnownClass(call.expression, semantics);
  const file = declaration.getSourceFile();
  if (semantics.isLanguageLibrary(file)) return false;
  // Which functions of a package are known is judged where its import is read.
  if (semantics.isExternal(file)) return !startsAtImport(call.expression, semantics);
  if ('body' in declaration && declaration.body !== undefined) return false;
  // A function that was handed in as a parameter has the effects of whoever handed it in.
  return !isParameterCall(call.expression, semantics);
}

/** `z.string().min(3)` starts at the import `z`. */
function startsAtImport(callee: ts.Expression, semantics: Semantics): boolean {
  let node = callee;
  while (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) node = node.expression;
  const symbol = ts.isIdentifier(node) ? semantics.getSymbolAtLocation(node) : undefined;
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
}

function isClockOrChance(call: ts.CallExpression | ts.NewExpression): boolean {
  const callee = call.expression.getText();
  if (callee === 'Date') return ts.isCallExpression(call) || (call.arguments ?? []).length === 0;
  return callee === 'Date.now' || callee === 'Math.random';
}

/** A class without a constructor of its own has no signature with a declaration. */
function isKnownClass(expression: ts.Expression, semantics: Semantics): boolean {
  const symbol = semantics.getTypeAtLocation(expression).symbol as ts.Symbol | undefined;
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined) return false;
  const file = declaration.getSourceFile();
  return semantics.isLanguageLibrary(file) || !semantics.isExternal(file);
}

function isParameterCall(callee: ts.Expression, semantics: Semantics): boolean {
  if (!ts.isIdentifier(callee)) return false;
  const declaration = semantics.getSymbolAtLocation(callee)?.valueDeclaration;
  return declaration !== undefined && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
}
