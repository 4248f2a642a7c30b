import { enclosingFunction, findNode, isAssignmentOperator, nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { FieldAssignment, Wiring } from './class-model.ts';

/**
 * Reads the constructor: its parameters, what it assigns to fields, and what else it does. A container gives nothing but
 * the arguments, so that what is computed from them stays where it is.
 */
export function readWiring(
  node: ts.ClassDeclaration,
  { isBuiltByContainer }: { readonly isBuiltByContainer: boolean },
): Wiring | SplitObstacle {
  const [constructor, ...others] = node.members.filter(ts.isConstructorDeclaration);
  if (constructor === undefined) return { node: undefined, parameters: [], assignments: [], rest: [] };
  const assignments: FieldAssignment[] = [];
  const rest: ts.Statement[] = [];
  for (const statement of constructor.body?.statements ?? []) {
    const assignment = assignmentIn(statement);
    const isFirst = assignments.every(({ field }) => field !== assignment?.field);
    // What comes behind other code must not be computed before it.
    const isInOrder =
      assignment !== undefined &&
      (rest.every(isSuperCall) || isChain(assignment.value) || isFunctionOver(assignment.value, constructor));
    const isGiven = !isBuiltByContainer || (assignment !== undefined && ts.isIdentifier(assignment.value));
    if (isFirst && isInOrder && isGiven && readsOnlyFields(assignment.value, assignments, constructor))
      assignments.push(assignment);
    else rest.push(statement);
  }
  const jump =
    others[0] ?? rest.find((statement) => !isSuperCall(statement) && findNode([statement], leaves(constructor)));
  if (jump !== undefined) {
    return obstacle({
      code: 'constructor-logic',
      cause: jump,
      reason: `the constructor of ${node.name?.text ?? 'the class'} is left early, or has overloads`,
      unblock: 'let it assign to fields only',
    });
  }
  return { node: constructor, parameters: constructor.parameters, assignments, rest };
}

/** A function that is made there returns from itself. */
function leaves(constructor: ts.ConstructorDeclaration): (node: ts.Node) => boolean {
  return (node) => ts.isReturnStatement(node) && enclosingFunction(node) === constructor;
}

/** A name, or members of one: reading it later, or twice, gives the same. */
export function isChain(value: ts.Expression): boolean {
  if (ts.isIdentifier(value) || value.kind === ts.SyntaxKind.ThisKeyword) return true;
  return ts.isPropertyAccessExpression(value) && isChain(value.expression);
}

/** A function that names no variable of the constructor's body: making it sooner is making the same. */
function isFunctionOver(value: ts.Expression, { body }: ts.ConstructorDeclaration): boolean {
  if (!ts.isArrowFunction(value) || body === undefined) return false;
  const locals = new Set<string>();
  for (const statement of body.statements) {
    walk(statement, (node) => {
      if (ts.isVariableDeclaration(node) || ts.isFunctionDeclaration(node)) locals.add(nameText(node.name) ?? '');
      if (ts.isBindingElement(node) && ts.isIdentifier(node.name)) locals.add(node.name.text);
      // A parameter that gets another value is a variable as well.
      if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind) && ts.isIdentifier(node.left))
        locals.add(node.left.text);
    });
  }
  return findNode([value], (node) => ts.isIdentifier(node) && locals.has(node.text)) === undefined;
}

function assignmentIn(statement: ts.Statement): FieldAssignment | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left, operatorToken, right } = statement.expression;
  if (operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  if (!ts.isPropertyAccessExpression(left) || left.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  return { field: left.name.text, value: right, node: statement };
}

/** `this` may stand in the value only to read a field that has its value already. */
function readsOnlyFields(
  value: ts.Expression,
  before: readonly FieldAssignment[],
  constructor: ts.ConstructorDeclaration,
): boolean {
  const known = new Set([
    ...before.map(({ field }) => field),
    ...constructor.parameters
      .filter((each) => ts.isParameterPropertyDeclaration(each, constructor))
      .map((each) => nameText(each.name)),
  ]);
  let isPlain = true;
  walk(value, (inner) => {
    if (inner.kind === ts.SyntaxKind.SuperKeyword || ts.isMetaProperty(inner)) isPlain = false;
    if (inner.kind !== ts.SyntaxKind.ThisKeyword) return;
    const read = ts.isPropertyAccessExpression(inner.parent) ? inner.parent.name.text : undefined;
    if (read === undefined || !known.has(read)) isPlain = false;
  });
  return isPlain;
}

export function isSuperCall(statement: ts.Statement): statement is ts.ExpressionStatement {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}
