import type { BabelNode } from '../../syntax/babel.ts';

/** A function in any of the ways in which it can be written. */
export type FunctionNode = Extract<
  BabelNode,
  {
    type:
      | 'FunctionDeclaration'
      | 'FunctionExpression'
      | 'ArrowFunctionExpression'
      | 'ObjectMethod'
      | 'ClassMethod'
      | 'ClassPrivateMethod';
  }
>;

/** An orchestrator that holds no collaborators in fields: where it is, and what it is made of, by syntax alone. */
export interface Site {
  readonly kind: 'class' | 'closure' | 'function' | 'module';
  /** `placeOrder`, `createCheckout`, or the name of the module: `orders.routes`. */
  readonly name: string;
  /** What it is about, without its role: `checkout` for `createCheckout`, `orders` for `orders.routes`. */
  readonly domain: string;
  /** Where its code begins and ends, as offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** The function itself, where it is one. */
  readonly place?: FunctionPlace;
  /** 1-based. */
  readonly line: number;
  readonly dependencies: readonly SiteDependency[];
  readonly operations: readonly SiteOperation[];
  /** Logic operators in its operations. */
  readonly logic: number;
}

export interface SiteDependency {
  /** `mailer`; `deps.mailer` where a bag holds it; the module where functions of one are called by their names: `db`. */
  readonly name: string;
  readonly origin: 'parameter' | 'bag' | 'built' | 'import' | 'field';
  /** Where it is called; not asked of what a field holds. */
  readonly calls: readonly number[];
}

export interface SiteOperation {
  readonly name: string;
  readonly visibility: 'public' | 'private';
  readonly place: FunctionPlace;
  /** True for a function of the module, or of the closure, that reaches no collaborator: it may move as it is. */
  readonly isHelper: boolean;
}

/** The offset of the body's opening brace; that of the function where its body is an expression. */
export interface FunctionPlace {
  readonly at: 'block' | 'arrow';
  readonly offset: number;
}

export function placeOf(node: FunctionNode): FunctionPlace {
  return node.body.type === 'BlockStatement'
    ? { at: 'block', offset: node.body.start ?? 0 }
    : { at: 'arrow', offset: node.start ?? 0 };
}

export function isFunction(node: BabelNode | null | undefined): node is FunctionNode {
  return (
    node?.type === 'FunctionDeclaration' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'ObjectMethod'
  );
}

/** The expression without the casts around it, and without `Object.freeze`. */
export function unwrapped(node: BabelNode): BabelNode {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
      return unwrapped(node.expression);
    case 'CallExpression': {
      const [only, another] = node.arguments;
      const isFreeze =
        node.callee.type === 'MemberExpression' &&
        node.callee.object.type === 'Identifier' &&
        node.callee.object.name === 'Object' &&
        node.callee.property.type === 'Identifier' &&
        node.callee.property.name === 'freeze';
      return isFreeze && only !== undefined && another === undefined ? unwrapped(only) : node;
    }
    default:
      return node;
  }
}
