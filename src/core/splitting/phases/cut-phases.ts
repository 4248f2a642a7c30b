import type { Obstacle } from '../../regions/boundary.ts';
import { spanOfNode } from '../../regions/region.ts';
import { ts } from '../../syntax/typescript.ts';
import { bagParameter } from './bag-parameter.ts';
import { judgeCandidate, type Candidate } from './candidate.ts';
import { rankPhases, type Choice, type Chosen, type ChoosingContext } from './choose-phases.ts';
import { buildsMessage, costOfPhase, isSingleCall } from './cost-of-phase.ts';
import type { DependencySet } from './dependency-sets.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { sizeOf } from './dependency-sets.ts';
import { findLostNarrowing } from './narrowing.ts';
import type { FlowContext } from './phase-flow.ts';
import type { PhaseRequest, PhasesRefused, PhasesResult } from './phase.ts';
import { writePhaseSignature, type PhaseSignature } from './phase-signature.ts';
import { bodyList, listsInside, type StatementList } from './statement-lists.ts';
import type { TypeHome } from './write-type-here.ts';
import { writePhases } from './write-phases.ts';

/**
 * Cuts an operation that needs more than the maximum of dependencies by itself: runs of consecutive statements become
 * private methods of the same class, called where they stood. Results, errors and the order of effects stay the same;
 * an asynchronous phase is awaited, so that what follows it begins a microtask later than before.
 */
export function cutPhases(request: PhaseRequest): PhasesResult {
  return createCutter(request)({ room: request.max, isOnePart: false });
}

/** How much the operation may keep; `isOnePart` where one part can stand before all the others. */
export interface CutLimits {
  readonly room: number;
  readonly isOnePart: boolean;
  /** Which of the ways of cutting is meant, the cheapest being the first. */
  readonly rank?: number;
}

/** The same operation may be cut within several limits, one after the other. */
export function createCutter(request: PhaseRequest): (limits: CutLimits) => PhasesResult {
  const { operation, orchestrator, max } = request;
  const list = bodyList(operation.body);
  const isMethod = orchestrator.kind === 'class';
  const isCut =
    isMethod && (!ts.isClassLike(orchestrator.node) || isJavaScriptFile(orchestrator.sourceFile.fileName))
      ? false
      : orchestrator.kind !== 'closure' && !isStatic(operation.node);
  if (!isCut || list === undefined) return () => tooWide(request, []);
  const judging = createJudging(request);
  const all = request.dependencyNamesOf(operation.body).length;
  // Where one round is not enough, phases that are themselves too wide have to be much narrower than the whole.
  const widths = [...new Set([max, Math.max(max, Math.ceil((all * 2) / 3))])];
  return (limits) => {
    for (const widest of widths) {
      const chosen = chooseSettled(list, { ...limits, widest }, judging);
      if (chosen !== undefined) return writePhases(request, chosen, judging.namesOf(chosen.direct));
    }
    return tooWide(request, judging.obstacles);
  };
}

interface ChoosingLimits extends CutLimits {
  readonly widest: number;
}

/** `this` is the class itself there, and has no dependencies. */
function isStatic(node: ts.Node): boolean {
  const member = ts.isPropertyDeclaration(node.parent) ? node.parent : node;
  return (
    ts.canHaveModifiers(member) &&
    (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

/** A candidate whose types are written. */
export interface SettledPhase {
  readonly candidate: Candidate;
  readonly signature: PhaseSignature;
  readonly touches: readonly string[];
}

export interface SettledCut {
  readonly phases: readonly SettledPhase[];
  readonly cost: number;
  readonly direct: DependencySet;
}

/** Chooses by data flow and cost first; runs whose types then turn out to be unwritable are left out of the next try. */
function chooseSettled(list: StatementList, limits: ChoosingLimits, judging: Judging): SettledCut | undefined {
  for (;;) {
    const chosen = judging.ranked(list, limits)[limits.rank ?? 0];
    if (chosen === undefined) return undefined;
    const phases = judging.settle(chosen);
    if (phases !== undefined) return { phases, direct: chosen.direct, cost: chosen.cost };
  }
}

/** What is known about the runs of one operation, each looked at once. */
interface Judging {
  readonly obstacles: readonly Obstacle[];
  /** The ways of cutting, the cheapest first. */
  ranked(list: StatementList, limits: ChoosingLimits): readonly Chosen<Candidate>[];
  /** The signatures of what was chosen, or undefined when one of them cannot be written: it is no candidate any more. */
  settle(chosen: Chosen<Candidate>): readonly SettledPhase[] | undefined;
  namesOf(set: DependencySet): readonly string[];
}

function createJudging(request: PhaseRequest): Judging {
  const { operation, orchestrator, semantics, references, style } = request;
  const flow: FlowContext = { operation: operation.node, semantics, references };
  const home: TypeHome = {
    semantics,
    sourceFile: orchestrator.sourceFile,
    classNode: orchestrator.kind === 'class' ? orchestrator.node : orchestrator.sourceFile,
    operation: operation.node,
    bag: bagParameter(orchestrator, operation),
    quote: style.quote,
  };
  const obstacles: Obstacle[] = [];
  const dependencyNames: string[] = [];
  const judged = new Map<string, Candidate | undefined>();
  const signatures = new Map<Candidate, PhaseSignature | Obstacle>();
  const touched = new Map<ts.Node, DependencySet>();
  const helpers = new Map<string, DependencySet>();
  const rankings = new Map<string, readonly Chosen<Candidate>[]>();
  return { obstacles, ranked, settle, namesOf };

  function ranked(list: StatementList, limits: ChoosingLimits): readonly Chosen<Candidate>[] {
    const key = `${limits.room} ${limits.isOnePart} ${limits.widest}`;
    const known = rankings.get(key) ?? rankPhases(list, choosing(limits));
    rankings.set(key, known);
    return known;
  }

  function choosing(limits: ChoosingLimits): ChoosingContext<Candidate> {
    return {
      ...limits,
      max: request.max,
      touchedBy: (node, isShallow) => (isShallow ? joined(partsOutsideLists(node).map(touches)) : touches(node)),
      helpersOf: helperSets,
      phaseOf,
    };
  }

  function settle(chosen: Chosen<Candidate>): readonly SettledPhase[] | undefined {
    const phases: SettledPhase[] = [];
    for (const { run, touches: set } of chosen.phases) {
      const signature = signatureOf(run);
      if (!('code' in signature)) phases.push({ candidate: run, signature, touches: namesOf(set) });
    }
    if (phases.length === chosen.phases.length) return phases;
    rankings.clear();
    return undefined;
  }

  function namesOf(set: DependencySet): readonly string[] {
    return dependencyNames.filter((_, index) => (set & (1n << BigInt(index))) !== 0n);
  }

  function signatureOf(candidate: Candidate): PhaseSignature | Obstacle {
    const known = signatures.get(candidate);
    if (known !== undefined) return known;
    const narrowing = isJavaScriptFile(home.sourceFile.fileName) ? undefined : findLostNarrowing(candidate, flow);
    const signature = narrowing ?? writePhaseSignature(candidate, flow, home);
    if ('code' in signature) obstacles.push(signature);
    signatures.set(candidate, signature);
    return signature;
  }

  function phaseOf(statements: readonly ts.Node[], list: StatementList): Choice<Candidate> | undefined {
    const candidate = judge(statements);
    if (candidate === undefined || statements.some((each) => request.isBound?.(each))) return undefined;
    const signature = signatures.get(candidate);
    if (signature !== undefined && 'code' in signature) return undefined;
    const isAlone = isSingleCall(candidate, isDependencyCall) && !buildsMessage(candidate);
    if (request.takesSingleCalls === false && isAlone) return undefined;
    // That it throws in the end is for the operation to say.
    if (statements.slice(-1).some(ts.isThrowStatement)) return undefined;
    const own = joined(statements.map(touches));
    const isWhole = list.depth === 0 && statements.length === list.statements.length;
    const behind = joined(statements.flatMap((statement) => helperSets(statement, false)));
    // What needs the maximum has no room to hold the part that a helper goes into.
    const apart = request.helpersLeave === true ? behind : behind & ~own;
    const holds = sizeOf(own) >= request.max && apart !== 0n ? 1 : 0;
    const surplus = Math.max(0, sizeOf(own) + holds - request.max);
    if (isWhole && surplus > 0) return undefined;
    const needs = sizeOf(own | behind) <= request.max ? own | behind : own;
    const cost = costOfPhase(candidate, list, isDependencyCall) + surplus * surplusCost;
    return { run: candidate, touches: own, needs, cost };
  }

  function judge([first, ...others]: readonly ts.Node[]): Candidate | undefined {
    if (first === undefined) return undefined;
    const key = `${first.pos} ${others.at(-1)?.end ?? first.end}`;
    if (judged.has(key)) return judged.get(key);
    const judgement = judgeCandidate([first, ...others], flow);
    if (judgement !== undefined && !('region' in judgement)) obstacles.push(judgement);
    const candidate = judgement !== undefined && 'region' in judgement ? judgement : undefined;
    judged.set(key, candidate);
    return candidate;
  }

  function isDependencyCall(node: ts.Node): boolean {
    if (!ts.isCallExpression(node)) return false;
    return touches(node.expression) !== 0n || node.expression.getText().startsWith('this.');
  }

  function touches(node: ts.Node): DependencySet {
    const known = touched.get(node);
    if (known !== undefined) return known;
    const set = setOf(request.dependencyNamesOf(node));
    touched.set(node, set);
    return set;
  }

  function setOf(names: readonly string[]): DependencySet {
    return joined(
      names.map((name) => {
        if (!dependencyNames.includes(name)) dependencyNames.push(name);
        return 1n << BigInt(dependencyNames.indexOf(name));
      }),
    );
  }

  function helperSets(node: ts.Node, isShallow: boolean): readonly DependencySet[] {
    const parts = isShallow ? partsOutsideLists(node) : [node];
    const sets = parts
      .flatMap((part) => request.helpersOf?.(part) ?? [])
      .map((helper) => {
        const known = helpers.get(helper.name) ?? setOf(helper.touches);
        helpers.set(helper.name, known);
        return known;
      });
    return [...new Set(sets)].filter((set) => set !== 0n);
  }
}

function joined(sets: readonly DependencySet[]): DependencySet {
  return sets.reduce((all, each) => all | each, 0n);
}

/** For each dependency too many: the phase has to be cut again. */
const surplusCost = 6;

/** The outermost nodes of a statement that hold none of its inner lists: conditions, heads of loops, arguments. */
function partsOutsideLists(statement: ts.Node): readonly ts.Node[] {
  const lists = ts.isStatement(statement)
    ? listsInside(statement, { statements: [], depth: 0, place: 'body' }).flatMap(({ statements }) => statements)
    : [];
  const inner = new Set<ts.Node>(lists);
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (inner.has(node)) return;
    if (![...inner].some((each) => node.pos <= each.pos && each.end <= node.end)) found.push(node);
    else ts.forEachChild(node, visit);
  };
  visit(statement);
  return found;
}

/** What stands in the way of most runs. */
function mostCommon(obstacles: readonly Obstacle[]): Obstacle | undefined {
  const counts = new Map<ts.Node, number>();
  for (const { cause } of obstacles) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return obstacles.find(({ cause }) => counts.get(cause) === most);
}

function tooWide({ operation, orchestrator, max }: PhaseRequest, obstacles: readonly Obstacle[]): PhasesRefused {
  const obstacle = mostCommon(obstacles);
  const name = `${orchestrator.name}.${operation.name}`;
  if (obstacle === undefined) {
    return {
      kind: 'refused',
      code: 'operation-too-wide',
      cause: spanOfNode(operation.node),
      reason: `no run of statements of \`${name}\` can become a ${orchestrator.kind === 'class' ? 'method' : 'function'} so that at most ${max} dependencies are left`,
      unblock: `take one step of it into a ${orchestrator.kind === 'class' ? 'method' : 'function'} of its own`,
    };
  }
  return {
    kind: 'refused',
    code: obstacle.code,
    cause: spanOfNode(obstacle.cause),
    reason: `\`${name}\` cannot be cut: ${obstacle.reason}`,
    unblock: obstacle.unblock,
  };
}
