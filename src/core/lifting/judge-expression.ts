import type { Form } from '../model/refactoring.ts';
import type { Suggestion } from '../naming/name.ts';
import { nameCalculation } from '../naming/name-calculation.ts';
import { isAnswer, isBoolean } from '../naming/value-types.ts';
import { namePredicate } from '../naming/name-predicate.ts';
import type { Obstacle } from '../regions/boundary.ts';
import { analyzeDataFlow, type Output } from '../regions/data-flow.ts';
import { measureLogic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { regionOf } from '../regions/region.ts';
import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { isLongerThanItsRule } from './call-length.ts';
import type { Judgement, Use } from './lift.ts';
import { isOnlyLogged } from './log-message.ts';
import type { OperationContext } from './operation-context.ts';
import { shapeLift } from './shape-lift.ts';
import { transformOf } from './transform-of.ts';
import { worthOf, worthThreshold } from './worthiness.ts';

/** Looks at one expression, or at neighbouring operands of a `&&` or `||` chain, as a function to be. */
export function judgeExpression(
  nodes: readonly [ts.Expression, ...ts.Expression[]],
  context: OperationContext,
): Judgement {
  const region = regionOf('expression', nodes);
  const logic = measureLogic(nodes, context.semantics);
  if (logic.weight < worthThreshold || isForLog(nodes[0], context)) return { kind: 'unworthy' };
  const use = useOf(nodes, context);
  const form = formOf(nodes[0], use);
  const movability = judgeMovability(region, { ...context, lists: context });
  if (movability.obstacle !== undefined) return { kind: 'refused', form, region, obstacle: movability.obstacle, logic };
  const written = analyzeDataFlow(region, context.references).outputs[0];
  if (written !== undefined && context.heeds('captured-write'))
    return { kind: 'refused', form, region, obstacle: assignedInside(written), logic };
  const suggestion =
    use.kind === 'condition' ? namePredicate(joined(nodes), namingContext(context)) : suggestionFor(nodes, context);
  const type = context.semantics.getTypeAtLocation(nodes[0]);
  const expected =
    nodes.length === 1 && isLiteral(nodes[0]) ? context.semantics.getContextualType(nodes[0]) : undefined;
  const contextual = expected === undefined ? undefined : (context.semantics.getAwaitedType(expected) ?? expected);
  const result = { name: '', type: use.kind === 'condition' ? type : (usable(contextual, type) ?? type), at: nodes[0] };
  const shapes = shapeLift(
    {
      region,
      hoisted: movability.hoisted,
      results: use.kind === 'condition' ? [] : [result],
      ...(result.type === type ? {} : { plainResults: [{ ...result, type }] }),
      assignedFirst: [],
    },
    context,
  );
  if ('code' in shapes) return { kind: 'refused', form, region, obstacle: shapes, logic };
  const [first, ...others] = shapes;
  if (first === undefined || first.parameters.length === 0) return { kind: 'unworthy' };
  const isRule = use.kind === 'condition' || isAnswer(type);
  if (isRule && isLongerThanItsRule(region, first.parameters, suggestion)) return { kind: 'unworthy' };
  const worth = worthOf({
    logic,
    parameters: first.parameters.length,
    results: 1,
    assigns: false,
    quality: suggestion.quality,
  });
  if (worth < worthThreshold) return { kind: 'unworthy' };
  const lift = {
    form,
    transform: transformOf(form),
    region,
    use,
    shapes: [first, ...others] as const,
    suggestion,
    logic,
    worth,
    assumptions: context.effects.assumptionsOf(region.nodes),
  };
  if (suggestion.names.length === 0) return { kind: 'refused', form, region, obstacle: nameless(nodes[0]), logic };
  return { kind: 'lift', lift };
}

/** `const message = …` or `message = …`, where only log lines read the message. */
function isForLog(node: ts.Expression, { references, semantics }: OperationContext): boolean {
  const { parent } = node;
  const isAssigned = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const name = ts.isVariableDeclaration(parent)
    ? parent.name
    : isAssigned && parent.right === node
      ? parent.left
      : undefined;
  const symbol = name !== undefined && ts.isIdentifier(name) ? semantics.getSymbolAtLocation(name) : undefined;
  return symbol !== undefined && isOnlyLogged(symbol, [parent], references);
}

function namingContext(context: OperationContext) {
  return { orchestrator: context.orchestrator.domain, operation: context.operation.name };
}

function suggestionFor(nodes: readonly [ts.Expression, ...ts.Expression[]], context: OperationContext): Suggestion {
  const named = nameCalculation(joined(nodes), context.semantics, namingContext(context));
  if (named.quality > 0 || !isBoolean(context.semantics.getTypeAtLocation(nodes[0]))) return named;
  return namePredicate(joined(nodes), namingContext(context));
}

/** For several operands: the chain that they end. */
function joined(nodes: readonly [ts.Expression, ...ts.Expression[]]): ts.Expression {
  const last = nodes[nodes.length - 1] ?? nodes[0];
  return nodes.length > 1 && ts.isBinaryExpression(last.parent) ? last.parent : nodes[0];
}

/** An expression gives back one value, so a variable it also writes would be lost. */
function assignedInside(output: Output): Obstacle {
  return {
    code: 'captured-write',
    cause: output.at,
    reason: `\`${output.name}\` is written inside the expression`,
    unblock: `write \`${output.name}\` in a statement of its own`,
  };
}

function nameless(cause: ts.Node): Obstacle {
  return {
    code: 'name-taken',
    cause,
    reason: 'nothing around the region gives it a name',
    unblock: 'give its value a name in a constant of its own',
  };
}

/** Only literals take their type from where they stand. */
function isLiteral(expression: ts.Expression): boolean {
  const node = bare(expression);
  if (ts.isConditionalExpression(node)) return isLiteral(node.whenTrue) || isLiteral(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isLiteral(node.left) || isLiteral(node.right);
  return ts.isObjectLiteralExpression(node) || ts.isArrayLiteralExpression(node);
}

/** A literal where an interface is expected is written as that interface; anything else keeps its own type. */
function usable(contextual: ts.Type | undefined, own: ts.Type): ts.Type | undefined {
  if (
    contextual === undefined ||
    (contextual.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0
  )
    return undefined;
  return (own.flags & ts.TypeFlags.Object) !== 0 || own.isUnion() ? contextual : undefined;
}

function useOf(nodes: readonly [ts.Expression, ...ts.Expression[]], context: OperationContext): Use {
  const last = nodes[nodes.length - 1] ?? nodes[0];
  if (!isInCondition(last)) return { kind: 'value' };
  return { kind: 'condition', isBoolean: nodes.every((node) => isBoolean(context.semantics.getTypeAtLocation(node))) };
}

/** True where only the truthiness of the value counts. */
export function isInCondition(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent)) return isInCondition(parent);
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isBinaryExpression(parent)) {
    const kind = parent.operatorToken.kind;
    return (
      (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) && isInCondition(parent)
    );
  }
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === node;
  if (ts.isForStatement(parent) || ts.isConditionalExpression(parent)) return parent.condition === node;
  return false;
}

function formOf(node: ts.Expression, use: Use): Form {
  if (use.kind !== 'condition') return 'calculation';
  let current: ts.Node = node;
  while (ts.isExpression(current.parent)) current = current.parent;
  const { parent } = current;
  if (!ts.isIfStatement(parent) || parent.expression !== current) return 'predicate';
  const statements = ts.isBlock(parent.thenStatement) ? parent.thenStatement.statements : [parent.thenStatement];
  const leaves = statements.some(
    (statement) =>
      ts.isThrowStatement(statement) || ts.isReturnStatement(statement) || ts.isContinueStatement(statement),
  );
  return leaves && statements.length > 1 ? 'effectful-guard' : 'predicate';
}
