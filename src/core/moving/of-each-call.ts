import type { References } from '../regions/references.ts';
import { bare, isValueReference, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { MovableStatement } from './movable.ts';

/**
 * Whether it makes a difference that each call of a factory declares the thing anew: a function or an object that is
 * handed out is another one each time, and may be given properties; what is only called, read or built is not missed.
 */
export function isOfEachCall(symbol: ts.Symbol, statement: MovableStatement, references: References): boolean {
  return references
    .of(symbol)
    .filter((each) => !isWithin(each, [statement]))
    .some((each) => !isUsedUp(each, statement));
}

function isUsedUp(reference: ts.Identifier, statement: MovableStatement): boolean {
  const { parent } = reference;
  if (ts.isClassDeclaration(statement)) return ts.isNewExpression(parent) && parent.expression === reference;
  const isCalled = ts.isCallExpression(parent) && parent.expression === reference;
  if (ts.isFunctionDeclaration(statement)) return isCalled;
  if (!ts.isVariableStatement(statement)) return ts.isPropertyAccessExpression(parent);
  const [declaration] = statement.declarationList.declarations;
  const value = declaration?.initializer && bare(declaration.initializer);
  if (value === undefined) return false;
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) return isCalled;
  if (ts.isObjectLiteralExpression(value) || ts.isArrayLiteralExpression(value) || ts.isNewExpression(value))
    return (
      (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === reference
    );
  return true;
}

/** Whether code of the file outside of these places goes by the name: an import of it would mean something else there. */
export function isNamedElsewhere(name: string, sourceFile: ts.SourceFile, places: readonly ts.Node[]): boolean {
  let found = false;
  walk(sourceFile, (node) => {
    if (found || places.includes(node)) return false;
    found = ts.isIdentifier(node) && node.text === name && isValueReference(node);
    return !found;
  });
  return found;
}
