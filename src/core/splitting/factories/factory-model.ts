import { isDirective } from '../../edit/import-position.ts';
import type { Orchestrator } from '../../model/orchestrator.ts';
import { isStrictModule } from '../../regions/strict-mode.ts';
import { bare } from '../../syntax/nodes.ts';
import { unfrozen } from '../modules/module-operations.ts';
import { ts } from '../../syntax/typescript.ts';

/** A function whose inner functions are what it is for: `createCheckout({ orders, mailer })`. */
export interface FactoryModel {
  readonly name: string;
  readonly sourceFile: ts.SourceFile;
  readonly node: ts.FunctionLikeDeclaration;
  readonly body: ts.Block;
  readonly dependencies: Orchestrator['dependencies'];
  /** In the order of the text. */
  readonly operations: ReadonlyMap<string, FactoryOperation>;
}

/** A function inside the factory. */
export interface FactoryOperation {
  readonly name: string;
  /** The statement or the member of the returned object. */
  readonly whole: ts.Node;
  readonly code: ts.Node;
  /** `declared` as a statement, a `member` of what is returned, or `assigned` to a member of what the factory is given. */
  readonly kind: 'declared' | 'member' | 'assigned';
  /** The name that it declares. */
  readonly declaration: ts.Identifier | undefined;
}

/** Undefined where it is no plain function with statements. */
export function readFactory({ name, node, sourceFile, dependencies }: Orchestrator): FactoryModel | undefined {
  const isPlain = ts.isFunctionDeclaration(node) || ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  if (!isPlain || node.body === undefined || !ts.isBlock(node.body)) return undefined;
  if (node.asteriskToken !== undefined) return undefined;
  const { body } = node;
  const given = new Set(node.parameters.map((parameter) => parameter.name.getText()));
  const found = body.statements.flatMap((statement) => operationsOf(statement, given));
  const isUnique = (one: FactoryOperation) => found.filter((each) => each.name === one.name).length === 1;
  const operations = new Map(found.filter(isUnique).map((each) => [each.name, each]));
  return { name, sourceFile, node, body, dependencies, operations };
}

/** What holds for all code of the factory, and no longer where that leaves it: `'use strict'` in a module that is not strict. */
export function directivesOf({ body, sourceFile }: Pick<FactoryModel, 'body' | 'sourceFile'>): readonly ts.Statement[] {
  return isStrictModule(sourceFile) ? [] : body.statements.filter(isDirective);
}

function operationsOf(statement: ts.Statement, given: ReadonlySet<string>): readonly FactoryOperation[] {
  if (ts.isFunctionDeclaration(statement)) {
    const { name, body } = statement;
    if (name === undefined || body === undefined) return [];
    return [{ name: name.text, whole: statement, code: statement, kind: 'declared', declaration: name }];
  }
  if (ts.isVariableStatement(statement)) {
    const [declaration, another] = statement.declarationList.declarations;
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (declaration?.initializer === undefined || another !== undefined || !isConstant) return [];
    if (!ts.isIdentifier(declaration.name) || !isFunction(declaration.initializer)) return [];
    const { name } = declaration;
    return [{ name: name.text, whole: statement, code: statement, kind: 'declared', declaration: name }];
  }
  if (ts.isReturnStatement(statement)) return statement.expression === undefined ? [] : membersOf(statement.expression);
  return ts.isExpressionStatement(statement) ? assignedIn(statement, given) : [];
}

/** `{ async pay(order) { … }, refund: async (order) => … }` */
function membersOf(returned: ts.Expression): readonly FactoryOperation[] {
  const object = unfrozen(bare(returned));
  if (!ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((member): readonly FactoryOperation[] => {
    const { name } = member;
    if (name === undefined || !ts.isIdentifier(name)) return [];
    const isMethod = ts.isMethodDeclaration(member);
    if (isMethod && member.asteriskToken !== undefined) return [];
    if (!isMethod && !(ts.isPropertyAssignment(member) && isFunction(member.initializer))) return [];
    return [{ name: name.text, whole: member, code: member, kind: 'member', declaration: undefined }];
  });
}

/** `Topics.create = async function (data) { … };` where the factory is given `Topics`. */
function assignedIn(statement: ts.ExpressionStatement, given: ReadonlySet<string>): readonly FactoryOperation[] {
  const { expression } = statement;
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return [];
  const { left, right } = expression;
  if (!ts.isPropertyAccessExpression(left) || !given.has(left.expression.getText()) || !isFunction(right)) return [];
  return [{ name: left.name.text, whole: statement, code: right, kind: 'assigned', declaration: undefined }];
}

function isFunction(value: ts.Expression): boolean {
  const inner = bare(value);
  return ts.isArrowFunction(inner) || ts.isFunctionExpression(inner);
}
