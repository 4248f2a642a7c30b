import type { Form } from '../model/refactoring.ts';
import type { Suggestion } from '../naming/name.ts';
import { nameForValues } from '../naming/name-calculation.ts';
import { nameReturned } from '../naming/name-returned.ts';
import { nameValidation } from '../naming/name-validation.ts';
import { analyzeDataFlow, isAssignedFirst, type Output } from '../regions/data-flow.ts';
import { exitsOf, type Exits } from '../regions/exits.ts';
import { givesValue } from '../regions/gives-value.ts';
import { measureLogic, type Logic } from '../regions/logic.ts';
import { judgeMovability } from '../regions/obstacles.ts';
import { findSeenByClosure } from '../regions/read-after-throw.ts';
import { regionOf, type Region } from '../regions/region.ts';
import { bare, enclosingFunction, isWithin, walk } from '../syntax/nodes.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import type { ResultValue } from '../typing/signature.ts';
import type { Judgement, LiftParameter, Use } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { declaredBefore } from './declared-before.ts';
import { isOnlyLogged } from './log-message.ts';
import { narrowedByGuards } from './narrowed-by-guards.ts';
import { shapeLift } from './shape-lift.ts';
import { isStillBuilt } from './still-built.ts';
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
  const use = withDeclaration(useOf(region, exits, context), region, context);
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
  const suggestion = suggestionFor({ region, use, parameters: first.parameters }, context);
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

/** How the code after the region goes on; undefined where one call cannot say it. */
function useOf(region: Region, exits: Exits, context: OperationContext): Use | undefined {
  if (exits.jump !== undefined) return undefined;
  const { outputs } = analyzeDataFlow(region, context.references);
  // Only an assertion hands on to the code after it what a guard has made sure of.
  const isNarrowing = exits.completes && (exits.returns.length > 0 || outputs.length > 0);
  if (isNarrowing && narrowedByGuards(region, context).size > 0) return undefined;
  // Who asks for a total is not to be refused by it.
  if (isThrowingGuard(region.nodes[0]) && (outputs.length > 0 || exits.returns.length > 0)) return undefined;
  if (exits.returns.length > 0) {
    // A guard with nothing but `return true` behind it is a guard.
    const guards = region.nodes.filter((node) => ts.isIfStatement(node));
    if (
      exits.throws.length > 0 &&
      guards.length < 2 &&
      exits.returns.every(({ expression }) => isBareAnswer(expression))
    )
      return undefined;
    if (!exits.completes)
      return outputs.length === 0 && exits.returns.every(({ expression }) => expression !== undefined)
        ? { kind: 'returns' }
        : undefined;
    // An early result of `undefined` could not be told from none.
    return outputs.length === 0 &&
      region.nodes.length > 1 &&
      !exits.returns.every(({ expression }) => isBareAnswer(expression)) &&
      exits.returns.every(({ expression }) => expression !== undefined && givesValue(expression, context))
      ? { kind: 'returns-early' }
      : undefined;
  }
  if (!exits.completes) return undefined;
  if (outputs.length === 0) return exits.throws.length > 0 ? guardsOf(region, context) : undefined;
  const [output] = outputs;
  if (outputs.length > 1 && !isConnected(region, context)) return undefined;
  if (isStillBuilt(outputs, region, context.references)) return undefined;
  if (outputs.some(({ symbol }) => isOnlyLogged(symbol, region.nodes, context.references))) return undefined;
  if (outputs.every(({ declared }) => declared))
    return holdsFunction(outputs, context) ? undefined : { kind: 'declares', outputs };
  return outputs.length === 1 && output !== undefined ? { kind: 'assigns', output } : undefined;
}

/** `if (…) throw …` */
function isThrowingGuard(node: ts.Node | undefined): boolean {
  if (node === undefined || !ts.isIfStatement(node) || node.elseStatement !== undefined) return false;
  const { thenStatement } = node;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return last !== undefined && ts.isThrowStatement(last);
}

/** `return false` and `return null` say nothing that a function could give back better than the guards themselves. */
function isBareAnswer(expression: ts.Expression | undefined): boolean {
  const kind = expression === undefined ? undefined : bare(expression).kind;
  return (
    kind === undefined ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}

function holdsFunction(outputs: readonly Output[], context: OperationContext): boolean {
  return outputs.some(
    ({ at }) =>
      context.semantics.getSignaturesOfType(context.semantics.getTypeAtLocation(at), ts.SignatureKind.Call).length > 0,
  );
}

/** Several results belong together only where the statements that make them share what they compute. */
function isConnected(region: Region, context: OperationContext): boolean {
  const groups: Set<ts.Symbol>[] = [];
  for (const node of region.nodes) {
    const own = new Set<ts.Symbol>();
    walk(node, (inner) => {
      const symbol = ts.isIdentifier(inner) ? context.references.symbolOf(inner) : undefined;
      if (symbol?.valueDeclaration !== undefined && isWithin(symbol.valueDeclaration, region.nodes)) own.add(symbol);
    });
    const touching = groups.filter((group) => [...own].some((symbol) => group.has(symbol)));
    for (const group of touching) {
      group.forEach((symbol) => own.add(symbol));
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
  }
  return groups.length === 1;
}

/** At least two guards, or a loop of guards, and none whose null check the code after it lives on. */
function guardsOf(region: Region, context: OperationContext): Use | undefined {
  const guards = region.nodes.filter((node) => ts.isIfStatement(node));
  const loops = region.nodes.filter((node) => ts.isIterationStatement(node, false));
  if (guards.length + loops.length < 2 && loops.length === 0) return undefined;
  // Without types nothing is narrowed that later code could live on.
  const narrowed = isJavaScriptFile(region.sourceFile.fileName) ? [] : narrowedByGuards(region, context);
  const [first, another] = narrowed;
  if (first === undefined) return { kind: 'throws' };
  // An assertion can speak of one variable, and only of one that nobody writes.
  const isConstant = another === undefined && context.references.writesOf(first).length === 0;
  return isConstant ? { kind: 'throws', asserts: first } : undefined;
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

/** `let role;` says nothing about how the value is made. */
function doesMoreThanDeclare(node: ts.Node): boolean {
  return (
    !ts.isVariableStatement(node) ||
    node.declarationList.declarations.some(({ initializer }) => initializer !== undefined)
  );
}

function suggestionFor(
  lift: { readonly region: Region; readonly use: Use; readonly parameters: readonly LiftParameter[] },
  context: OperationContext,
): Suggestion {
  const { region, use, parameters } = lift;
  const naming = { orchestrator: context.orchestrator.domain, operation: context.operation.name };
  switch (use.kind) {
    case 'throws':
    case 'returns-early': {
      const subjects = parameters.flatMap(({ name, capture }) => (capture.symbol === undefined ? [] : [name]));
      const verb = use.kind === 'returns-early' ? 'check' : use.asserts === undefined ? 'validate' : 'assert';
      return nameValidation(verb, subjects, naming);
    }
    case 'returns':
      return nameReturned(region.nodes[0], naming, returnedType(region, context));
    case 'declares':
    case 'assigns': {
      const outputs = use.kind === 'declares' ? use.outputs : [use.output];
      return nameForValues(
        outputs.map((output) => ({
          name: output.name,
          type: context.semantics.getTypeAtLocation(output.at),
          source: output.declaration?.initializer ?? region.nodes.find(doesMoreThanDeclare),
        })),
        naming,
      );
    }
    default:
      return { names: [], quality: 0 };
  }
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

function returnedType(region: Region, context: OperationContext): ts.Type | undefined {
  const expression = exitsOf(region).returns.at(-1)?.expression;
  return expression === undefined ? undefined : context.semantics.getTypeAtLocation(expression);
}
