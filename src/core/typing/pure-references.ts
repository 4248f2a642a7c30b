import { isValueReference, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

/** True when something in the file reads the world or calls code that cannot be seen. */
export function hasImpureReference(file: ts.SourceFile, semantics: Semantics): boolean {
  let found = false;
  walk(file, (node) => {
    if (found || ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return false;
    if (ts.isIdentifier(node) && isValueReference(node)) found = readsWorld(node, semantics);
    else if (ts.isCallExpression(node) || ts.isNewExpression(node)) found = callsUnknown(node, semantics);
    return !found;
  });
  return found;
}

function readsWorld(identifier: ts.Identifier, semantics: Semantics): boolean {
  if (identifier.text === 'undefined') return false;
  const local = semantics.getSymbolAtLocation(identifier);
  if (local === undefined) return true;
  const symbol = local.flags & ts.SymbolFlags.Alias ? semantics.getAliasedSymbol(local) : local;
  const declaration = symbol.declarations?.[0];
  // Globals like `globalThis` have no declaration; neither have unresolved imports.
  if (declaration === undefined) return symbol.name !== 'arguments';
  const file = declaration.getSourceFile();
  if (semantics.isLanguageLibrary(file)) return false;
  return semantics.isExternal(file) && !isConstantSymbol(symbol);
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
  const declaration = semantics.getResolvedSignature(call)?.declaration;
  if (declaration === undefined) return !ts.isNewExpression(call) || !isKnownClass(call.expression, semantics);
  const file = declaration.getSourceFile();
  if (semantics.isLanguageLibrary(file)) return false;
  if (semantics.isExternal(file)) return true;
  if ('body' in declaration && declaration.body !== undefined) return false;
  // A function that was handed in as a parameter has the effects of whoever handed it in.
  return !isParameterCall(call.expression, semantics);
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
