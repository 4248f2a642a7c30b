import { perFileInProgram, perNode } from '../syntax/answered-once.ts';
import { isAssignmentOperator, isValueReference, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** Where the variables of one file are read and written. */
export interface References {
  /** The variable an identifier stands for; the value's variable for a shorthand property. */
  symbolOf(identifier: ts.Identifier): ts.Symbol | undefined;
  /** Every place that reads or writes the variable, its declaration not included. */
  of(symbol: ts.Symbol): readonly ts.Identifier[];
  /** Every place that gives the variable a new value after its declaration. */
  writesOf(symbol: ts.Symbol): readonly ts.Identifier[];
}

export const indexReferences = perFileInProgram((sourceFile, semantics): References => {
  const byText = new Map<string, ts.Identifier[]>();
  walk(sourceFile, (node) => {
    if (!ts.isIdentifier(node) || !isValueReference(node)) return;
    const same = byText.get(node.text);
    if (same === undefined) byText.set(node.text, [node]);
    else same.push(node);
  });
  const symbolOf = perNode((identifier) =>
    ts.isShorthandPropertyAssignment(identifier.parent)
      ? semantics.getShorthandAssignmentValueSymbol(identifier.parent)
      : semantics.getSymbolAtLocation(identifier),
  );
  const cache = new Map<ts.Symbol, readonly ts.Identifier[]>();
  const of = (symbol: ts.Symbol) => {
    let found = cache.get(symbol);
    if (found === undefined) {
      found = (byText.get(symbol.name) ?? []).filter((identifier) => symbolOf(identifier) === symbol);
      cache.set(symbol, found);
    }
    return found;
  };
  return { symbolOf, of, writesOf: (symbol) => of(symbol).filter(isWrite) };
});

/** True when the identifier is the target of an assignment: plain, compound, `++`, a pattern, or the head of a loop. */
export function isWrite(identifier: ts.Node): boolean {
  let node: ts.Node = identifier;
  let { parent } = node;
  for (;;) {
    if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent)) {
      // `(x) = 1` and `x! += 1` write x as well.
    } else if (ts.isBinaryExpression(parent)) {
      if (parent.left !== node) return false;
      if (isAssignmentOperator(parent.operatorToken.kind)) return true;
      return false;
    } else if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
      return parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken;
    } else if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) {
      return parent.initializer === node;
    } else if (ts.isShorthandPropertyAssignment(parent)) {
      if (parent.name !== node) return false;
    } else if (ts.isPropertyAssignment(parent)) {
      if (parent.initializer !== node) return false;
    } else if (!(
      ts.isSpreadElement(parent) ||
      ts.isSpreadAssignment(parent) ||
      ts.isArrayLiteralExpression(parent) ||
      ts.isObjectLiteralExpression(parent)
    )) {
      return false;
    }
    // An element with a default inside a pattern: `[a = 1] = xs` is a binary expression whose left side was met above.
    node = parent;
    parent = node.parent;
    if (parent === undefined) return false;
  }
}
