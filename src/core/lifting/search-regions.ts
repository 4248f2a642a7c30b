import { worthThreshold } from './worthiness.ts';
import { measureLogic } from '../regions/logic.ts';
import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { chooseRuns } from './choose-runs.ts';
import { isWorthBesides, merge, nothing, type Found } from './found.ts';
import { judgeExpression } from './judge-expression.ts';
import { isLogCall } from './log-message.ts';
import { isTrimmable, neighbours } from './operands.ts';
import type { OperationContext } from './operation-context.ts';
import { costOfCall } from './worthiness.ts';

/** Searches the body of an operation, closures inside it included. */
export function searchRegions(context: OperationContext): Found {
  const { body } = context.operation;
  return ts.isBlock(body) ? searchList(body.statements, context) : searchExpression(body, context);
}

/** A list of statements: the best mixture of runs and of what is found inside single statements. */
function searchList(statements: readonly ts.Statement[], context: OperationContext): Found {
  return chooseRuns(statements, (statement) => searchStatement(statement, context), context);
}

function searchStatement(node: ts.Node, context: OperationContext): Found {
  if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) {
    const head = ts.isCaseClause(node) ? searchExpression(node.expression, context) : nothing;
    return merge([head, searchList(node.statements, context)]);
  }
  if (ts.isTypeNode(node) || ts.isClassLike(node)) return nothing;
  if (ts.isThrowStatement(node)) return nothing;
  if (ts.isExpression(node)) return searchExpression(node, context);
  if (ts.isForStatement(node))
    return merge(
      [node.initializer, node.statement].map((part) => (part === undefined ? nothing : searchStatement(part, context))),
    );
  return merge(childrenOf(node).map((child) => searchStatement(child, context)));
}

function searchExpression(node: ts.Expression, context: OperationContext): Found {
  if (isLogCall(node)) return nothing;
  const inside = searchInside(node, context);
  if (!isCandidate(node)) return inside;
  const { weight } = measureLogic([node], context.semantics);
  if (weight < worthThreshold) return inside;
  const operands = isTrimmable(node) ? neighbours(node, context) : undefined;
  const judged = judgeExpression(operands ?? [node], context);
  if (judged.kind === 'lift') {
    const gain = judged.lift.worth - costOfCall;
    return gain >= inside.gain ? { gain, lifts: [judged.lift], refused: [] } : inside;
  }
  const isSilent = inside.refused.every(({ obstacle }) => obstacle.code === 'name-taken');
  if (judged.kind !== 'refused' || !isSilent) return inside;
  if (inside.lifts.length === 0) return { gain: 0, lifts: [], refused: [judged] };
  return isWorthBesides(judged, inside.lifts) ? { ...inside, refused: [{ ...judged, besides: inside.lifts }] } : inside;
}

function searchInside(node: ts.Expression, context: OperationContext): Found {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    return ts.isBlock(node.body) ? searchList(node.body.statements, context) : searchExpression(node.body, context);
  }
  return merge(childrenOf(node).map((child) => searchStatement(child, context)));
}

function childrenOf(node: ts.Node): readonly ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** Expressions that compute; not assignments, functions, awaits, or calls made for their effect. */
function isCandidate(node: ts.Expression): boolean {
  if (ts.isBinaryExpression(node)) {
    const kind = node.operatorToken.kind;
    if (kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment) return false;
    return kind !== ts.SyntaxKind.CommaToken;
  }
  if (ts.isExpressionStatement(node.parent) || isChainOfPromises(node)) return false;
  return (
    ts.isConditionalExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isElementAccessExpression(node) ||
    (ts.isPropertyAccessExpression(node) && ts.isCallExpression(bare(node.expression))) ||
    (ts.isPrefixUnaryExpression(node) &&
      node.operator === ts.SyntaxKind.ExclamationToken &&
      ts.isCallExpression(bare(node.operand)))
  );
}

/** `store.find(id).then(…)`: a sequence of steps, each of which may compute. */
function isChainOfPromises(node: ts.Expression): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    /^(?:then|catch|finally)$/u.test(node.expression.name.text)
  );
}
