import { isDirective } from '../../edit/import-position.ts';
import type { Obstacle } from '../../regions/boundary.ts';
import type { References } from '../../regions/references.ts';
import type { Region } from '../../regions/region.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { enclosingFunction, findNode, isValueReference, isWithin } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

export interface BoundaryContext {
  readonly operation: ts.Node;
  readonly references: References;
  readonly semantics: Semantics;
}

/** The first thing in the run that is bound to its function or its place, so that no method could hold it. */
export function findPhaseBoundary(region: Region, context: BoundaryContext): Obstacle | undefined {
  if (region.kind === 'statements' && !standsOnItsLines(region))
    return {
      ...tied(region.nodes[0], 'the statements share a line with other code'),
      unblock: 'put each statement on a line of its own',
    };
  const directive = directiveAround(context.operation);
  if (directive !== undefined) return tied(directive, `\`${directive.getText()}\` holds for its function only`);
  const cause = findNode(region.nodes, (node) => reasonOf(node, region, context) !== undefined);
  const reason = cause && reasonOf(cause, region, context);
  if (cause !== undefined && reason !== undefined) return tied(cause, reason);
  const marker = paired.exec(region.sourceFile.text.slice(region.nodes[0].pos, region.end));
  if (marker === null) return undefined;
  return {
    code: 'meaningful-comment',
    cause: region.nodes[0],
    reason: `the comment \`${marker[0]}\` belongs to another one outside of the statements`,
    unblock: 'move the pair of comments around whole steps, or remove it',
  };
}

/** Comments that open or close something at their place; those that mean the next line move with it. */
const paired =
  /#(?:end)?region\b|eslint-(?:disable|enable)(?!-)|prettier-ignore-(?:start|end)|(?:c8|v8|istanbul) ignore (?:start|stop|end)|vuln-code-snippet|\bdocs?:(?:start|end)\b|stryker (?:disable|restore)/iu;

/** `'use strict'`, `'use server'`: code that leaves the function leaves that behind. Classes and ES modules are strict. */
function directiveAround(operation: ts.Node): ts.Statement | undefined {
  const isStrict = isInClass(operation) || ts.isExternalModule(operation.getSourceFile());
  for (let node: ts.Node = operation; !ts.isSourceFile(node); node = node.parent) {
    const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    const [first] = body !== undefined && ts.isBlock(body) ? body.statements : [];
    if (first === undefined || !isDirective(first)) continue;
    if (!isStrict || !/^.use strict/u.test(first.getText())) return first;
  }
  return undefined;
}

function reasonOf(node: ts.Node, region: Region, context: BoundaryContext): string | undefined {
  if (node.kind === ts.SyntaxKind.SuperKeyword) return '`super` calls stay in the method that makes them';
  if (node.kind === ts.SyntaxKind.ThisKeyword && !isInClass(context.operation) && isOwn(node, region))
    return '`this` belongs to its function';
  if (ts.isYieldExpression(node) && isOwn(node, region)) return '`yield` belongs to its generator';
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword)
    return '`new.target` belongs to its function';
  if (node.kind === ts.SyntaxKind.WithStatement) return '`with` cannot move';
  if (ts.isIdentifier(node) && node.text === 'arguments' && isValueReference(node) && isOwn(node, region))
    return '`arguments` belongs to its function';
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'eval')
    return '`eval` depends on where it is called';
  if (ts.isVariableDeclarationList(node) && isUsing(node) && region.nodes.some((each) => each === node.parent))
    return 'a `using` declaration is disposed of at the end of its block';
  if (isLocalDeclaration(node) && isUsedOutside(node, region, context))
    return `\`${node.name?.text ?? ''}\` is declared inside the statements and used after them`;
  if (ts.isIdentifier(node) && isOuterLocalType(node, region, context))
    return `\`${node.text}\` is declared in the operation, and a method could not name it`;
  return undefined;
}

function isUsing(node: ts.VariableDeclarationList): boolean {
  return (node.flags & ts.NodeFlags.Using) === ts.NodeFlags.Using;
}

type LocalDeclaration =
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration;

function isLocalDeclaration(node: ts.Node): node is LocalDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

function isUsedOutside(node: LocalDeclaration, region: Region, { operation, semantics }: BoundaryContext): boolean {
  const { name } = node;
  const symbol = name && semantics.getSymbolAtLocation(name);
  if (symbol === undefined) return true;
  const isUse = (each: ts.Node) =>
    ts.isIdentifier(each) &&
    each.text === symbol.name &&
    !isWithin(each, region.nodes) &&
    semantics.getSymbolAtLocation(each) === symbol;
  return findNode([operation], isUse) !== undefined;
}

/** A type, class or enum that the operation declares outside of the region; or the type of one of its variables. */
function isOuterLocalType(node: ts.Identifier, region: Region, { operation, semantics }: BoundaryContext): boolean {
  const { parent } = node;
  const names =
    ts.isTypeReferenceNode(parent) || ts.isTypeQueryNode(parent) || ts.isExpressionWithTypeArguments(parent);
  if (!names && !isValueReference(node)) return false;
  const symbol = semantics.getSymbolAtLocation(node);
  const declaration = symbol?.declarations?.[0];
  if (symbol === undefined || declaration === undefined) return false;
  if (!isWithin(declaration, [operation]) || isWithin(declaration, region.nodes)) return false;
  if (ts.isTypeParameterDeclaration(declaration)) return declaration.parent !== operation;
  if (ts.isTypeQueryNode(parent)) return true;
  return isLocalDeclaration(declaration) && !ts.isFunctionDeclaration(declaration);
}

/** A method, or a field that holds a function. */
export function isInClass(operation: ts.Node): boolean {
  const member = ts.isPropertyDeclaration(operation.parent) ? operation.parent : operation;
  return ts.isClassElement(member) && ts.isClassLike(member.parent);
}

/** The node belongs to the function around the region, not to one inside of it. */
function isOwn(node: ts.Node, region: Region): boolean {
  let home = enclosingFunction(node);
  while (ts.isArrowFunction(home) && isWithin(home, region.nodes)) home = enclosingFunction(home);
  return !isWithin(home, region.nodes);
}

function standsOnItsLines(region: Region): boolean {
  const { text } = region.sourceFile;
  const before = text.slice(text.lastIndexOf('\n', region.start - 1) + 1, region.start);
  const after = /^[^\r\n]*/u.exec(text.slice(region.end))?.[0] ?? '';
  return before.trim() === '' && /^[\t ]*(?:\/\/.*|\/\*[^\n]*\*\/[\t ]*)?$/u.test(after);
}

function tied(cause: ts.Node, reason: string): Obstacle {
  return {
    code: 'function-object',
    cause,
    reason,
    unblock: 'take this out of the step, to the beginning of the operation',
  };
}
