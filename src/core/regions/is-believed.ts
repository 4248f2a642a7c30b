import { bare } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

/**
 * Whether the type of a variable or field rests on the word of its author alone, so that there may be no value where the
 * type says there is one: `let config!: Config`, `rows.get(key)!`, `JSON.parse(text)`, `input as Order`, an element.
 */
export function isBelieved(declaration: ts.Declaration | undefined, semantics: Semantics): boolean {
  if (declaration === undefined) return false;
  const areElementsChecked = semantics.options.noUncheckedIndexedAccess === true;
  if (ts.isBindingElement(declaration)) return !areElementsChecked && ts.isArrayBindingPattern(declaration.parent);
  if (!ts.isVariableDeclaration(declaration) && !ts.isPropertyDeclaration(declaration)) return false;
  if (declaration.exclamationToken !== undefined) return true;
  const { initializer } = declaration;
  if (initializer === undefined) return ts.isPropertyDeclaration(declaration) && !areFieldsChecked(semantics);
  const value = awaited(initializer);
  if (ts.isNonNullExpression(value)) return true;
  if (ts.isAsExpression(value) || ts.isTypeAssertionExpression(value)) return !ts.isConstTypeReference(value.type);
  if (ts.isElementAccessExpression(bare(value))) return !areElementsChecked;
  return (semantics.getTypeAtLocation(value).flags & ts.TypeFlags.Any) !== 0;
}

function areFieldsChecked({ options }: Semantics): boolean {
  return options.strictPropertyInitialization ?? options.strict === true;
}

/** The expression without `await` and parentheses, but with its casts. */
function awaited(expression: ts.Expression): ts.Expression {
  return ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)
    ? awaited(expression.expression)
    : expression;
}
