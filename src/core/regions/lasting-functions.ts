import { findNode, isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { isWrite, type References } from './references.ts';
import type { Region } from './region.ts';

export interface FunctionsContext {
  readonly semantics: Semantics;
  readonly references: References;
}

/** The functions created in the region that may be called after it: those it returns, stores or hands over. */
export function lastingFunctions(region: Region, context: FunctionsContext): readonly ts.SignatureDeclaration[] {
  const found: ts.SignatureDeclaration[] = [];
  for (const node of region.nodes) {
    walk(node, (inner) => {
      if (ts.isTypeNode(inner)) return false;
      if (!ts.isFunctionLike(inner)) return;
      if (!isImmediateCallback(inner, context) && !isLocalHelper(inner, region, context)) found.push(inner);
      return;
    });
  }
  return found;
}

/**
 * A function that lives on sees later writes of the variables and fields it uses, and others see its own writes.
 * Parameters of a lifted function are copies: neither would be true any more.
 */
export function findFrozenCapture(region: Region, context: FunctionsContext): Obstacle | undefined {
  for (const lasting of lastingFunctions(region, context)) {
    const cause = findNode([lasting], isFrozenIn(lasting, region, context));
    if (cause === undefined) continue;
    return {
      code: 'captured-write',
      cause,
      reason: `a function created here keeps using \`${cause.getText()}\`, which may change after the region`,
      unblock: 'make it a constant that the function uses instead',
    };
  }
  return undefined;
}

function isFrozenIn(lasting: ts.Node, region: Region, context: FunctionsContext): (node: ts.Node) => boolean {
  return (node) => {
    if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      return !isUnchanging(node, context.semantics);
    }
    if (!ts.isIdentifier(node)) return false;
    const symbol = context.references.symbolOf(node);
    const declaration = symbol?.valueDeclaration;
    if (symbol === undefined || declaration === undefined || isWithin(declaration, [lasting])) return false;
    if (declaration.getSourceFile() !== region.sourceFile) return false;
    if (context.references.writesOf(symbol).some((write) => !isWithin(write, region.nodes))) return true;
    if (isWithin(declaration, region.nodes)) {
      return isWrite(node) && context.references.of(symbol).some((each) => !isWithin(each, region.nodes));
    }
    return isWrite(node) || (ts.isVariableDeclaration(declaration) && declaration.pos > region.start);
  };
}

/** A method, or a field that only the constructor sets. */
export function isUnchanging(node: ts.PropertyAccessExpression, semantics: Semantics): boolean {
  const symbol = semantics.getSymbolAtLocation(node.name);
  if (symbol === undefined) return false;
  if ((symbol.flags & ts.SymbolFlags.Method) !== 0) return true;
  return (symbol.declarations ?? []).some(
    (declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0,
  );
}

/**
 * `items.map((item) => …)`: the callback is gone when the call returns, unless what comes back is a function itself.
 * Lazy iterators and timers are effects, met before.
 */
function isImmediateCallback(node: ts.Node, { semantics }: FunctionsContext): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || !parent.arguments.includes(node as ts.Expression)) return false;
  const result = semantics.getTypeAtLocation(parent);
  return semantics.getSignaturesOfType(result, ts.SignatureKind.Call).length === 0;
}

/** `const toCents = (x) => …` that only the region itself calls, or hands to a call. */
function isLocalHelper(node: ts.Node, region: Region, context: FunctionsContext): boolean {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const symbol = context.references.symbolOf(parent.name);
  if (symbol === undefined) return false;
  return context.references
    .of(symbol)
    .every((use) => isWithin(use, region.nodes) && ts.isCallExpression(use.parent) && !isWithin(use, [node]));
}
