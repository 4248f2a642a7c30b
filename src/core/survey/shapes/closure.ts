import type { BabelNode } from '../../syntax/babel.ts';
import { keyName } from '../member-path.ts';
import { boundNames } from './bindings.ts';
import { pathFrom } from './calls.ts';
import { isOfFramework } from './dependencies.ts';
import { isRegistration, nameOfRegistration } from './registration.ts';
import { isFunction, unwrapped, type FunctionNode } from './site.ts';

/** A function inside a factory. */
export interface InnerFunction {
  readonly name: string;
  readonly node: FunctionNode;
  /** Whether the factory hands it out. */
  readonly isPublic: boolean;
}

/**
 * The functions of a factory: what it returns is one of them, or an object of some, or it registers them with what it is
 * given, or puts them in there. Undefined for any other function.
 */
export function innerFunctions(factory: FunctionNode, nameOfReturned: string): readonly InnerFunction[] | undefined {
  if (factory.generator === true) return undefined;
  const { body } = factory;
  if (body.type !== 'BlockStatement') {
    const returned = functionsOf(body, nameOfReturned).map((each) => ({ ...each, isPublic: true }));
    return returned.length > 0 ? returned : undefined;
  }
  const declared: InnerFunction[] = [];
  const handedOut = new Set<string>();
  const returned: InnerFunction[] = [];
  const registered: InnerFunction[] = [];
  const parameters = new Set(factory.params.flatMap((parameter) => boundNames(parameter)));
  for (const statement of body.body) {
    if (statement.type === 'FunctionDeclaration' && statement.id) {
      declared.push({ name: statement.id.name, node: statement, isPublic: false });
    } else if (statement.type === 'VariableDeclaration') {
      for (const { id, init } of statement.declarations)
        if (id.type === 'Identifier' && init) declared.push(...functionsOf(init, id.name));
    } else if (statement.type === 'ReturnStatement' && statement.argument) {
      const value = unwrapped(statement.argument);
      namesIn(value).forEach((name) => handedOut.add(name));
      returned.push(...functionsOf(value, nameOfReturned));
    } else if (statement.type === 'ExpressionStatement') {
      registered.push(...registeredIn(statement.expression, parameters));
      if (isMixin(factory)) registered.push(...assignedIn(statement.expression, parameters));
    }
  }
  const isHandedOut = declared.some(({ name }) => handedOut.has(name));
  if (returned.length === 0 && registered.length === 0 && !isHandedOut) return undefined;
  return [
    ...declared.map((each) => ({ ...each, isPublic: handedOut.has(each.name) })),
    ...[...returned, ...registered].map((each) => ({ ...each, isPublic: true })),
  ];
}

/** The value itself, or the functions that an object holds. */
function functionsOf(node: BabelNode, name: string): readonly InnerFunction[] {
  const value = unwrapped(node);
  if (isFunction(value)) {
    const own = value.type === 'FunctionExpression' && value.id ? value.id.name : name;
    return [{ name: own, node: value, isPublic: false }];
  }
  if (value.type !== 'ObjectExpression') return [];
  return value.properties.flatMap((property): readonly InnerFunction[] => {
    if (property.type === 'SpreadElement') return [];
    const key = keyName(property.key) ?? name;
    const inner = property.type === 'ObjectMethod' ? property : unwrapped(property.value);
    return isFunction(inner) ? [{ name: key, node: inner, isPublic: false }] : [];
  });
}

/** `run` for `return run`, `run` and `stop` for `return { run, stop }`. */
function namesIn(value: BabelNode): readonly string[] {
  if (value.type === 'Identifier') return [value.name];
  if (value.type !== 'ObjectExpression') return [];
  return value.properties.flatMap((property) =>
    property.type === 'ObjectProperty' && property.value.type === 'Identifier' ? [property.value.name] : [],
  );
}

/** It only declares and puts things into what it is given; what does more has a task of its own. */
function isMixin({ async, body }: FunctionNode): boolean {
  if (async === true || body.type !== 'BlockStatement') return false;
  return body.body.every(({ type }) =>
    /^(?:FunctionDeclaration|ClassDeclaration|VariableDeclaration|ExpressionStatement)$/.test(type),
  );
}

/** `Topics.create = async function (data) { … }`, where `Topics` is what the function is given. */
function assignedIn(node: BabelNode, parameters: ReadonlySet<string>): readonly InnerFunction[] {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return [];
  const [root, name, another] = pathFrom(node.left) ?? [];
  if (root === undefined || name === undefined || another !== undefined || !parameters.has(root)) return [];
  if (isOfFramework(root)) return [];
  return name === '[]' || name === 'prototype' ? [] : functionsOf(node.right, name);
}

/** `app.post('/orders', async (request, reply) => …)`, where `app` is what the function is given. */
function registeredIn(node: BabelNode, parameters: ReadonlySet<string>): readonly InnerFunction[] {
  const value = node.type === 'AwaitExpression' ? node.argument : node;
  if (value.type !== 'CallExpression' || !isRegistration(value)) return [];
  const [root] = pathFrom(value.callee) ?? [];
  if (root === undefined || !parameters.has(root)) return [];
  const name = nameOfRegistration(value) ?? 'handle';
  const before = value.callee.type === 'MemberExpression' ? registeredIn(value.callee.object, parameters) : [];
  return [...before, ...value.arguments.flatMap((given) => functionsIn(given, name))];
}

/** The function, also inside of calls that wrap it. */
function functionsIn(node: BabelNode, name: string): readonly InnerFunction[] {
  const value = unwrapped(node);
  if (value.type === 'CallExpression') return value.arguments.flatMap((given) => functionsIn(given, name));
  if (value.type !== 'ObjectExpression') return functionsOf(value, name);
  return functionsOf(value, name).map((each) => (each.name === 'handler' ? { ...each, name } : each));
}
