import { enclosingFunction, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/** What in the code means something else in another file, with the reason in words. */
export interface Tie {
  readonly node: ts.Node;
  readonly reason: string;
}

/** `this` outside of classes, `import.meta`, `module`, `exports`, `__filename`, `eval`. */
export function tieToFile(code: ts.Node): Tie | undefined {
  let found: Tie | undefined;
  walk(code, (node) => {
    if (found !== undefined || ts.isTypeNode(node)) return false;
    const reason = reasonAt(node);
    if (reason !== undefined) found = { node, reason };
    return found === undefined;
  });
  return found;
}

function reasonAt(node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return isOfObject(node) ? undefined : 'it uses `this`';
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return 'it reads `import.meta`';
  if (!ts.isIdentifier(node) || isMemberName(node)) return undefined;
  const { parent, text } = node;
  if (text === 'eval' && ts.isCallExpression(parent)) return 'it calls `eval`';
  if (text === '__filename') return 'it reads the name of its file';
  if (text === 'require' && ts.isPropertyAccessExpression(parent)) return `it reads \`${parent.getText()}\``;
  const isModule = ts.isPropertyAccessExpression(parent) && parent.expression === node;
  if ((text === 'module' && isModule) || text === 'exports')
    return `it reaches the module by \`${text}\`, where something else may have been put in its place`;
  return undefined;
}

function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  );
}

/** `this` of a class, of a method of an object, or of a function inside of another one. */
function isOfObject(node: ts.Node): boolean {
  for (let { parent } = node; (parent as ts.Node | undefined) !== undefined; parent = parent.parent) {
    if (ts.isClassLike(parent) || ts.isMethodDeclaration(parent) || ts.isAccessor(parent)) return true;
    const isFunction = ts.isFunctionDeclaration(parent) || ts.isFunctionExpression(parent);
    if (isFunction && !ts.isSourceFile(enclosingFunction(parent))) return true;
  }
  return false;
}
