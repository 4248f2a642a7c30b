import { ts } from './typescript.ts';

/** Calls `visit` on the node and everything below it, in source order; returning false skips the children. */
export function walk(node: ts.Node, visit: (node: ts.Node) => boolean | void): void {
  if (visit(node) === false) return;
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** The first node in source order for which `test` holds, the nodes themselves included. */
export function findNode(nodes: readonly ts.Node[], test: (node: ts.Node) => boolean): ts.Node | undefined {
  const find = (node: ts.Node): ts.Node | undefined => (test(node) ? node : ts.forEachChild(node, find));
  for (const node of nodes) {
    const found = find(node);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The expression without the parentheses, casts and `!` around it. */
export function bare(expression: ts.Expression): ts.Expression {
  let current = expression;
  while (
    ts.isParenthesizedExpression(current) ||
    ts.isAsExpression(current) ||
    ts.isNonNullExpression(current) ||
    ts.isSatisfiesExpression(current) ||
    ts.isTypeAssertionExpression(current)
  ) {
    current = current.expression;
  }
  return current;
}

/** The innermost function, method, accessor or constructor around the node, or its source file. */
export function enclosingFunction(node: ts.Node): ts.Node {
  let current = node.parent;
  while (
    current !== undefined &&
    !ts.isFunctionLike(current) &&
    !ts.isSourceFile(current) &&
    !ts.isClassStaticBlockDeclaration(current)
  ) {
    current = current.parent;
  }
  return current;
}

/** The statement of the file that holds the node. */
export function topStatement(node: ts.Node): ts.Statement {
  return ts.findAncestor(node, (each): each is ts.Statement => ts.isSourceFile(each.parent))!;
}

/** True when `node` lies inside one of `roots`, or is one of them. */
export function isWithin(node: ts.Node, roots: readonly ts.Node[]): boolean {
  return roots.some(
    (root) => root.pos <= node.pos && node.end <= root.end && root.getSourceFile() === node.getSourceFile(),
  );
}

/** Whether the node is given a new value there, and not read: `order.total = 3`. */
export function isReplaced(node: ts.Expression): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

export function isAssignmentOperator(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** True for an identifier that stands for a value being read or written, not for a property name, label or type. */
export function isValueReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isTypeReferenceNode(parent)) return false;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) return parent.initializer === node;
  if (ts.isPropertyDeclaration(parent) || ts.isEnumMember(parent)) return parent.initializer === node;
  if (ts.isMethodDeclaration(parent) || ts.isGetAccessor(parent) || ts.isSetAccessor(parent)) return false;
  if (ts.isFunctionDeclaration(parent) || ts.isFunctionExpression(parent) || ts.isClassLike(parent)) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isTypeParameterDeclaration(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent))
    return false;
  if (ts.isTypePredicateNode(parent) || ts.isTypeQueryNode(parent) || ts.isNamedTupleMember(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isMetaProperty(parent)) return false;
  if (ts.isJsxAttribute(parent)) return false;
  return true;
}

/** The text of a property, method or parameter name, or undefined when it is computed or a pattern. */
export function nameText(name: ts.Node | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  return undefined;
}
