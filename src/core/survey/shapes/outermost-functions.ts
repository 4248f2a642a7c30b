import type { BabelNode } from '../../syntax/babel.ts';
import { keyName } from '../member-path.ts';
import { pathFrom } from './calls.ts';
import { isRegistration, nameOfRegistration } from './registration.ts';
import { isFunction, unwrapped, type FunctionNode } from './site.ts';

/** A function of a module that stands in no other function. */
export interface OutermostFunction {
  readonly name: string;
  readonly node: FunctionNode;
  /** `declared` by a name of the module, a `member` of an object of the module, or given to a call as a `handler`. */
  readonly kind: 'declared' | 'member' | 'handler';
  readonly isPublic: boolean;
}

/** The functions of a module, in source order; an unnamed one takes the name of what it is exported or registered as. */
export function collectOutermostFunctions(
  body: readonly BabelNode[],
  nameOfDefault: string,
): readonly OutermostFunction[] {
  const found: OutermostFunction[] = [];
  const handsOut = new Set(['exports', ...body.flatMap((statement) => namesOfExports(statement))]);
  const exported = exportedNames(body, handsOut);
  for (const statement of body) collectStatement(statement, { found, exported, handsOut, nameOfDefault });
  return found;
}

interface Collecting {
  readonly found: OutermostFunction[];
  readonly exported: ReadonlySet<string>;
  /** `exports`, and what else the module calls it. */
  readonly handsOut: ReadonlySet<string>;
  readonly nameOfDefault: string;
}

type Place = Pick<OutermostFunction, 'name' | 'kind' | 'isPublic'>;

function collectStatement(statement: BabelNode, collecting: Collecting): void {
  const { exported, nameOfDefault } = collecting;
  switch (statement.type) {
    case 'ExportNamedDeclaration':
      if (statement.declaration) collectDeclaration(statement.declaration, () => true, collecting);
      return;
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement;
      const name = declaration.type === 'FunctionDeclaration' && declaration.id ? declaration.id.name : nameOfDefault;
      collectValue(declaration, { name, kind: 'declared', isPublic: true }, collecting);
      return;
    }
    case 'TSExportAssignment':
      collectValue(statement.expression, { name: nameOfDefault, kind: 'declared', isPublic: true }, collecting);
      return;
    case 'ExpressionStatement':
      collectExpression(statement.expression, collecting);
      return;
    case 'IfStatement':
      collectStatement(statement.consequent, collecting);
      if (statement.alternate) collectStatement(statement.alternate, collecting);
      return;
    case 'BlockStatement':
      for (const inner of statement.body) collectStatement(inner, collecting);
      return;
    default:
      collectDeclaration(statement, (name) => exported.has(name), collecting);
  }
}

function collectDeclaration(node: BabelNode, isExported: (name: string) => boolean, collecting: Collecting): void {
  if (node.type === 'FunctionDeclaration' && node.id)
    collectValue(node, { name: node.id.name, kind: 'declared', isPublic: isExported(node.id.name) }, collecting);
  if (node.type !== 'VariableDeclaration') return;
  for (const { id, init } of node.declarations) {
    if (id.type !== 'Identifier' || !init) continue;
    collectValue(init, { name: id.name, kind: 'declared', isPublic: isExported(id.name) }, collecting);
  }
}

/** `exports.run = …`, `module.exports = …`, `router.post('/orders', …)`. */
function collectExpression(node: BabelNode, collecting: Collecting): void {
  if (node.type === 'AwaitExpression' || (node.type === 'UnaryExpression' && node.operator === 'void')) {
    collectExpression(node.argument, collecting);
  } else if (node.type === 'AssignmentExpression') {
    const path = pathFrom(node.left) ?? [];
    const isExports = collecting.handsOut.has(path[0] ?? '') || (path[0] === 'module' && path[1] === 'exports');
    if (!isExports) return;
    const last = path.at(-1) ?? '';
    const name = last === 'exports' || last === 'default' ? nameIn(node.right, collecting.nameOfDefault) : last;
    collectValue(node.right, { name, kind: 'declared', isPublic: true }, collecting);
  } else {
    collectValue(node, { name: collecting.nameOfDefault, kind: 'handler', isPublic: true }, collecting);
  }
}

function nameIn(value: BabelNode, otherwise: string): string {
  return value.type === 'FunctionExpression' && value.id ? value.id.name : otherwise;
}

function collectValue(node: BabelNode, place: Place, collecting: Collecting): void {
  const value = unwrapped(node);
  if (isFunction(value)) {
    collecting.found.push({ ...place, node: value });
  } else if (value.type === 'ObjectExpression') {
    for (const property of value.properties) {
      if (property.type === 'SpreadElement') continue;
      const name = keyName(property.key) ?? place.name;
      const member = { name, kind: place.kind === 'handler' ? 'handler' : 'member', isPublic: true } as const;
      if (property.type === 'ObjectMethod') collectValue(property, member, collecting);
      else collectValue(property.value, member, collecting);
    }
  } else if (value.type === 'CallExpression' || value.type === 'NewExpression') {
    // The call that registers gives the name, also where the function is wrapped: `post('/x', safely(async …))`.
    const name = (isRegistration(value) ? nameOfRegistration(value) : undefined) ?? place.name;
    if (value.callee.type === 'MemberExpression') collectValue(value.callee.object, place, collecting);
    for (const given of value.arguments) collectValue(given, { name, kind: 'handler', isPublic: true }, collecting);
  } else if (value.type === 'ArrayExpression') {
    for (const element of value.elements) if (element) collectValue(element, { ...place, kind: 'handler' }, collecting);
  } else if (value.type === 'AwaitExpression') {
    collectValue(value.argument, place, collecting);
  }
}

/** `orders` of `const orders = module.exports`. */
function namesOfExports(statement: BabelNode): readonly string[] {
  if (statement.type !== 'VariableDeclaration' || statement.kind !== 'const') return [];
  return statement.declarations.flatMap(({ id, init }) => {
    const path = init ? pathFrom(init) : undefined;
    const isExports = path?.join('.') === 'module.exports' || path?.join('.') === 'exports';
    return isExports && id.type === 'Identifier' ? [id.name] : [];
  });
}

/** The names that `export { a, b }`, `export default a`, `module.exports = { a }` and `exports.a = a` let out. */
function exportedNames(body: readonly BabelNode[], handsOut: ReadonlySet<string>): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: BabelNode): void => {
    const value = unwrapped(node);
    if (value.type === 'Identifier') names.add(value.name);
    if (value.type !== 'ObjectExpression') return;
    for (const property of value.properties) if (property.type === 'ObjectProperty') add(property.value);
  };
  for (const statement of body) {
    if (statement.type === 'ExportNamedDeclaration') {
      for (const specifier of statement.specifiers) if (specifier.type === 'ExportSpecifier') add(specifier.local);
    } else if (statement.type === 'ExportDefaultDeclaration') add(statement.declaration);
    else if (statement.type === 'TSExportAssignment') add(statement.expression);
    else if (statement.type === 'ExpressionStatement' && statement.expression.type === 'AssignmentExpression') {
      const [root] = pathFrom(statement.expression.left) ?? [];
      if (root === 'module' || handsOut.has(root ?? '')) add(statement.expression.right);
    }
  }
  return names;
}
