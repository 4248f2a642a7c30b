import { findNode, isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { isWrite, type References } from './references.ts';
import type { Region } from './region.ts';
import { isImmediateCallback, runsLater } from './immediate-callbacks.ts';

export interface FunctionsContext {
  readonly semantics: Semantics;
  readonly references: References;
  /** True where a package that takes a function may do more than compute: it may keep it. */
  readonly distrustsPackages?: boolean;
}

/** The functions created in the region that may be called after it: those it returns, stores or hands over. */
export function lastingFunctions(region: Region, context: FunctionsContext): readonly ts.SignatureDeclaration[] {
  const found: ts.SignatureDeclaration[] = [];
  for (const node of region.nodes) {
    walk(node, (inner) => {
      if (ts.isTypeNode(inner)) return false;
      if (!ts.isFunctionLike(inner)) return;
      if (mayOutlive(inner, region.nodes, context)) found.push(inner);
      return;
    });
  }
  return found;
}

/** Whether the function may be called after the nodes around it have run, or after they threw. */
export function mayOutlive(
  node: ts.SignatureDeclaration,
  around: readonly ts.Node[],
  context: FunctionsContext & { readonly asked?: readonly ts.Node[] },
): boolean {
  const { asked = [] } = context;
  // What two helpers say of each other is settled by their other uses.
  if (asked.includes(node)) return false;
  if (isImmediateCallback(node, context)) return false;
  return !isLocalHelper(node, around, { ...context, asked: [...asked, node] });
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
    const writes = context.references.writesOf(symbol);
    if (isWithin(declaration, region.nodes)) {
      if (writes.some((write) => !isWithin(write, region.nodes))) return true;
      return isWrite(node) && context.references.of(symbol).some((each) => !isWithin(each, region.nodes));
    }
    return writes.length > 0 || (ts.isVariableDeclaration(declaration) && declaration.pos > region.start);
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

/** A function with a name, `const toCents = (x) => …`, that only this code calls, or hands to what runs it at once. */
function isLocalHelper(
  node: ts.SignatureDeclaration,
  around: readonly ts.Node[],
  context: FunctionsContext & { readonly asked: readonly ts.Node[] },
): boolean {
  if (runsLater(node)) return false;
  const named = ts.isFunctionDeclaration(node) ? node : node.parent;
  if (!ts.isVariableDeclaration(named) && !ts.isFunctionDeclaration(named)) return false;
  if (named.name === undefined || !ts.isIdentifier(named.name)) return false;
  const symbol = context.references.symbolOf(named.name);
  if (symbol === undefined) return false;
  return context.references.of(symbol).every((use) => {
    if (!isWithin(use, around) || isWithin(use, [node])) return false;
    const isCalled = ts.isCallExpression(use.parent) && use.parent.expression === use;
    if (!isCalled && !isImmediateCallback(use, context)) return false;
    return functionsAround(use, named.parent).every((each) => !mayOutlive(each, around, context));
  });
}

/** The functions that the node stands in, from the innermost one, up to the first that the other node stands in too. */
export function functionsAround(node: ts.Node, other: ts.Node): readonly ts.SignatureDeclaration[] {
  const found: ts.SignatureDeclaration[] = [];
  for (let current = node.parent; current !== undefined && !isWithin(other, [current]); current = current.parent)
    if (ts.isFunctionLike(current)) found.push(current);
  return found;
}
