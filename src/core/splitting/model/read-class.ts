import { parseText } from '../../edit/parse-text.ts';
import { leafName } from '../../orchestrators/bags.ts';
import { isPlainValue, isPrivate } from '../../orchestrators/class-orchestrators.ts';
import { bare, isAssignmentOperator, nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { isObstacle, obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ClassModel, Field, FieldType, OperationMember, OperationNode } from './class-model.ts';
import { collectDependencies } from './collect-dependencies.ts';
import { readWiring } from './read-wiring.ts';
import { isInjected } from './is-injected.ts';
import { typeOfField } from './type-of-field.ts';

/** Reads a class of the top level of its file. */
export function readClass(
  node: ts.ClassDeclaration,
  name: string,
  { isBuiltByContainer = false } = {},
): ClassModel | SplitObstacle {
  if (!ts.isSourceFile(node.parent)) {
    return obstacle({
      code: 'class-as-value',
      cause: node.name ?? node,
      reason: `${name} is made anew by each call of the function around it`,
      unblock: 'declare the class at the top of its file',
    });
  }
  const wiring = readWiring(node, { isBuiltByContainer });
  if (isObstacle(wiring)) return wiring;
  const counted = collectDependencies(node);
  const fields = readFields({ node, wiring, dependencies: counted });
  return {
    name,
    node,
    sourceFile: node.getSourceFile(),
    fields,
    operations: readOperations(node),
    wiring,
    dependencies: new Set([...counted, ...countedInParts(fields, counted)]),
  };
}

/** `this.bus = config.bus` takes a value out of one argument; for a part, which is given the value itself, it counts. */
function countedInParts(fields: ReadonlyMap<string, Field>, counted: ReadonlySet<string>): readonly string[] {
  const isBag = (name: string) => [...counted].some((each) => each.startsWith(leafName(name, '')));
  return [...fields.values()]
    .filter(({ name, role, type }) => role === 'value' && type !== undefined && !isPlainType(type) && !isBag(name))
    .map(({ name }) => name);
}

function isPlainType({ text }: FieldType): boolean {
  const [alias] = parseText(`type _ = ${text};`).statements;
  return alias !== undefined && ts.isTypeAliasDeclaration(alias) && isPlainValue(alias.type);
}

function readFields({
  node,
  wiring,
  dependencies,
}: Pick<ClassModel, 'node' | 'wiring' | 'dependencies'>): ReadonlyMap<string, Field> {
  const changed = changedFields([
    ...node.members.filter((member) => !ts.isConstructorDeclaration(member)),
    ...wiring.rest,
  ]);
  const given = new Map(wiring.assignments.map(({ field, value }) => [field, value]));
  const fields = new Map<string, Field>();
  const add = (
    declaration: ts.ParameterDeclaration | ts.PropertyDeclaration,
    name: string,
    value: ts.Expression | undefined,
  ): void => {
    const role = roleOf({ declaration, value, isChanged: changed.has(name), isDependency: dependencies.has(name) });
    fields.set(name, { name, role, declaration, given: value, type: typeOfField(declaration, value, wiring) });
  };
  for (const parameter of wiring.parameters) {
    const name = nameText(parameter.name);
    const isField = wiring.node !== undefined && ts.isParameterPropertyDeclaration(parameter, wiring.node);
    if (isField && name !== undefined && ts.isIdentifier(parameter.name)) add(parameter, name, parameter.name);
  }
  for (const member of node.members) {
    const name = nameText(member.name);
    if (!ts.isPropertyDeclaration(member) || name === undefined || isStatic(member) || holdsFunction(member)) continue;
    add(member, name, member.initializer === undefined ? given.get(name) : undefined);
  }
  return fields;
}

function roleOf(field: {
  readonly declaration: ts.ParameterDeclaration | ts.PropertyDeclaration;
  readonly value: ts.Expression | undefined;
  readonly isChanged: boolean;
  readonly isDependency: boolean;
}): Field['role'] {
  const { declaration, value, isChanged, isDependency } = field;
  if (isChanged) return 'state';
  if (value !== undefined) return isDependency ? 'dependency' : 'value';
  const initializer = declaration.initializer && bare(declaration.initializer);
  const isLiteral =
    initializer !== undefined &&
    (isInjected(initializer) ||
      ts.isLiteralExpression(initializer) ||
      initializer.kind === ts.SyntaxKind.TrueKeyword ||
      initializer.kind === ts.SyntaxKind.FalseKeyword);
  return isLiteral && isPrivate(declaration) ? 'constant' : 'state';
}

function readOperations(node: ts.ClassDeclaration): ReadonlyMap<string, OperationMember> {
  const operations = new Map<string, OperationMember>();
  for (const member of node.members) {
    const name = nameText(member.name);
    if (name === undefined || isStatic(member) || !isOperation(member)) continue;
    const known = operations.get(name);
    operations.set(name, {
      name,
      nodes: known === undefined ? [member] : [...known.nodes, member],
      isPrivate: isPrivate(member) && (known?.isPrivate ?? true),
    });
  }
  return operations;
}

function isOperation(member: ts.ClassElement): member is OperationNode {
  return (
    ts.isMethodDeclaration(member) ||
    ts.isAccessor(member) ||
    (ts.isPropertyDeclaration(member) && holdsFunction(member))
  );
}

export function holdsFunction(member: ts.PropertyDeclaration): boolean {
  const value = member.initializer === undefined ? undefined : bare(member.initializer);
  return value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

export function isStatic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

/** Fields that get a value in these nodes. */
function changedFields(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const changed = new Set<string>();
  const note = (target: ts.Node): void => {
    if (ts.isPropertyAccessExpression(target) && target.expression.kind === ts.SyntaxKind.ThisKeyword) {
      changed.add(target.name.text);
    } else if (ts.isArrayLiteralExpression(target) || ts.isObjectLiteralExpression(target)) {
      walk(target, (inner) => void (inner !== target && note(inner)));
    }
  };
  for (const node of nodes) {
    walk(node, (inner) => {
      if (ts.isBinaryExpression(inner) && isAssignmentOperator(inner.operatorToken.kind)) note(bare(inner.left));
      if (ts.isPrefixUnaryExpression(inner) || ts.isPostfixUnaryExpression(inner)) {
        if (inner.operator === ts.SyntaxKind.PlusPlusToken || inner.operator === ts.SyntaxKind.MinusMinusToken)
          note(bare(inner.operand));
      }
      if (ts.isDeleteExpression(inner)) note(bare(inner.expression));
      if ((ts.isForOfStatement(inner) || ts.isForInStatement(inner)) && ts.isExpression(inner.initializer))
        note(inner.initializer);
    });
  }
  return changed;
}
