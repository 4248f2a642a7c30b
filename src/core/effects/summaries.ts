import { ts } from '../syntax/typescript.ts';
import { nothing, union, type Value } from './abstract-object.ts';
import { bindName } from './assign.ts';
import { constructTargets } from './call-targets.ts';
import { hasModifier } from './call-target.ts';
import { baseOf } from './evaluate-call.ts';
import { nameText } from './evaluate.ts';
import { completeWalk, runBody } from './start-walk.ts';
import { constructsError } from './types.ts';
import type { Analysis, Summary, Walk } from './walk.ts';

/** Calls that are nested deeper are taken for effects; real code stays far below. */
const deepestCalls = 30;

type Summarised = ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration;

interface Summaries {
  summaryOf(declaration: ts.FunctionLikeDeclaration): Summary;
  constructionOf(declaration: ts.ClassLikeDeclaration): Summary;
}

interface Pending {
  /** What is believed for now; it starts with no effect at all, and grows. */
  summary: Summary;
  /** True when another function has relied on the belief. */
  isUsed: boolean;
  readonly depth: number;
}

/** A summary that relies on the belief about a function which is still open. */
interface Provisional {
  readonly summary: Summary;
  /** How low on the stack that function is. */
  readonly lowest: number;
}

/**
 * What each function does, worked out once. A function that calls itself, over others or not, is first believed to
 * do nothing, and looked at again until the belief holds.
 */
export function createSummaries(analysisOf: () => Analysis): Summaries {
  const finished = new Map<Summarised, Summary>();
  const provisional = new Map<Summarised, Provisional>();
  const pending = new Map<Summarised, Pending>();
  /** The lowest place on the stack of which some unfinished belief was used. */
  let lowestUsed = Infinity;

  const compute = (declaration: Summarised): Summary => {
    const known = finished.get(declaration);
    if (known) return known;
    const believed = provisional.get(declaration);
    if (believed) {
      lowestUsed = Math.min(lowestUsed, believed.lowest);
      return believed.summary;
    }
    const open = pending.get(declaration);
    if (open) {
      open.isUsed = true;
      lowestUsed = Math.min(lowestUsed, open.depth);
      return open.summary;
    }
    if (pending.size >= deepestCalls) return tooDeep(declaration);
    return settle(declaration);
  };

  const settle = (declaration: Summarised): Summary => {
    const analysis = analysisOf();
    const entry: Pending = { summary: emptySummary, isUsed: false, depth: pending.size };
    pending.set(declaration, entry);
    const outerLowest = lowestUsed;
    let ownLowest = Infinity;
    for (;;) {
      lowestUsed = Infinity;
      entry.isUsed = false;
      const next = summarise(analysis, declaration);
      ownLowest = Math.min(ownLowest, lowestUsed);
      const isStable = !entry.isUsed || fingerprint(next) === fingerprint(entry.summary);
      entry.summary = next;
      if (isStable) break;
      provisional.clear();
    }
    pending.delete(declaration);
    const isFinal = ownLowest >= entry.depth;
    if (isFinal) finished.set(declaration, entry.summary);
    else provisional.set(declaration, { summary: entry.summary, lowest: ownLowest });
    // What was believed only while this function was open has to be looked at again by whoever asks next.
    if (isFinal && entry.depth === 0) provisional.clear();
    lowestUsed = Math.min(outerLowest, isFinal ? Infinity : ownLowest);
    return entry.summary;
  };

  return { summaryOf: compute, constructionOf: compute };
}

const emptySummary: Summary = { occurrences: [], returns: nothing, made: [], stores: [] };

function tooDeep(node: ts.Node): Summary {
  const reason = 'the calls are nested too deeply to be followed';
  return { ...emptySummary, occurrences: [{ kind: 'world', node, reason }] };
}

/** Grows with everything that a summary says, so that two looks can be compared. */
function fingerprint({ occurrences, returns, stores, made }: Summary): string {
  const stored = stores.reduce((sum, [, , value]) => sum + value.size, 0);
  const held = made.flatMap(({ fields }) => fields).reduce((sum, [, value]) => sum + value.size, 0);
  return `${occurrences.length} ${returns.size} ${stores.length} ${stored} ${made.length} ${held}`;
}

function summarise(analysis: Analysis, declaration: Summarised): Summary {
  const { walk, occurrences } = completeWalk({
    analysis,
    scope: 'function',
    nodes: [declaration],
    owner: declaration,
    pass: (walk) => (ts.isClassLike(declaration) ? construct(walk, declaration) : runFunction(walk, declaration)),
  });
  const returns = walk.heap.returned(declaration);
  const stores = walk.heap.stores();
  const kept = union(returns, ...stores.map(([, , value]) => value));
  const made = [...kept, ...walk.heap.inside(kept)].filter((object) => object.kind === 'made');
  const described = [...new Set(made)].map((object) => ({
    object,
    fields: walk.heap.fields(object),
    settled: [...walk.heap.settled(object)],
  }));
  return { occurrences, returns, stores, made: described };
}

function runFunction(walk: Walk, declaration: ts.FunctionLikeDeclaration): void {
  bindArguments(walk, declaration);
  runBody(walk, declaration);
}

function bindArguments(walk: Walk, declaration: ts.FunctionLikeDeclaration): void {
  const { objects, symbolOf } = walk.analysis;
  declaration.parameters.forEach((parameter, index) => {
    if (parameter.initializer) bindName(walk, parameter.name, walk.evaluate(parameter.initializer));
    const symbol = ts.isIdentifier(parameter.name) ? symbolOf(parameter.name) : undefined;
    bindName(walk, parameter.name, new Set([objects.argument(index, 0, symbol)]));
  });
}

/** Runs the field initialisers and the constructor, as `new` does. */
function construct(walk: Walk, declaration: ts.ClassLikeDeclaration): void {
  const { objects } = walk.analysis;
  const constructor = declaration.members.find(
    (member): member is ts.ConstructorDeclaration => ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
  if (!constructor) constructBase(walk, declaration);
  for (const member of declaration.members)
    if (ts.isPropertyDeclaration(member) && member.initializer && !hasModifier(member, ts.SyntaxKind.StaticKeyword))
      walk.heap.write(walk.receiver(), nameText(member.name), walk.evaluate(member.initializer));
  if (!constructor) return;
  bindArguments(walk, constructor);
  constructor.parameters.forEach((parameter, index) => {
    if (!ts.isParameterPropertyDeclaration(parameter, constructor) || !ts.isIdentifier(parameter.name)) return;
    const value: Value = new Set([objects.argument(index, 0, walk.analysis.symbolOf(parameter.name))]);
    walk.heap.write(walk.receiver(), parameter.name.text, value);
  });
  runBody(walk, constructor);
}

/** Without a constructor of its own a class hands all arguments to its base. */
function constructBase(walk: Walk, declaration: ts.ClassLikeDeclaration): void {
  const base = baseOf(declaration);
  if (!base) return;
  const { objects, semantics, symbolOf, targetsOf } = walk.analysis;
  const symbol = symbolOf(base);
  const targets = symbol ? targetsOf(symbol) : [];
  const isOwnClass = targets.length > 0 && targets.every((target) => target.kind === 'class');
  if (!isOwnClass && constructsError(semantics, base)) return;
  const values = Array.from({ length: 10 }, (_, index): Value => new Set([objects.argument(index, 0, undefined)]));
  constructTargets(walk, targets, { node: base, receiver: walk.receiver(), values, isExact: true });
}
