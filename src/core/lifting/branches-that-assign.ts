import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { LiftWriting } from './lift.ts';

export interface BranchesThatAssign {
  /** `let order: Order;` above them, which nothing needs any more. */
  readonly declaration: ts.VariableStatement | undefined;
  readonly first: ts.IfStatement;
  readonly assignments: readonly ts.BinaryExpression[];
}

/**
 * `if (…) { order = a; } else { order = b; }`, where the order is all that comes of it: each branch can return its value,
 * and nothing has to be declared first. Undefined for all that is not just that.
 */
export function branchesThatAssign({ lift, shape, context }: LiftWriting): BranchesThatAssign | undefined {
  const { use, region } = lift;
  const [output, other] = use.kind === 'declares' ? use.outputs : use.kind === 'assigns' ? [use.output] : [];
  const declaration = region.nodes.find((node): node is ts.VariableStatement =>
    isBareDeclaration(node, region.sourceFile),
  );
  const [first, another] = region.nodes.filter((node) => node !== declaration);
  if (output === undefined || other !== undefined || another !== undefined) return undefined;
  if (first === undefined || !ts.isIfStatement(first) || (use.kind === 'declares') !== (declaration !== undefined))
    return undefined;
  const { symbol } = output;
  if (shape.parameters.some(({ capture }) => capture.symbol === symbol)) return undefined;
  const isOutput = (node: ts.Node) => ts.isIdentifier(node) && context.references.symbolOf(node) === symbol;
  const assignments = endsOf(first, isOutput);
  const mentions = context.references.of(symbol).filter((each) => first.pos <= each.pos && each.end <= first.end);
  return assignments?.length === mentions.length ? { declaration, first, assignments } : undefined;
}

/** `let order: Order;`, with no comment before what comes next. */
function isBareDeclaration(node: ts.Node, { text }: ts.SourceFile): boolean {
  if (!ts.isVariableStatement(node) || node.declarationList.declarations.length !== 1) return false;
  const after = ts.getLeadingCommentRanges(text, node.end) ?? ts.getTrailingCommentRanges(text, node.end);
  return node.declarationList.declarations[0]?.initializer === undefined && after === undefined;
}

/** The assignments that the ways through the statement end with; undefined where one ends otherwise. */
function endsOf(
  statement: ts.Statement | undefined,
  isOutput: (node: ts.Node) => boolean,
): readonly ts.BinaryExpression[] | undefined {
  if (statement === undefined) return undefined;
  if (ts.isBlock(statement)) return endsOf(statement.statements.at(-1), isOutput);
  if (ts.isIfStatement(statement)) {
    const [one, other] = [endsOf(statement.thenStatement, isOutput), endsOf(statement.elseStatement, isOutput)];
    return one && other && [...one, ...other];
  }
  if (!ts.isExpressionStatement(statement)) return undefined;
  const { expression } = statement;
  if (!ts.isBinaryExpression(expression) || expression.operatorToken.kind !== ts.SyntaxKind.EqualsToken)
    return undefined;
  if (!isOutput(bare(expression.left))) return undefined;
  const between = expression.getText().slice(0, expression.right.getStart() - expression.getStart());
  return /\/[/*]/u.test(between) ? undefined : [expression];
}
