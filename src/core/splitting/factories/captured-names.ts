import type { References } from '../../regions/references.ts';
import { isValueReference, isWithin, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { FactoryModel, FactoryOperation } from './factory-model.ts';

/** A variable of the factory that one of its functions uses. */
export interface CapturedName {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
  readonly at: ts.Identifier;
}

/** What a function of the factory uses of the factory's own, in the order of first use. */
export function capturedBy(
  { code }: FactoryOperation,
  { node }: FactoryModel,
  semantics: Semantics,
): readonly CapturedName[] {
  const found = new Map<ts.Symbol, CapturedName>();
  walk(code, (inner) => {
    if (!ts.isIdentifier(inner)) return;
    const isShorthand = ts.isShorthandPropertyAssignment(inner.parent);
    if (!isShorthand && !isValueReference(inner) && !ts.isTypeQueryNode(inner.parent)) return;
    const symbol = isShorthand
      ? semantics.getShorthandAssignmentValueSymbol(inner.parent)
      : semantics.getSymbolAtLocation(inner);
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || found.has(symbol)) return;
    if (!isWithin(declaration, [node]) || declaration === node || isWithin(declaration, [code])) return;
    found.set(symbol, { name: inner.text, symbol, declaration, at: inner });
  });
  return [...found.values()];
}

/** What is given to the factory, or made by it once: another function may be handed it, and sees the same. */
export function isSettled({ symbol, declaration }: CapturedName, references: References): boolean {
  if (references.writesOf(symbol).length > 0) return false;
  return isGiven(declaration) || constantOf(declaration) !== undefined;
}

function isGiven(declaration: ts.Declaration): boolean {
  return ts.isParameter(outOfPattern(declaration));
}

/** The statement that makes a constant of the factory. */
export function constantOf(declaration: ts.Declaration): ts.VariableStatement | undefined {
  const current = outOfPattern(declaration);
  if (!ts.isVariableDeclaration(current) || !ts.isVariableDeclarationList(current.parent)) return undefined;
  const isConstant = (current.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant && ts.isVariableStatement(current.parent.parent) ? current.parent.parent : undefined;
}

/** The parameter or the variable that `db` of `{ db }` comes from. */
function outOfPattern(declaration: ts.Node): ts.Node {
  let current = declaration;
  while (ts.isBindingElement(current) || ts.isObjectBindingPattern(current)) current = current.parent;
  return current;
}
