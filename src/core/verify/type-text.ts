import { ts } from '../syntax/typescript.ts';

const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseFullyQualifiedType;

/** The inferred type of a declaration as text: of a function what it returns, of a field or variable what it holds. */
export function inferredTypeText(declaration: ts.Declaration, program: ts.Program): string {
  const checker = program.getTypeChecker();
  if (ts.isFunctionLike(declaration)) {
    const signature = checker.getSignatureFromDeclaration(declaration);
    return signature ? checker.typeToString(checker.getReturnTypeOfSignature(signature), undefined, flags) : '';
  }
  const name = ts.getNameOfDeclaration(declaration);
  const symbol = name && checker.getSymbolAtLocation(name);
  return symbol ? checker.typeToString(checker.getTypeOfSymbol(symbol), undefined, flags) : '';
}

/**
 * True when two texts name the same type. The compiler orders the parts of unions and the members of object types by
 * when it first met them, so the order says nothing.
 */
export function isSameTypeText(one: string, other: string): boolean {
  return one === other || (one.length === other.length && canonical(one) === canonical(other));
}

function canonical(type: string): string {
  const sourceFile = ts.createSourceFile('type.ts', `type T = ${type};`, ts.ScriptTarget.Latest);
  const render = (node: ts.Node): string => {
    const children: string[] = [];
    ts.forEachChild(node, (child) => void children.push(render(child)));
    if (children.length === 0) return node.getText(sourceFile);
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node) || ts.isTypeLiteralNode(node)) children.sort();
    // `keyof` and `readonly` are no nodes of their own.
    const operator = ts.isTypeOperatorNode(node) ? node.operator : '';
    return `${node.kind}${operator}(${children.join(',')})`;
  };
  return render(sourceFile);
}
