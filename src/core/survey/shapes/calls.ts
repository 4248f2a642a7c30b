import type { BabelNode } from '../../syntax/babel.ts';
import { keyName } from '../member-path.ts';
import type { FunctionNode } from './site.ts';

/** A call that starts at a name: `db.users.find(id)`, `sendMail(order)`. */
export interface NamedCall {
  /** `['db', 'users', 'find']` */
  readonly path: readonly string[];
  readonly start: number;
  /** Whether it is made for what it does: awaited, a statement of its own, or handed on by an async function. */
  readonly isForEffect: boolean;
}

/** The calls in the function, those in closures inside it and in defaults of its parameters included. */
export function collectNamedCalls(node: FunctionNode): readonly NamedCall[] {
  const calls: NamedCall[] = [];
  const visit = (current: BabelNode, above: readonly BabelNode[]): void => {
    if (current.type === 'CallExpression' || current.type === 'OptionalCallExpression') {
      const path = pathFrom(current.callee);
      if (path !== undefined) calls.push({ path, start: current.start ?? 0, isForEffect: isForEffect(current, above) });
    }
    const nowAbove = [current, ...above];
    for (const child of childrenOf(current)) visit(child, nowAbove);
  };
  for (const parameter of node.params) visit(parameter, [node]);
  visit(node.body, [node]);
  return calls;
}

/** The names from the one that the expression starts at: through members, calls and awaits. */
export function pathFrom(node: BabelNode): readonly string[] | undefined {
  switch (node.type) {
    case 'Identifier':
      return [node.name];
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const path = pathFrom(node.object);
      const name = node.computed ? '[]' : keyName(node.property);
      return path && name !== undefined ? [...path, name] : undefined;
    }
    case 'CallExpression':
    case 'OptionalCallExpression':
      return pathFrom(node.callee);
    case 'AwaitExpression':
      return pathFrom(node.argument);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return pathFrom(node.expression);
    default:
      return undefined;
  }
}

function isForEffect(call: BabelNode, above: readonly BabelNode[]): boolean {
  const [parent, ...further] = above;
  if (parent === undefined) return false;
  switch (parent.type) {
    case 'AwaitExpression':
    case 'YieldExpression':
      return true;
    case 'ExpressionStatement':
      // A statement of synchronous code may as well go through a tree or fill a table.
      return further.some(isAsync) || isAnsweredByCallback(call);
    case 'UnaryExpression':
      return parent.operator === 'void';
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'ParenthesizedExpression':
      return isForEffect(parent, further);
    case 'MemberExpression':
      return parent.property.type === 'Identifier' && /^(?:then|catch|finally)$/.test(parent.property.name);
    case 'ReturnStatement':
      return isAsync(further.find((each) => 'params' in each && 'body' in each));
    case 'ArrowFunctionExpression':
      return isAsync(parent) || isHandedToPromise(further);
    case 'ArrayExpression':
      return isHandedToPromise(further);
    default:
      return false;
  }
}

/** `Promise.all([…])`, `Promise.all(items.map(…))` */
function isHandedToPromise(above: readonly BabelNode[]): boolean {
  return above
    .slice(0, 2)
    .some(
      (each) =>
        each.type === 'CallExpression' &&
        each.callee.type === 'MemberExpression' &&
        each.callee.object.type === 'Identifier' &&
        each.callee.object.name === 'Promise',
    );
}

/** `db.query(sql, (error, rows) => …)` */
function isAnsweredByCallback(call: BabelNode): boolean {
  if (call.type !== 'CallExpression') return false;
  const last = call.arguments.at(-1);
  const [first] = last !== undefined && 'params' in last && Array.isArray(last.params) ? last.params : [];
  return (
    (first as BabelNode | undefined)?.type === 'Identifier' &&
    /^_?(?:e|err|error)$/.test((first as { name: string }).name)
  );
}

function isAsync(node: BabelNode | undefined): boolean {
  return node !== undefined && 'async' in node && node.async === true;
}

function childrenOf(node: BabelNode): readonly BabelNode[] {
  const children: BabelNode[] = [];
  for (const key in node) {
    if (key === 'loc' || key === 'extra' || key === 'errors' || key === 'typeAnnotation') continue;
    const value = (node as unknown as Record<string, unknown>)[key];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value])
      if (typeof item === 'object' && item !== null && typeof (item as { type?: unknown }).type === 'string')
        children.push(item as BabelNode);
  }
  return children;
}
