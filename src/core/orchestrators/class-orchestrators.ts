import type { Dependency, Operation, Orchestrator } from '../model/orchestrator.ts';
import { collectBags, isLeaf, leafName } from './bags.ts';
import { bare, nameText, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** A class that calls something through at least one collaborator it holds; undefined for any other. */
export function classOrchestrator(node: ts.ClassLikeDeclaration, sourceFile: ts.SourceFile): Orchestrator | undefined {
  const called = calledFields(node);
  const dependencies = dependenciesOf(node, called);
  if (!dependencies.some(({ name }) => called.has(name) || isLeaf(name))) return undefined;
  const name = nameOfClass(node);
  const operations = operationsOf(node);
  const counted = dependencies.filter((dependency) => !isInheritedMethod(dependency));
  return withoutData({ kind: 'class', name, domain: name, sourceFile, node, dependencies: counted, operations }, node);
}

/** `this.emit(…)` calls a method of the base class: that the class has effects shows, but no collaborator. */
function isInheritedMethod({ origin, node }: Dependency): boolean {
  return origin === 'inherited' && ts.isCallExpression(node.parent) && node.parent.expression === node;
}

/** An expression without a name takes that of its variable. */
export function nameOfClass(node: ts.ClassLikeDeclaration): string {
  const { parent } = node;
  return node.name?.text ?? (ts.isVariableDeclaration(parent) ? nameText(parent.name) : undefined) ?? 'default';
}

/** Lists and tables that a class makes for itself are its state, no collaborators, although methods are called on them. */
function withoutData(orchestrator: Orchestrator, node: ts.ClassLikeDeclaration): Orchestrator {
  const data = new Set(
    [...node.members, ...parameterProperties(node)].flatMap((member) =>
      (ts.isPropertyDeclaration(member) || ts.isParameter(member)) && makesData(member) ? [nameText(member.name)] : [],
    ),
  );
  return { ...orchestrator, dependencies: orchestrator.dependencies.filter(({ name }) => !data.has(name)) };
}

function parameterProperties(node: ts.ClassLikeDeclaration): readonly ts.ParameterDeclaration[] {
  return node.members
    .filter(ts.isConstructorDeclaration)
    .flatMap((each) => each.parameters.filter((parameter) => ts.isParameterPropertyDeclaration(parameter, each)));
}

function makesData(field: ts.PropertyDeclaration | ts.ParameterDeclaration): boolean {
  if (isPlainValue(field.type)) return true;
  const value = field.initializer && bare(field.initializer);
  if (value === undefined || (ts.isParameter(field) && !ts.isLiteralExpression(value))) return false;
  if (ts.isNewExpression(value)) return /^(?:Array|Date|Map|Set|WeakMap|WeakSet)$/u.test(value.expression.getText());
  return (
    ts.isArrayLiteralExpression(value) ||
    ts.isObjectLiteralExpression(value) ||
    ts.isLiteralExpression(value) ||
    ts.isTemplateExpression(value)
  );
}

/** Methods with a body, accessors, and fields that hold a function. Constructors wire; they are no operations. */
export function operationsOf(node: ts.ClassLikeDeclaration): readonly Operation[] {
  return node.members.flatMap((member): readonly Operation[] => {
    const name = nameText(member.name);
    if (name === undefined) return [];
    const visibility = isPrivate(member) ? 'private' : 'public';
    if ((ts.isMethodDeclaration(member) || ts.isAccessor(member)) && member.body !== undefined) {
      return [{ name, visibility, node: member, body: member.body } satisfies Operation];
    }
    const value = ts.isPropertyDeclaration(member) ? member.initializer : undefined;
    if (value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))) {
      return [{ name, visibility, node: value, body: value.body } satisfies Operation];
    }
    return [];
  });
}

function dependenciesOf(node: ts.ClassLikeDeclaration, called: ReadonlyMap<string, ts.Node>): readonly Dependency[] {
  const declared = declaredFields(node);
  const read = readFields(node);
  const inherited =
    node.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword) === true
      ? [...called]
          .filter(([name]) => !declared.has(name))
          .map(([name, at]) => ({ name, origin: 'inherited', node: at, used: true }) satisfies Dependency)
      : [];
  const bags = collectBags(node);
  const own = [...declared].flatMap(([name, { origin, at, injected }]): readonly Dependency[] => {
    const leaves = bags.get(name);
    if (leaves !== undefined)
      return [...leaves].map(([leaf, use]) => ({ name: leafName(name, leaf), origin: 'bag', node: use, used: true }));
    return called.has(name) || injected ? [{ name, origin, node: at, used: read.has(name) } satisfies Dependency] : [];
  });
  return [...own, ...inherited];
}

interface DeclaredField {
  readonly origin: Dependency['origin'];
  readonly at: ts.Node;
  /** True when it reaches the class from outside, so that an unused one is worth reporting. */
  readonly injected: boolean;
}

function declaredFields(node: ts.ClassLikeDeclaration): ReadonlyMap<string, DeclaredField> {
  const fields = new Map<string, DeclaredField>();
  for (const member of node.members) {
    const name = nameText(member.name);
    if (ts.isPropertyDeclaration(member) && name !== undefined && !holdsFunction(member)) {
      const built = member.initializer !== undefined && ts.isNewExpression(member.initializer);
      const decorated = ts.canHaveDecorators(member) && (ts.getDecorators(member)?.length ?? 0) > 0;
      fields.set(name, { origin: built ? 'built' : 'field', at: member, injected: decorated });
    }
  }
  const constructor = node.members.find((member) => ts.isConstructorDeclaration(member) && member.body !== undefined);
  if (constructor === undefined || !ts.isConstructorDeclaration(constructor)) return fields;
  for (const parameter of constructor.parameters) {
    const name = nameText(parameter.name);
    if (name !== undefined && ts.isParameterPropertyDeclaration(parameter, constructor)) {
      fields.set(name, { origin: 'parameter', at: parameter, injected: !isPlainValue(parameter.type) });
    }
  }
  const parameterNames = new Map(constructor.parameters.flatMap((parameter) => boundNames(parameter)));
  walk(constructor, (inner) => {
    if (!ts.isBinaryExpression(inner) || inner.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return;
    if (!ts.isPropertyAccessExpression(inner.left) || inner.left.expression.kind !== ts.SyntaxKind.ThisKeyword) return;
    const name = inner.left.name.text;
    if (ts.isNewExpression(inner.right)) fields.set(name, { origin: 'built', at: inner.right, injected: false });
    const bound = ts.isIdentifier(inner.right) ? parameterNames.get(inner.right.text) : undefined;
    if (bound !== undefined) {
      fields.set(name, {
        origin: bound.fromBag ? 'bag' : 'parameter',
        at: bound.at,
        injected: !isPlainValue(bound.type),
      });
    }
  });
  return fields;
}

interface BoundName {
  readonly at: ts.Node;
  readonly type: ts.TypeNode | undefined;
  readonly fromBag: boolean;
}

function boundNames(parameter: ts.ParameterDeclaration): readonly (readonly [string, BoundName])[] {
  if (ts.isIdentifier(parameter.name)) {
    return [[parameter.name.text, { at: parameter, type: parameter.type, fromBag: false }]];
  }
  return parameter.name.elements.flatMap((element) =>
    ts.isBindingElement(element) && ts.isIdentifier(element.name)
      ? [[element.name.text, { at: element, type: undefined, fromBag: true }] as const]
      : [],
  );
}

/** The fields of `this` through which something is called, with the first such place: `this.db.save()`, `this.mail()`. */
function calledFields(node: ts.ClassLikeDeclaration): ReadonlyMap<string, ts.Node> {
  const called = new Map<string, ts.Node>();
  const methods = new Set(node.members.filter(ts.isMethodDeclaration).map((member) => nameText(member.name)));
  walk(node, (inner) => {
    if (!ts.isCallExpression(inner)) return;
    let callee: ts.Node = inner.expression;
    while (ts.isPropertyAccessExpression(callee) || ts.isNonNullExpression(callee) || ts.isCallExpression(callee)) {
      const below: ts.Node = callee.expression;
      if (ts.isPropertyAccessExpression(callee)) {
        if (below.kind === ts.SyntaxKind.ThisKeyword) {
          const name = callee.name.text;
          if (!methods.has(name) && !called.has(name)) called.set(name, callee);
          return;
        }
      }
      callee = below;
    }
  });
  return called;
}

/** The fields of `this` that are read at all, be it to hand them on. */
function readFields(node: ts.ClassLikeDeclaration): ReadonlySet<string> {
  const read = new Set<string>();
  walk(node, (inner) => {
    if (inner.kind !== ts.SyntaxKind.ThisKeyword) return;
    const { parent } = inner;
    if (ts.isPropertyAccessExpression(parent) && !isAssigned(parent)) read.add(parent.name.text);
    if (ts.isElementAccessExpression(parent) && ts.isStringLiteralLike(parent.argumentExpression))
      read.add(parent.argumentExpression.text);
    if (ts.isVariableDeclaration(parent) && ts.isObjectBindingPattern(parent.name))
      for (const { propertyName, name } of parent.name.elements) read.add((propertyName ?? name).getText());
  });
  return read;
}

/** `this.x = …`, which puts something in and takes nothing out. */
function isAssigned(access: ts.PropertyAccessExpression): boolean {
  const { parent } = access;
  return (
    ts.isBinaryExpression(parent) && parent.left === access && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

export function isPrivate(member: ts.Node): boolean {
  if (ts.isClassElement(member) && member.name !== undefined && ts.isPrivateIdentifier(member.name)) return true;
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) ?? false)
  );
}

function holdsFunction(member: ts.PropertyDeclaration): boolean {
  return (
    member.initializer !== undefined &&
    (ts.isArrowFunction(member.initializer) || ts.isFunctionExpression(member.initializer))
  );
}

/** Numbers, strings, booleans and lists of them are configuration, not collaborators. */
export function isPlainValue(type: ts.TypeNode | undefined): boolean {
  if (type === undefined) return false;
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return isPlainValue(type.type);
  if (ts.isUnionTypeNode(type)) return type.types.every(isPlainValue);
  if (ts.isArrayTypeNode(type)) return isPlainValue(type.elementType);
  return (
    ts.isLiteralTypeNode(type) ||
    [
      ts.SyntaxKind.StringKeyword,
      ts.SyntaxKind.NumberKeyword,
      ts.SyntaxKind.BooleanKeyword,
      ts.SyntaxKind.BigIntKeyword,
      ts.SyntaxKind.UndefinedKeyword,
    ].includes(type.kind)
  );
}
