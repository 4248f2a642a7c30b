import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { isWithin, walk } from '../syntax/nodes.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

export interface MemberRequest {
  readonly semantics: Semantics;
  readonly owner: ts.Node;
  readonly member: string;
  /** The texts of the project's tests: they may reach members that no other code can. */
  readonly testTexts: () => readonly string[];
}

/** Whether code outside the class may reach a private member by its name: through `any`, a string, a spy, or in JavaScript. */
export function isReachedByName({ semantics, owner, member, testTexts }: MemberRequest): boolean {
  const name = member.replace(/^#/u, '');
  const word = new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u');
  if (testTexts().some((text) => text.includes(name) && word.test(text))) return true;
  return semantics.ownFiles().some((file) => {
    if (!file.text.includes(name) || !word.test(file.text)) return false;
    return reaches(file, name, { semantics, owner });
  });
}

function reaches(
  file: ts.SourceFile,
  name: string,
  { semantics, owner }: Pick<MemberRequest, 'semantics' | 'owner'>,
): boolean {
  let found = false;
  walk(file, (node) => {
    if (found || isWithin(node, [owner])) return false;
    if (ts.isStringLiteralLike(node)) found = node.text === name && !ts.isImportDeclaration(node.parent);
    else if (ts.isPropertyAccessExpression(node) && node.name.text === name) {
      found =
        isUntyped(semantics.getTypeAtLocation(node.expression)) ||
        (isJavaScriptFile(file.fileName) && mayBeTaken(node.expression, name, { semantics, owner })) ||
        isRead(node.expression, name, { semantics, owner });
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      found = textOf(node.propertyName ?? node.name) === name && mayBeTaken(node.parent, name, { semantics, owner });
    } else if (ts.isObjectLiteralExpression(node) && isPattern(node)) {
      found =
        node.properties.some((each) => textOf(each.name) === name) && mayBeTaken(node, name, { semantics, owner });
    }
    return;
  });
  return found;
}

type Owned = Pick<MemberRequest, 'semantics' | 'owner'>;

function isUntyped({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0;
}

function textOf(name: ts.Node | undefined): string | undefined {
  return name !== undefined && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined;
}

/** `(service as unknown as Inner).round(x)`: through a type of its own, a cast reaches what is private. */
function isRead(receiver: ts.Expression, name: string, owned: Owned): boolean {
  const { semantics } = owned;
  const declaration = ts.isIdentifier(receiver) ? semantics.getSymbolAtLocation(receiver)?.valueDeclaration : undefined;
  const source =
    declaration !== undefined && ts.isVariableDeclaration(declaration) ? declaration.initializer : receiver;
  let inner = source;
  while (inner !== undefined && ts.isParenthesizedExpression(inner)) inner = inner.expression;
  const isCast = inner !== undefined && (ts.isAsExpression(inner) || ts.isTypeAssertionExpression(inner));
  return isCast && mayBeTaken(receiver, name, owned);
}

/** Whether the value may be an object of the class: its type has the member as a function, and is no other class. */
function mayBeTaken(value: ts.Node, name: string, { semantics, owner }: Owned): boolean {
  const type = semantics.getTypeAtLocation(value);
  if (isUntyped(type)) return true;
  const { declarations = [] } = type.symbol ?? {};
  if (declarations.some((each) => ts.isClassLike(each))) return declarations.some((each) => each === owner);
  const property = semantics.getPropertyOfType(type, name);
  if (property === undefined) return false;
  const held = semantics.getNonNullableType(semantics.getTypeOfSymbol(property));
  return isUntyped(held) || semantics.getSignaturesOfType(held, ts.SignatureKind.Call).length > 0;
}

/** `({ round } = service)` */
function isPattern(node: ts.ObjectLiteralExpression): boolean {
  const { parent } = node;
  const assignment = ts.isParenthesizedExpression(parent) ? parent.parent : parent;
  return (
    ts.isBinaryExpression(assignment) &&
    assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    isWithin(node, [assignment.left])
  );
}
