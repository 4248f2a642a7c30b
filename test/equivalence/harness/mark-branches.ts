import { ts } from '../../../src/core/syntax/typescript.ts';

/** Which arms of a program's branches its runs have been through. */
export class BranchRecord {
  readonly #arms = new Map<string, boolean>();

  /** The name of the global variable by which the instrumented program finds this record. */
  readonly variable: string;

  constructor(variable: string) {
    this.variable = variable;
  }

  expect(arm: string): void {
    this.#arms.set(arm, false);
  }

  /** Called by the instrumented program. */
  mark(arm: string): void {
    this.#arms.set(arm, true);
  }

  get total(): number {
    return this.#arms.size;
  }

  unreached(): readonly string[] {
    return [...this.#arms].filter(([, reached]) => !reached).map(([arm]) => arm);
  }

  /** Marks one of two arms by what the operand came to; gives the operand back. */
  probe<Value>(
    operand: Value,
    arms: { readonly when: 'truthy' | 'falsy' | 'nullish' | 'present'; readonly arm: string }[],
  ): Value {
    for (const { when, arm } of arms) if (holds[when](operand)) this.mark(arm);
    return operand;
  }
}

const holds = {
  truthy: (value: unknown) => Boolean(value),
  falsy: (value: unknown) => !value,
  nullish: (value: unknown) => value === null || value === undefined,
  present: (value: unknown) => value !== null && value !== undefined,
};

/**
 * Makes a program report every function it enters and every arm of a branch it takes: both sides of `if`, `?:`, `&&`,
 * `||`, `??` and `?.`, the clauses of a switch and its missing default, loop bodies, catch clauses, default values.
 * The marks change neither values nor the order of evaluation.
 */
export function markBranches(file: string, record: BranchRecord): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (source) => {
    const marks = new Marks({ file, source, record });
    const visit = (node: ts.Node): ts.Node => {
      if (ts.isTypeNode(node)) return node;
      const inner = ts.visitEachChild(node, visit, context);
      return marked(node, inner, marks);
    };
    return ts.visitEachChild(source, visit, context);
  };
}

const { factory } = ts;

/** Names arms by their place and makes the calls that mark them. */
class Marks {
  readonly #file: string;
  readonly #source: ts.SourceFile;
  readonly #record: BranchRecord;

  constructor({ file, source, record }: { file: string; source: ts.SourceFile; record: BranchRecord }) {
    this.#file = file;
    this.#source = source;
    this.#record = record;
  }

  before(expression: ts.Expression, at: ts.Node, arm: string): ts.Expression {
    return factory.createParenthesizedExpression(factory.createComma(this.#mark(at, arm), expression));
  }

  statement(at: ts.Node, arm: string): ts.Statement {
    return factory.createExpressionStatement(this.#mark(at, arm));
  }

  block(statement: ts.Statement | undefined, at: ts.Node, arm: string): ts.Block {
    return factory.createBlock([this.statement(at, arm), ...(statement ? [statement] : [])], true);
  }

  probe(operand: ts.Expression, at: ts.Node, arms: Readonly<Record<string, string>>): ts.Expression {
    const choices = Object.entries(arms).map(([when, arm]) =>
      factory.createObjectLiteralExpression([
        factory.createPropertyAssignment('when', factory.createStringLiteral(when)),
        factory.createPropertyAssignment('arm', this.#name(at, arm)),
      ]),
    );
    return this.#call('probe', [operand, factory.createArrayLiteralExpression(choices)]);
  }

  #mark(at: ts.Node, arm: string): ts.Expression {
    return this.#call('mark', [this.#name(at, arm)]);
  }

  #name(at: ts.Node, arm: string): ts.Expression {
    const { line, character } = this.#source.getLineAndCharacterOfPosition(at.getStart(this.#source));
    const code = at.getText(this.#source).split('\n')[0]!.slice(0, 60);
    const name = `${this.#file}:${line + 1}:${character + 1} ${arm}: ${code}`;
    this.#record.expect(name);
    return factory.createStringLiteral(name);
  }

  #call(method: string, values: readonly ts.Expression[]): ts.Expression {
    const receiver = factory.createPropertyAccessExpression(
      factory.createIdentifier('globalThis'),
      this.#record.variable,
    );
    return factory.createCallExpression(factory.createPropertyAccessExpression(receiver, method), undefined, values);
  }
}

/** The node with its children already instrumented, and its own arms marked. `original` says where it stood. */
function marked(original: ts.Node, node: ts.Node, marks: Marks): ts.Node {
  if (ts.isIfStatement(node) && ts.isIfStatement(original)) {
    return factory.updateIfStatement(
      node,
      node.expression,
      marks.block(node.thenStatement, original, 'then'),
      marks.block(node.elseStatement, original, 'else'),
    );
  }
  if (ts.isConditionalExpression(node)) {
    return factory.updateConditionalExpression(
      node,
      node.condition,
      node.questionToken,
      marks.before(node.whenTrue, original, 'true'),
      node.colonToken,
      marks.before(node.whenFalse, original, 'false'),
    );
  }
  if (ts.isBinaryExpression(node)) return markedBinary(original, node, marks);
  if (ts.isSwitchStatement(node)) return markedSwitch(original, node, marks);
  if (ts.isCaseClause(node)) {
    return factory.updateCaseClause(node, node.expression, [marks.statement(original, 'case'), ...node.statements]);
  }
  if (ts.isDefaultClause(node)) {
    return factory.updateDefaultClause(node, [marks.statement(original, 'default'), ...node.statements]);
  }
  if (ts.isCatchClause(node)) {
    return factory.updateCatchClause(node, node.variableDeclaration, marks.block(node.block, original, 'catch'));
  }
  if (ts.isIterationStatement(node, false)) return markedLoop(original, node, marks);
  if (ts.isParameter(node) && node.initializer) {
    const initializer = marks.before(node.initializer, original, 'default value');
    return factory.updateParameterDeclaration(
      node,
      node.modifiers,
      node.dotDotDotToken,
      node.name,
      node.questionToken,
      node.type,
      initializer,
    );
  }
  if (ts.isBindingElement(node) && node.initializer) {
    const initializer = marks.before(node.initializer, original, 'default value');
    return factory.updateBindingElement(node, node.dotDotDotToken, node.propertyName, node.name, initializer);
  }
  if (ts.isPropertyAccessChain(node) && node.questionDotToken) {
    const operand = marks.probe(node.expression, original, chainArms);
    return factory.updatePropertyAccessChain(node, operand, node.questionDotToken, node.name);
  }
  if (ts.isElementAccessChain(node) && node.questionDotToken) {
    const operand = marks.probe(node.expression, original, chainArms);
    return factory.updateElementAccessChain(node, operand, node.questionDotToken, node.argumentExpression);
  }
  return markedFunction(original, node, marks);
}

const chainArms = { nullish: 'stops at ?.', present: 'goes on after ?.' };

function markedBinary(original: ts.Node, node: ts.BinaryExpression, marks: Marks): ts.Node {
  const kind = node.operatorToken.kind;
  const stops = shortCircuits.get(kind);
  if (stops) {
    const left = marks.probe(node.left, original, { [stops]: 'decided by the left side' });
    return factory.updateBinaryExpression(
      node,
      left,
      node.operatorToken,
      marks.before(node.right, original, 'right side'),
    );
  }
  if (!logicalAssignments.has(kind)) return node;
  return factory.updateBinaryExpression(
    node,
    node.left,
    node.operatorToken,
    marks.before(node.right, original, 'assigns'),
  );
}

const shortCircuits = new Map<ts.SyntaxKind, 'falsy' | 'truthy' | 'present'>([
  [ts.SyntaxKind.AmpersandAmpersandToken, 'falsy'],
  [ts.SyntaxKind.BarBarToken, 'truthy'],
  [ts.SyntaxKind.QuestionQuestionToken, 'present'],
]);

const logicalAssignments = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

function markedSwitch(original: ts.Node, node: ts.SwitchStatement, marks: Marks): ts.Node {
  if (node.caseBlock.clauses.some(ts.isDefaultClause)) return node;
  const missing = factory.createDefaultClause([marks.statement(original, 'no case')]);
  const last = node.caseBlock.clauses.at(-1);
  // Falling out of the last clause is not the same as matching none.
  const clauses = node.caseBlock.clauses.map((clause) =>
    clause === last && ts.isCaseClause(clause)
      ? factory.updateCaseClause(clause, clause.expression, [...clause.statements, factory.createBreakStatement()])
      : clause,
  );
  return factory.updateSwitchStatement(
    node,
    node.expression,
    factory.updateCaseBlock(node.caseBlock, [...clauses, missing]),
  );
}

function markedLoop(original: ts.Node, node: ts.IterationStatement, marks: Marks): ts.Node {
  const body = marks.block(node.statement, original, 'loop body');
  if (ts.isForOfStatement(node)) {
    return factory.updateForOfStatement(node, node.awaitModifier, node.initializer, node.expression, body);
  }
  if (ts.isForInStatement(node)) return factory.updateForInStatement(node, node.initializer, node.expression, body);
  if (ts.isForStatement(node)) {
    return factory.updateForStatement(node, node.initializer, node.condition, node.incrementor, body);
  }
  if (ts.isWhileStatement(node)) return factory.updateWhileStatement(node, node.expression, body);
  if (ts.isDoStatement(node)) return factory.updateDoStatement(node, body, node.expression);
  return node;
}

/** A function that no run enters is not compared at all, so that entering counts as an arm. */
function markedFunction(original: ts.Node, node: ts.Node, marks: Marks): ts.Node {
  if (ts.isArrowFunction(node)) {
    const body = ts.isBlock(node.body)
      ? marks.block(node.body, original, 'function')
      : marks.before(node.body, original, 'function');
    return factory.updateArrowFunction(
      node,
      node.modifiers,
      node.typeParameters,
      node.parameters,
      node.type,
      node.equalsGreaterThanToken,
      body,
    );
  }
  if (ts.isMethodDeclaration(node) && node.body) {
    return factory.updateMethodDeclaration(
      node,
      node.modifiers,
      node.asteriskToken,
      node.name,
      node.questionToken,
      node.typeParameters,
      node.parameters,
      node.type,
      marks.block(node.body, original, 'method'),
    );
  }
  if (ts.isFunctionDeclaration(node) && node.body) {
    return factory.updateFunctionDeclaration(
      node,
      node.modifiers,
      node.asteriskToken,
      node.name,
      node.typeParameters,
      node.parameters,
      node.type,
      marks.block(node.body, original, 'function'),
    );
  }
  if (ts.isGetAccessorDeclaration(node) && node.body) {
    const body = marks.block(node.body, original, 'getter');
    return factory.updateGetAccessorDeclaration(node, node.modifiers, node.name, node.parameters, node.type, body);
  }
  return node;
}
