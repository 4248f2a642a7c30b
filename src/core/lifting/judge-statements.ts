import type { Form } from '../model/refactoring.ts';
import { isAnswer } from '../naming/value-types.ts';
import { analyzeDataFlow, isAssignedFirst, type Output } from '../regions/data-flow.ts';
import { exitsOf, type Exits } from '../regions/exits.ts';
import { isWrite } from '../regions/references.ts';
import { measureLogic, type Logic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { findSeenByClosure } from '../regions/read-after-throw.ts';
import { regionOf, type Region } from '../regions/region.ts';
import { enclosingFunction, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { ResultValue } from '../typing/signature.ts';
import { isLongerThanItsRule } from './call-length.ts';
import type { Judgement, LiftParameter, Use } from './lift.ts';
import { nameStatements } from './name-statements.ts';
import type { OperationContext } from './operation-context.ts';
import { useOfStatements } from './use-of-statements.ts';
import { declaredBefore } from './declared-before.ts';
import { shapeLift } from './shape-lift.ts';
import { transformOf } from './transform-of.ts';
import { worthOf, worthThreshold } from './worthiness.ts';

/** What a guard adds: its condition gets a name together with its message. */
const weightOfGuard = 1;

/** Looks at consecutive statements as a function to be. */
export function judgeStatements(
  nodes: readonly [ts.Statement, ...ts.Statement[]],
  context: OperationContext,
): Judgement {
  const region = regionOf('statements', nodes);
  const exits = exitsOf(region);
  const use = withDeclaration(useOfStatements(region, exits, context), region, context);
  if (use === undefined || isThinEnd(nodes, context)) return { kind: 'unworthy' };
  const form = formOf(use.kind);
  const logic = logicOf({ region, exits, use }, context);
  if (logic.weight < worthThreshold) return { kind: 'unworthy' };
  const refused = (obstacle: Extract<Judgement, { kind: 'refused' }>['obstacle']): Judgement => ({
    kind: 'refused',
    form,
    region,
    obstacle,
    logic,
  });
  const movability = judgeMovability(region, { ...context, lists: context });
  if (movability.obstacle !== undefined) return refused(movability.obstacle);
  const flow = analyzeDataFlow(region, context.references);
  const [seen] = flow.outputs.flatMap((output) => seenByClosure(output, region, context) ?? []);
  const lost = flow.obstacle ?? seen;
  if (lost !== undefined && context.heeds(lost.code)) return refused(lost);
  const assignedFirst =
    use.kind === 'assigns' && isAssignedFirst(use.output.symbol, region, context.references) ? [use.output.symbol] : [];
  const results = resultsOf(use, region, context);
  // What the operation says that it returns is the second word on an early return as well.
  const early = use.kind === 'returns-early' ? declaredResult(region.nodes[0], context) : [];
  const plain =
    use.kind === 'returns' && results.length > 0
      ? { plainResults: [] }
      : early.length > 0
        ? { plainResults: early }
        : {};
  const shapes = shapeLift({ region, hoisted: movability.hoisted, results, ...plain, assignedFirst }, context);
  if ('code' in shapes) return refused(shapes);
  const [first, ...others] = shapes;
  if (first === undefined || first.parameters.length === 0) return { kind: 'unworthy' };
  const suggestion = nameStatements({ region, use, parameters: first.parameters }, context);
  if (isOverwrite(use, first.parameters, region)) return { kind: 'unworthy' };
  if (isReturnedRule(region, context) && isLongerThanItsRule(region, first.parameters, suggestion))
    return { kind: 'unworthy' };
  const worth = worthOf({
    logic,
    parameters: first.parameters.length,
    results: use.kind === 'declares' ? use.outputs.length : isCostly(use) ? 2 : 1,
    assigns: use.kind === 'assigns',
    quality: suggestion.quality,
  });
  if (worth < worthThreshold) return { kind: 'unworthy' };
  return {
    kind: 'lift',
    lift: {
      form,
      transform: transformOf(form),
      region,
      use,
      shapes: [first, ...others],
      suggestion,
      logic,
      worth,
      assumptions: context.effects.assumptionsOf(region.nodes),
    },
  };
}

function seenByClosure({ symbol, at, declared }: Output, region: Region, context: OperationContext) {
  return declared ? undefined : findSeenByClosure({ symbol, identifier: at }, region, context);
}

function withDeclaration(use: Use | undefined, region: Region, { references }: OperationContext): Use | undefined {
  if (use?.kind !== 'assigns' || !isAssignedFirst(use.output.symbol, region, references)) return use;
  const before = declaredBefore(use.output, region, references);
  return before === undefined ? use : { ...use, declaredBefore: before };
}

/** What needs a second line at the call, or an assertion in the signature. */
function isCostly(use: Use): boolean {
  return use.kind === 'returns-early' || (use.kind === 'throws' && use.asserts !== undefined);
}

/** A statement without logic at either end of a run only makes it longer, unless the run needs it. */
export function isThinEnd(nodes: readonly ts.Statement[], context: OperationContext): boolean {
  const last = nodes[nodes.length - 1];
  if (last === undefined || nodes.length === 1) return isSingleUnfit(nodes[0]);
  if (ts.isReturnStatement(last)) return false;
  return measureLogic([last], context.semantics).weight < 0.5;
}

/** One statement whose expression, on its own, is the better region. */
function isSingleUnfit(node: ts.Statement | undefined): boolean {
  if (
    node === undefined ||
    ts.isVariableStatement(node) ||
    ts.isExpressionStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node)
  )
    return true;
  return false;
}

/** No less than the logic that the statements can have in any run, whatever becomes of its results. */
export function mostLogicOf(statements: readonly ts.Statement[], context: OperationContext): number {
  let exits = 0;
  for (const statement of statements)
    walk(statement, (node) => {
      if (ts.isThrowStatement(node) || ts.isReturnStatement(node)) exits += 1;
    });
  return measureLogic(statements, context.semantics).weight + exits * weightOfGuard;
}

function logicOf(
  { region, exits, use }: { readonly region: Region; readonly exits: Exits; readonly use: Use },
  context: OperationContext,
): Logic {
  const logic = measureLogic(region.nodes, context.semantics);
  const exitsEarly = exits.throws.length + exits.returns.length - (use.kind === 'returns' ? 1 : 0);
  const guards = use.kind === 'throws' || use.kind === 'returns-early' || use.kind === 'returns' ? exitsEarly : 0;
  return { weight: logic.weight + guards * weightOfGuard };
}

function formOf(kind: Use['kind']): Form {
  if (kind === 'throws') return 'throwing-guards';
  return kind === 'returns-early' ? 'returning-guards' : 'calculation';
}

function resultsOf(use: Use, region: Region, context: OperationContext): readonly ResultValue[] {
  const resultOf = (output: Output): ResultValue => {
    const type = context.semantics.getTypeAtLocation(output.at);
    const annotation = output.declaration?.type;
    return annotation === undefined
      ? { name: output.name, type, at: output.at }
      : { name: output.name, type, annotation, at: output.at };
  };
  if (use.kind === 'declares') return use.outputs.map(resultOf);
  if (use.kind === 'assigns') return [resultOf(use.output)];
  if (use.kind === 'returns') return declaredResult(region.nodes[0], context);
  return [];
}

/** What the function around the region says it returns, so that literals keep their types. */
function declaredResult(node: ts.Node, context: OperationContext): readonly ResultValue[] {
  const owner = enclosingFunction(node);
  const declared = ts.isFunctionLike(owner) ? owner.type : undefined;
  if (declared === undefined || ts.isTypePredicateNode(declared)) return [];
  const isPromise =
    ts.isTypeReferenceNode(declared) && ts.isIdentifier(declared.typeName) && declared.typeName.text === 'Promise';
  const annotation = isPromise ? declared.typeArguments?.[0] : declared;
  if (annotation === undefined) return [];
  return [{ name: '', type: context.semantics.getTypeAtLocation(annotation), annotation, at: node }];
}

/** `if (scores.length > 3) average = …;`: a function would take the old value only to hand it back. */
function isOverwrite(use: Use, parameters: readonly LiftParameter[], { nodes }: Region): boolean {
  const [only, another] = nodes;
  if (use.kind !== 'assigns' || another !== undefined || only === undefined || !ts.isIfStatement(only)) return false;
  const { symbol } = use.output;
  const old = parameters.find(({ capture }) => capture.symbol === symbol);
  const isRead = old?.capture.references.some((each) => isWithin(each, [only]) && !isWrite(each)) === true;
  return only.elseStatement === undefined && old !== undefined && !isRead;
}

/** `return total > limit && …;` */
function isReturnedRule({ nodes }: Region, { semantics }: OperationContext): boolean {
  const [only, another] = nodes;
  if (another !== undefined || only === undefined || !ts.isReturnStatement(only)) return false;
  return only.expression !== undefined && isAnswer(semantics.getTypeAtLocation(only.expression));
}
