import { isMeaningful } from '../regions/meaningful-comments.ts';
import { bare, isAssignmentOperator, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { hasImpureSyntax } from '../typing/pure-module.ts';
import { hasImpureReference } from '../typing/pure-references.ts';

/** A statement at the top of a file that declares one name. */
export type MovableStatement =
  | (ts.FunctionDeclaration & { readonly name: ts.Identifier })
  | (ts.ClassDeclaration & { readonly name: ts.Identifier })
  | ts.EnumDeclaration
  | ts.VariableStatement;

/**
 * The statement that declares the symbol, if it makes no difference where it stands: a function, a class, an enum or a
 * constant without effects, as a module of the core may hold it. What it refers to is for the caller to look at.
 */
export function movableStatement(
  symbol: ts.Symbol,
  semantics: Semantics,
  isTop: (place: ts.Node) => boolean = ts.isSourceFile,
): MovableStatement | undefined {
  const [declaration, another] = symbol.declarations ?? [];
  if (declaration === undefined || another !== undefined) return undefined;
  const statement = statementOf(declaration);
  if (statement === undefined || !isTop(statement.parent) || !hasPlainModifiers(statement)) return undefined;
  if (hasImpureSyntax(statement) || hasImpureReference(statement, semantics) || !standsAlone(statement))
    return undefined;
  if (ts.isVariableStatement(statement) && !isConstant(statement)) return undefined;
  if (ts.isClassDeclaration(statement) && promisesTypes(statement)) return undefined;
  return dependsOnPlace(statement) ? undefined : statement;
}

function statementOf(declaration: ts.Declaration): MovableStatement | undefined {
  if (ts.isEnumDeclaration(declaration)) return declaration;
  if (ts.isFunctionDeclaration(declaration))
    return declaration.name === undefined || declaration.body === undefined || declaration.asteriskToken !== undefined
      ? undefined
      : (declaration as MovableStatement);
  if (ts.isClassDeclaration(declaration))
    return declaration.name === undefined ? undefined : (declaration as MovableStatement);
  if (!ts.isVariableDeclaration(declaration) || !ts.isVariableDeclarationList(declaration.parent)) return undefined;
  const { parent } = declaration.parent;
  return ts.isIdentifier(declaration.name) && ts.isVariableStatement(parent) ? parent : undefined;
}

function hasPlainModifiers(statement: MovableStatement): boolean {
  return (ts.getModifiers(statement) ?? []).every(
    ({ kind }) => kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.AbstractKeyword,
  );
}

/** `implements` names types that say nothing about what the class does. */
function promisesTypes({ heritageClauses }: ts.ClassDeclaration): boolean {
  return heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ImplementsKeyword) === true;
}

/** One `const` whose value is written down: literals, functions, and what the language builds of them. */
function isConstant({ declarationList }: ts.VariableStatement): boolean {
  const [declaration, another] = declarationList.declarations;
  const isConst = (declarationList.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const;
  return isConst && another === undefined && declaration?.initializer !== undefined
    ? isWrittenDown(declaration.initializer)
    : false;
}

function isWrittenDown(node: ts.Expression): boolean {
  const value = bare(node);
  if (ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isIdentifier(value)) return true;
  // The flags g and y make a regular expression remember where it was.
  if (ts.isRegularExpressionLiteral(value)) return !/[gy][a-z]*$/u.test(value.text);
  if (ts.isLiteralExpression(value) || isNamedLiteral(value)) return true;
  if (ts.isPrefixUnaryExpression(value)) return isSign(value.operator) && isWrittenDown(value.operand);
  if (ts.isBinaryExpression(value))
    return !isAssignmentOperator(value.operatorToken.kind) && isWrittenDown(value.left) && isWrittenDown(value.right);
  if (ts.isPropertyAccessExpression(value)) return isWrittenDown(value.expression);
  if (ts.isTemplateExpression(value)) return value.templateSpans.every(({ expression }) => isWrittenDown(expression));
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isElementWrittenDown);
  if (ts.isObjectLiteralExpression(value)) return value.properties.every(isPropertyWrittenDown);
  if (ts.isCallExpression(value))
    return value.expression.getText() === 'Object.freeze' && value.arguments.every(isWrittenDown);
  if (!ts.isNewExpression(value)) return false;
  const { arguments: given = [] } = value;
  return /^(?:Set|Map|RegExp)$/u.test(value.expression.getText()) && given.length === 1 && given.every(isWrittenDown);
}

function isNamedLiteral({ kind }: ts.Node): boolean {
  return (
    kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword || kind === ts.SyntaxKind.NullKeyword
  );
}

function isSign(operator: ts.PrefixUnaryOperator): boolean {
  return operator !== ts.SyntaxKind.PlusPlusToken && operator !== ts.SyntaxKind.MinusMinusToken;
}

function isElementWrittenDown(element: ts.Expression): boolean {
  return isWrittenDown(ts.isSpreadElement(element) ? element.expression : element);
}

function isPropertyWrittenDown(property: ts.ObjectLiteralElementLike): boolean {
  if (ts.isShorthandPropertyAssignment(property)) return true;
  if (ts.isSpreadAssignment(property)) return isWrittenDown(property.expression);
  const isKeyWrittenDown = !ts.isComputedPropertyName(property.name) || isWrittenDown(property.name.expression);
  if (ts.isPropertyAssignment(property)) return isKeyWrittenDown && isWrittenDown(property.initializer);
  return isKeyWrittenDown && ts.isMethodDeclaration(property);
}

/** Lines of its own, and no comment that a tool reads on this spot. */
function standsAlone(statement: ts.Statement): boolean {
  const { text } = statement.getSourceFile();
  const start = statement.getStart();
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[^\n]*/u.exec(text.slice(statement.getEnd()))?.[0] ?? '';
  const isAlone = text.slice(lineStart, start).trim() === '' && rest.trim() === '';
  return isAlone && !isMeaningful(text.slice(statement.pos, statement.getEnd()), text);
}

/** `this` of nobody, `arguments` and the like aside: whether the text means something else in another file. */
function dependsOnPlace(statement: MovableStatement): boolean {
  let found = false;
  walk(statement, (node) => {
    if (found) return false;
    if (node.kind === ts.SyntaxKind.ThisKeyword) found = !isOfOwnClass(node, statement);
    else if (ts.isIdentifier(node)) found = /^(?:require|module|exports|eval|__dirname|__filename)$/u.test(node.text);
    else if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node) || ts.isJsxFragment(node)) found = true;
    else if (ts.isDeleteExpression(node) || node.kind === ts.SyntaxKind.DebuggerStatement) found = true;
    return;
  });
  return found;
}

function isOfOwnClass(node: ts.Node, statement: ts.Node): boolean {
  return (
    ts.findAncestor(node, (each) =>
      each === statement ? 'quit' : ts.isClassLike(each) || ts.isObjectLiteralExpression(each),
    ) !== undefined || ts.isClassDeclaration(statement)
  );
}
