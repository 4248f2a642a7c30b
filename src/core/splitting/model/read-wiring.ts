import { nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { FieldAssignment, Wiring } from './class-model.ts';

/** Reads the constructor: parameters, and a body that does nothing but assign to fields. */
export function readWiring(node: ts.ClassDeclaration): Wiring | SplitObstacle {
  const constructor = node.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
  if (constructor === undefined) return { node: undefined, parameters: [], assignments: [], superCall: undefined };
  const assignments: FieldAssignment[] = [];
  let superCall: ts.ExpressionStatement | undefined;
  for (const statement of constructor.body?.statements ?? []) {
    const assignment = assignmentIn(statement);
    if (assignment !== undefined && readsOnlyFields(assignment.value, assignments, constructor)) {
      assignments.push(assignment);
    } else if (isSuperCall(statement) && superCall === undefined && !mentionsThis(statement)) {
      superCall = statement;
    } else {
      return obstacle({
        code: 'constructor-logic',
        cause: statement,
        reason: `the constructor of ${node.name?.text ?? 'the class'} does more than assign to fields`,
        unblock: 'move it into a method, or to where the object is built',
      });
    }
  }
  return { node: constructor, parameters: constructor.parameters, assignments, superCall };
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

function isSuperCall(statement: ts.Statement): statement is ts.ExpressionStatement {
  return (
    ts.isExpressionStatement(statement) &&
    ts.isCallExpression(statement.expression) &&
    statement.expression.expression.kind === ts.SyntaxKind.SuperKeyword
  );
}

function mentionsThis(node: ts.Node): boolean {
  let found = false;
  walk(node, (inner) => {
    if (inner.kind === ts.SyntaxKind.ThisKeyword) found = true;
  });
  return found;
}
