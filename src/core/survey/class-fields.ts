import { walk, type BabelNode } from '../syntax/babel.ts';
import { holdingOfType, holdingOfValue, isBagType, isInjection, type Holding } from './holding.ts';
import { keyName, pathBelowThis } from './member-path.ts';
import type { ClassNode } from './survey-file.ts';

export interface ClassFields {
  readonly holdings: ReadonlyMap<string, Holding>;
  /** Fields that hold a bag of dependencies, e.g. `deps` in `this.deps.mailer.send()`. */
  readonly bags: ReadonlySet<string>;
  /** Names of methods and of fields that are functions of the class itself. */
  readonly methods: ReadonlySet<string>;
}

type Member = ClassNode['body']['body'][number];
type Method = Extract<BabelNode, { type: 'ClassMethod' }>;
type Parameter = Method['params'][number];
type Field = Extract<Member, { type: 'ClassProperty' | 'ClassPrivateProperty' | 'ClassAccessorProperty' }>;

const bagName =
  /^[_#]?(deps|dependencies|services|stores|repos|repositories|gateways|clients|collaborators|container|cradle|bag)$/i;

/** What the fields of a class hold, by their declarations and by what the constructor puts into them. */
export function collectFields(node: ClassNode): ClassFields {
  const holdings = new Map<string, Holding>();
  const bags = new Set<string>();
  const methods = new Set<string>();
  const keep = (name: string, holding: Holding, isBag: boolean): void => {
    if (holdings.get(name) !== 'value') holdings.set(name, holding);
    if (isBag) bags.add(name);
  };
  for (const member of node.body.body) {
    if (isField(member)) readField(member, keep, methods);
    else if (isMethod(member)) methods.add(keyName(member.key) ?? '');
  }
  for (const member of node.body.body) {
    if (isConstructor(member)) readConstructor(member, keep);
  }
  return { holdings, bags, methods };
}

type Keep = (name: string, holding: Holding, isBag: boolean) => void;

function readField(field: Field, keep: Keep, methods: Set<string>): void {
  const name = keyName(field.key);
  if (name === undefined || field.static) return;
  if (field.value?.type === 'ArrowFunctionExpression' || field.value?.type === 'FunctionExpression') {
    methods.add(name);
    return;
  }
  const isInjected = (field.decorators ?? []).some((decorator) => isInjection(decorator.expression));
  const typed = holdingOfType(field.typeAnnotation);
  const holding = isInjected ? 'collaborator' : typed === 'value' ? typed : field.value && holdingOfValue(field.value);
  keep(name, holding ?? 'unknown', bagName.test(name) || isBagType(field.typeAnnotation));
}

function readConstructor(constructor: Method, keep: Keep): void {
  const parameters = new Map<string, Holding>();
  for (const parameter of constructor.params) readParameter(parameter, parameters, keep);
  walk(constructor.body, (node) => {
    if (node.type === 'VariableDeclarator' && node.init) {
      if (givenBy(node.init, parameters)) for (const name of namesOf(node.id)) parameters.set(name, 'collaborator');
    } else if (node.type === 'AssignmentExpression' && node.operator === '=') {
      assign(node.left, node.right);
    }
    return node.type !== 'ClassExpression';
  });

  function assign(left: BabelNode, right: BabelNode): void {
    if (left.type === 'ObjectPattern') {
      for (const property of left.properties) if (property.type === 'ObjectProperty') assign(property.value, right);
      return;
    }
    const [field, ...more] = pathBelowThis(left) ?? [];
    if (field === undefined || more.length > 0) return;
    const given = givenBy(right, parameters);
    keep(field, given ?? holdingOfValue(right), right.type === 'Identifier' && bagName.test(field));
  }
}

function readParameter(parameter: Parameter, parameters: Map<string, Holding>, keep: Keep): void {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const target = inner.type === 'AssignmentPattern' ? inner.left : inner;
  if (target.type === 'ObjectPattern') {
    for (const name of namesOf(target)) parameters.set(name, 'collaborator');
  } else if (target.type === 'Identifier') {
    const holding = holdingOfType(target.typeAnnotation) === 'value' ? 'value' : 'collaborator';
    parameters.set(target.name, holding);
    if (parameter.type !== 'TSParameterProperty') return;
    keep(target.name, holding, bagName.test(target.name) || isBagType(target.typeAnnotation));
  }
}

/** What an expression takes from a parameter: `mailer`, `deps.mailer`, `mailer ?? new Mailer()`. */
function givenBy(node: BabelNode, parameters: ReadonlyMap<string, Holding>): Holding | undefined {
  switch (node.type) {
    case 'Identifier':
      return parameters.get(node.name);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return givenBy(node.object, parameters);
    case 'LogicalExpression':
      return givenBy(node.left, parameters);
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return givenBy(node.expression, parameters);
    default:
      return undefined;
  }
}

function namesOf(pattern: BabelNode): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'AssignmentPattern') return namesOf(pattern.left);
  if (pattern.type === 'RestElement') return namesOf(pattern.argument);
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((property) =>
    namesOf(property.type === 'ObjectProperty' ? property.value : property),
  );
}

function isField(member: Member): member is Field {
  return (
    member.type === 'ClassProperty' || member.type === 'ClassPrivateProperty' || member.type === 'ClassAccessorProperty'
  );
}

function isConstructor(member: Member): member is Method {
  return member.type === 'ClassMethod' && member.kind === 'constructor';
}

function isMethod(member: Member): member is Extract<Member, { type: 'ClassMethod' | 'ClassPrivateMethod' }> {
  return (member.type === 'ClassMethod' && member.kind !== 'constructor') || member.type === 'ClassPrivateMethod';
}
