import { bare, isValueReference, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/**
 * What a function of a factory means by the place where it stands: `this` and `super`, and, where it is an arrow function,
 * the `arguments` and the `new.target` of the factory.
 */
export function boundToFactory(code: ts.Node): ts.Node | undefined {
  const own = functionOf(code);
  const isArrow = own !== undefined && ts.isArrowFunction(own);
  let found: ts.Node | undefined;
  walk(code, (node) => {
    if (found !== undefined || ts.isTypeNode(node) || (node !== own && hasOwnThis(node))) return false;
    const isOfObject = node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword;
    if (isOfObject || (isArrow && isOfCall(node))) found = node;
    return found === undefined;
  });
  return found;
}

/** The function that the factory declares, assigns, or returns as a member. */
function functionOf(code: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(code)) return bare(code.initializer);
  const value = ts.isVariableStatement(code) ? code.declarationList.declarations[0]?.initializer : code;
  return value !== undefined && ts.isExpression(value) ? bare(value) : value;
}

function hasOwnThis(node: ts.Node): boolean {
  return (ts.isFunctionLike(node) && !ts.isArrowFunction(node)) || ts.isClassLike(node);
}

function isOfCall(node: ts.Node): boolean {
  return ts.isMetaProperty(node) || (ts.isIdentifier(node) && node.text === 'arguments' && isValueReference(node));
}
