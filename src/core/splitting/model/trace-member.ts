import { walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';

/** What a member does with `this`. */
export interface MemberTrace {
  /** Every `this.x` (also `this['x']` and `const { x } = this`), in source order. */
  readonly accesses: readonly ThisAccess[];
  /** Why the member cannot leave its class, with the code that shows it. */
  readonly bound: readonly { readonly node: ts.Node; readonly reason: string }[];
  /** `this[key]` with a key that is computed, or all members at once: `{ ...this }`. */
  readonly dynamic: ts.Node | undefined;
}

export interface ThisAccess {
  readonly name: string;
  readonly node: ts.Node;
  /** `call` for `this.x(…)`, `bind` for `this.x.bind(this)`, `take` for `this['x']` and `const { x } = this`. */
  readonly kind: 'call' | 'read' | 'bind' | 'take';
}

/** Follows `this` through a member; functions that have a `this` of their own are left out. */
export function traceMember(member: ts.Node): MemberTrace {
  const accesses: ThisAccess[] = [];
  const bound: { node: ts.Node; reason: string }[] = [];
  let dynamic: ts.Node | undefined;
  const stay = (node: ts.Node, reason: string) => void bound.push({ node, reason });

  const visit = (node: ts.Node): boolean | void => {
    if (node !== member && hasOwnThis(node)) {
      // A computed name belongs to the outside.
      const { name } = node as ts.Node & { readonly name?: ts.Node };
      if (name !== undefined && ts.isComputedPropertyName(name)) walk(name, visit);
      return false;
    }
    if (node.kind === ts.SyntaxKind.SuperKeyword) stay(node, 'it calls the base class by `super`');
    if (ts.isMetaProperty(node)) stay(node, `it reads \`${node.getText()}\``);
    if (ts.isThisTypeNode(node)) stay(node, 'its type speaks of `this`');
    if (ts.isIdentifier(node) && node.text === 'arguments') stay(node, 'it reads `arguments`');
    if (isBrandCheck(node)) stay(node, `it asks for its own private name: \`${node.getText()}\``);
    if (node.kind !== ts.SyntaxKind.ThisKeyword || ts.isThisTypeNode(node)) return;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
      accesses.push({ name: parent.name.text, node: parent, kind: kindOf(parent) });
    } else if (ts.isElementAccessExpression(parent) && parent.expression === node) {
      if (ts.isStringLiteralLike(parent.argumentExpression))
        accesses.push({ name: parent.argumentExpression.text, node: parent, kind: 'take' });
      else dynamic ??= parent;
    } else if (isTakenApart(node, parent)) {
      for (const { propertyName, name } of parent.name.elements) {
        const key = propertyName ?? name;
        if (ts.isIdentifier(key)) accesses.push({ name: key.text, node: key, kind: 'take' });
      }
    } else if (looksAtMembers(node, parent)) {
      dynamic ??= parent;
    } else if (!isBinding(node, parent)) {
      stay(node, 'it hands `this` on as a value');
    }
  };
  walk(member, visit);
  return { accesses, bound, dynamic };
}

/** `#orders in other`: in another class, it would ask for another name. */
export function isBrandCheck(node: ts.Node): node is ts.BinaryExpression & { readonly left: ts.PrivateIdentifier } {
  return ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left);
}

function hasOwnThis(node: ts.Node): boolean {
  return (
    ts.isFunctionExpression(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassLike(node) ||
    ((ts.isMethodDeclaration(node) || ts.isAccessor(node)) && ts.isObjectLiteralExpression(node.parent))
  );
}

function kindOf(access: ts.PropertyAccessExpression): ThisAccess['kind'] {
  const { parent } = access;
  if (ts.isCallExpression(parent) && parent.expression === access) return 'call';
  const isBound =
    ts.isPropertyAccessExpression(parent) &&
    parent.expression === access &&
    /^(?:bind|call|apply)$/u.test(parent.name.text) &&
    ts.isCallExpression(parent.parent);
  return isBound ? 'bind' : 'read';
}

/** `{ ...this }`, `Object.keys(this)`, `Object.create(this)`: what comes out depends on which fields the object has. */
function looksAtMembers(node: ts.Node, parent: ts.Node): boolean {
  if (ts.isSpreadAssignment(parent)) return true;
  if (ts.isForInStatement(parent) && parent.expression === node) return true;
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  return /^(?:(?:Object|Reflect)\.\w+|JSON\.stringify|structuredClone)$/u.test(parent.expression.getText());
}

/** `this.x.bind(this)`: the part that has the operation is `this` there as well. */
function isBinding(node: ts.Node, parent: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || parent.arguments[0] !== node) return false;
  const { expression } = parent;
  return (
    ts.isPropertyAccessExpression(expression) &&
    /^(?:bind|call|apply)$/u.test(expression.name.text) &&
    ts.isPropertyAccessExpression(expression.expression) &&
    expression.expression.expression.kind === ts.SyntaxKind.ThisKeyword
  );
}

/** `const { orders, mailer } = this` with plain names. */
function isTakenApart(
  node: ts.Node,
  parent: ts.Node,
): parent is ts.VariableDeclaration & { readonly name: ts.ObjectBindingPattern } {
  return (
    ts.isVariableDeclaration(parent) &&
    parent.initializer === node &&
    ts.isObjectBindingPattern(parent.name) &&
    parent.name.elements.every(
      ({ dotDotDotToken, propertyName, name }) => dotDotDotToken === undefined && ts.isIdentifier(propertyName ?? name),
    )
  );
}
