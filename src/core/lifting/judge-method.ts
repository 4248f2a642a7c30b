import type { Effect } from '../effects/effect.ts';
import { exitsOf } from '../regions/exits.ts';
import type { MethodFields } from '../regions/capture.ts';
import { measureLogic } from '../regions/logic.ts';
import { judgeMovability, type MovabilityContext } from '../regions/obstacles.ts';
import { isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { ResultValue } from '../typing/signature.ts';
import { needsOwnHead, shapeWithOwnHead } from './head-of-method.ts';
import type { Judgement, LiftParameter, LiftShape, Use } from './lift.ts';
import { usesOf } from './method-uses.ts';
import type { OperationContext } from './operation-context.ts';
import { shapeLift } from './shape-lift.ts';
import type { WholeFunction } from './whole-function.ts';

/** A whole method needs less logic than a piece of one: it has its name and its boundary already. */
const thresholds = { private: 2, public: 3 } as const;

/** More fields than that make a call harder to read than the method was. */
const mostFields = 3;

export interface MethodRequest {
  readonly whole: WholeFunction;
  readonly fields: MethodFields;
  /** True when code out of sight may reach the member by its name (tests, casts, strings), so that it has to stay. */
  readonly isReachedByName: boolean;
}

/**
 * Looks at the whole body of a member as a function to be. A private one with too little logic of its own is `thin`: it
 * moves only where what is lifted calls it.
 */
export function judgeMethod(request: MethodRequest, context: OperationContext): Judgement {
  const { node, region, isPrivate } = request.whole;
  const logic = measureLogic(region.nodes, context.semantics);
  const isThin = logic.weight < thresholds[isPrivate ? 'private' : 'public'];
  if (isThin && !isPrivate) return { kind: 'unworthy' };
  const use = useOf(request.whole);
  if (use === undefined || handsOutCollaborator(request, context)) return { kind: 'unworthy' };
  const refused = (obstacle: Extract<Judgement, { kind: 'refused' }>['obstacle']): Judgement => ({
    kind: 'refused',
    form: 'pure-method',
    region,
    obstacle,
    logic,
  });
  const keepsHead = keepsItsHead(request);
  const uses = keepsHead && !request.isReachedByName ? usesOf(request.whole, request.fields, context) : undefined;
  const movability = judgeMovability(region, isCallbackOf(request.whole, uses, context));
  if (movability.obstacle !== undefined) return refused(movability.obstacle);
  const results = use.kind === 'throws' ? [] : resultsOf(node, context);
  const lift = {
    form: 'pure-method',
    transform: 'lift-methods',
    region,
    use,
    suggestion: { names: [], quality: 1 },
    logic,
    worth: logic.weight,
    assumptions: context.effects.assumptionsOf(region.nodes),
  } as const;
  const callable = { fields: request.fields, isThin, isCallable: true, ...(uses === undefined ? {} : { uses }) };
  const mayKeepHead = keepsHead && (uses !== undefined || isPassedOn(request.whole)) && movability.hoisted.length === 0;
  const ownHead = mayKeepHead ? shapeWithOwnHead(request.whole, results, context) : undefined;
  if (ownHead !== undefined && needsOwnHead(request.whole))
    return { kind: 'lift', lift: { ...lift, shapes: [ownHead], method: callable } };
  // What a type parameter or a type predicate says can only be said by the head itself.
  if (node.typeParameters !== undefined || (node.type !== undefined && ts.isTypePredicateNode(node.type)))
    return ownHead === undefined
      ? { kind: 'unworthy' }
      : { kind: 'lift', lift: { ...lift, shapes: [ownHead], method: callable } };
  const shapes = shapeLift({ region, hoisted: movability.hoisted, results, assignedFirst: [], whole: true }, context);
  if ('code' in shapes) {
    if (ownHead === undefined || hasNothingToTake(ownHead)) return refused(shapes);
    return { kind: 'lift', lift: { ...lift, shapes: [ownHead], method: callable } };
  }
  const ordered = shapes.map((shape) => ({ ...shape, parameters: inOrder(shape.parameters, request.whole, context) }));
  const [shape, ...more] = ordered;
  if (shape === undefined) return { kind: 'unworthy' };
  const isCallable =
    keepsHead && !needsOwnHead(request.whole) && shape.parameters.every((each) => isHandedOver(each, request, context));
  if (isThin ? !isCallable : shape.parameters.length === 0) return { kind: 'unworthy' };
  if (!isCallable) {
    // A delegate that has to name its values one by one is longer than a short rule.
    if (logic.weight < thresholds.public + shape.parameters.length - 3 && shape.parameters.length > 3)
      return { kind: 'unworthy' };
    const method = { fields: request.fields, isThin, isCallable };
    return { kind: 'lift', lift: { ...lift, shapes: [shape, ...more], method } };
  }
  const asList = (each: LiftShape): LiftShape => ({ ...each, isList: true });
  const further = [...more.map(asList), ...(ownHead === undefined ? [] : [ownHead])];
  return { kind: 'lift', lift: { ...lift, shapes: [asList(shape), ...further], method: callable } };
}

function hasNothingToTake({ head, parameters }: LiftShape): boolean {
  return head?.parameters.length === 0 && parameters.length === 0;
}

/**
 * What a method does by calling a function that it is handed is the doing of its callers: where all of them hand over
 * functions that only compute, it only computes.
 */
function isCallbackOf(
  { node }: WholeFunction,
  uses: readonly ts.PropertyAccessExpression[] | undefined,
  context: OperationContext,
): MovabilityContext {
  const { semantics, effects } = context;
  if (uses === undefined || !uses.every(({ parent }) => ts.isCallExpression(parent))) return context;
  const own = new Set(node.parameters.map(({ name }) => semantics.getSymbolAtLocation(name)));
  const callsParameter = (effect: Effect): boolean =>
    effect.kind === 'world' &&
    ts.isCallExpression(effect.node) &&
    ts.isIdentifier(effect.node.expression) &&
    own.has(semantics.getSymbolAtLocation(effect.node.expression));
  const isHandedPure = (): boolean =>
    uses.every((use) => isWithin(use, [node]) || effects.of([use.parent]).length === 0);
  const of = (nodes: readonly ts.Node[]): readonly Effect[] => {
    const found = effects.of(nodes);
    return found.some(callsParameter) && isHandedPure() ? found.filter((effect) => !callsParameter(effect)) : found;
  };
  const { heeds, isStrictCore } = context;
  return { heeds, isStrictCore, effects: { ...effects, of } };
}

/** A field on whose methods the class calls effects is no value for the core, even where it is only passed through. */
function handsOutCollaborator({ fields: { fields } }: MethodRequest, context: OperationContext): boolean {
  const { orchestrator, semantics } = context;
  const names = new Set(orchestrator.dependencies.map(({ name }) => `this.${name}`));
  return fields.some(({ key, reads: [read] }) => {
    if (read === undefined || !names.has(key)) return false;
    const type = semantics.getNonNullableType(semantics.getTypeAtLocation(read));
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return false;
    const file = type.symbol?.declarations?.[0]?.getSourceFile();
    if (file === undefined || semantics.isLanguageLibrary(file)) return false;
    return semantics
      .getPropertiesOfType(type)
      .some(
        (property) =>
          semantics.getSignaturesOfType(semantics.getTypeOfSymbol(property), ts.SignatureKind.Call).length > 0,
      );
  });
}

/** Whether the function takes just what the method takes, and the fields, so that calls of the one can be calls of the other. */
function keepsItsHead({ whole, fields: { fields } }: MethodRequest): boolean {
  if (!whole.isPrivate || whole.kind === 'getter') return false;
  if (whole.isStatic && fields.length > 0) return false;
  const count = whole.node.parameters.length;
  return fields.length <= mostFields && count + fields.length <= Math.max(4, count + 1);
}

/** A delegate can hand its own parameters on as they are, where none is a pattern. */
function isPassedOn({ node }: WholeFunction): boolean {
  return node.parameters.every(
    ({ name, initializer, dotDotDotToken }) =>
      ts.isIdentifier(name) && initializer === undefined && dotDotDotToken === undefined,
  );
}

/** A parameter of the method under its own name, or a field. */
function isHandedOver(
  { name, capture }: LiftParameter,
  { whole, fields: { fields } }: MethodRequest,
  context: OperationContext,
): boolean {
  if (capture.symbol === undefined) return fields.some(({ key }) => key === capture.argument);
  return name === capture.argument && indexOf(capture.symbol, whole, context) >= 0;
}

function indexOf(symbol: ts.Symbol | undefined, { node }: WholeFunction, { semantics }: OperationContext): number {
  return node.parameters.findIndex(
    ({ name }) => symbol !== undefined && semantics.getSymbolAtLocation(name) === symbol,
  );
}

/** The method's parameters as they were, what else it reads behind them. */
function inOrder(
  parameters: readonly LiftParameter[],
  whole: WholeFunction,
  context: OperationContext,
): readonly LiftParameter[] {
  const placeOf = ({ capture }: LiftParameter): number => {
    const index = indexOf(capture.symbol, whole, context);
    return index < 0 ? whole.node.parameters.length : index;
  };
  return [...parameters].sort((a, b) => placeOf(a) - placeOf(b));
}

function useOf({ region }: WholeFunction): Use | undefined {
  if (region.kind === 'expression') return { kind: 'value' };
  const exits = exitsOf(region);
  if (exits.returns.some(({ expression }) => expression !== undefined)) return { kind: 'returns' };
  return exits.throws.length > 0 ? { kind: 'throws' } : undefined;
}

function resultsOf(node: WholeFunction['node'], context: OperationContext): readonly ResultValue[] {
  const { semantics } = context;
  const type = ts.isGetAccessor(node)
    ? semantics.getTypeAtLocation(node)
    : semantics
        .getSignaturesOfType(semantics.getTypeAtLocation(node), ts.SignatureKind.Call)
        .map((signature) => semantics.getReturnTypeOfSignature(signature))[0];
  if (type === undefined) return [];
  return [node.type === undefined ? { name: '', type, at: node } : { name: '', type, annotation: node.type, at: node }];
}
