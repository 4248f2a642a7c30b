import type { BabelNode } from '../../syntax/babel.ts';
import { collectCollaborators } from '../collaborators.ts';
import { countLogic } from '../count-logic.ts';
import { keyName } from '../member-path.ts';
import type { ClassNode } from '../survey-file.ts';
import { pathFrom } from './calls.ts';
import { dependenciesOf } from './dependencies.ts';
import type { ModuleName } from './module-names.ts';
import { isFunction, placeOf, unwrapped, type FunctionNode, type Site, type SiteDependency } from './site.ts';

type Method = { readonly name: string; readonly node: FunctionNode };

/** Classes as they were written before there were classes: `function Box (mail) { … }`, `Box.prototype.send = …`. */
export function prototypeSites(body: readonly BabelNode[], module: ReadonlyMap<string, ModuleName>): readonly Site[] {
  const methods = collectPrototypes(body);
  if (methods.size === 0) return [];
  return body.flatMap(constructorsIn).flatMap(([name, node]): readonly Site[] => {
    const own = methods.get(name) ?? [];
    const dependencies = joined([
      ...[...collectCollaborators(asClass(node, own))].map((each) => ({
        name: each,
        origin: 'field' as const,
        calls: [],
      })),
      ...own.flatMap((method) => dependenciesOf(method.node, { module, given: new Map() })),
    ]);
    const logic = own.reduce((sum, method) => sum + countLogic(method.node), 0);
    if (dependencies.length === 0 || logic === 0) return [];
    return [
      {
        kind: 'function',
        name,
        domain: name,
        start: node.start ?? 0,
        end: node.end ?? 0,
        place: placeOf(node),
        line: node.loc?.start.line ?? 1,
        dependencies,
        operations: own.map((method) => ({
          name: method.name,
          visibility: method.name.startsWith('_') ? 'private' : 'public',
          place: placeOf(method.node),
          isHelper: false,
        })),
        logic,
      },
    ];
  });
}

/** The functions that stand on a prototype, by the name of their constructor. */
export function collectPrototypes(body: readonly BabelNode[]): ReadonlyMap<string, readonly Method[]> {
  const found = new Map<string, Method[]>();
  const add = (owner: string, name: string | undefined, value: BabelNode): void => {
    const node = unwrapped(value);
    if (name !== undefined && isFunction(node)) found.set(owner, [...(found.get(owner) ?? []), { name, node }]);
  };
  const addAll = (owner: string, value: BabelNode): void => {
    // `Object.assign(Box.prototype, { … })`, as a statement or as the new prototype.
    if (value.type === 'CallExpression') value.arguments.forEach((each) => addAll(owner, each));
    if (value.type !== 'ObjectExpression') return;
    for (const property of value.properties)
      if (property.type === 'ObjectMethod') add(owner, keyName(property.key), property);
      else if (property.type === 'ObjectProperty') add(owner, keyName(property.key), property.value);
  };
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement') continue;
    const { expression } = statement;
    if (expression.type === 'AssignmentExpression') {
      const [owner = '', prototype, name, ...more] = pathFrom(expression.left) ?? [];
      if (prototype !== 'prototype' || more.length > 0) continue;
      if (name === undefined) addAll(owner, expression.right);
      else add(owner, name, expression.right);
    } else if (expression.type === 'CallExpression' && pathFrom(expression.callee)?.join('.') === 'Object.assign') {
      const [target] = expression.arguments;
      const [owner = '', prototype, ...more] = (target && pathFrom(target)) ?? [];
      if (prototype === 'prototype' && more.length === 0) addAll(owner, expression);
    }
  }
  return found;
}

function constructorsIn(statement: BabelNode): readonly (readonly [string, FunctionNode])[] {
  if (statement.type === 'FunctionDeclaration' && statement.id) return [[statement.id.name, statement]];
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap(({ id, init }) => {
    const value = init && unwrapped(init);
    return id.type === 'Identifier' && isFunction(value) ? [[id.name, value] as const] : [];
  });
}

/** What a class with the same constructor and the same methods would look like: what it holds is found in one way only. */
function asClass(node: FunctionNode, methods: readonly Method[]): ClassNode {
  const member = (kind: 'constructor' | 'method', name: string, { params, body }: FunctionNode) => ({
    type: 'ClassMethod',
    kind,
    key: { type: 'Identifier', name },
    params,
    body,
  });
  const members = [
    member('constructor', 'constructor', node),
    ...methods.map((method) => member('method', method.name, method.node)),
  ];
  return { type: 'ClassDeclaration', body: { type: 'ClassBody', body: members } } as unknown as ClassNode;
}

function joined(dependencies: readonly SiteDependency[]): readonly SiteDependency[] {
  return [...new Map(dependencies.map((each) => [each.name, each])).values()];
}
