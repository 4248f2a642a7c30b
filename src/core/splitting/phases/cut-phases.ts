import type { Obstacle } from '../../regions/boundary.ts';
import { spanOfNode } from '../../regions/region.ts';
import { ts } from '../../syntax/typescript.ts';
import { judgeCandidate, type Candidate } from './candidate.ts';
import { choosePhases, type Choice, type Chosen, type ChoosingContext } from './choose-phases.ts';
import { costOfPhase } from './cost-of-phase.ts';
import type { DependencySet } from './dependency-sets.ts';
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
  const { operation, orchestrator, max } = request;
  const list = bodyList(operation.body);
  const isClass = orchestrator.kind === 'class' && ts.isClassLike(orchestrator.node);
  if (
    !isClass ||
    isStatic(operation.node) ||
    list === undefined ||
    !/\.[cm]?tsx?$/u.test(orchestrator.sourceFile.fileName)
  )
    return tooWide(request, []);
  const judging = new Judging(request);
  const all = request.dependencyNamesOf(operation.body).length;
  // Where one round is not enough, phases that are themselves too wide have to be much narrower than the whole.
  for (const widest of new Set([max, Math.max(max, Math.ceil((all * 2) / 3))])) {
    const chosen = chooseSettled(list, widest, judging);
    if (chosen !== undefined) return writePhases(request, chosen, judging.namesOf(chosen.direct));
  }
  return tooWide(request, judging.obstacles);
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
  readonly direct: DependencySet;
}

/** Chooses by data flow and cost first; runs whose types then turn out to be unwritable are left out of the next try. */
function chooseSettled(list: StatementList, widest: number, judging: Judging): SettledCut | undefined {
  for (;;) {
    const chosen = choosePhases(list, judging.choosing(widest));
    if (chosen === undefined) return undefined;
    const phases = judging.settle(chosen);
    if (phases !== undefined) return { phases, direct: chosen.direct };
  }
}

/** What is known about the runs of one operation, each looked at once. */
class Judging {
  readonly obstacles: Obstacle[] = [];
  readonly #request: PhaseRequest;
  readonly #flow: FlowContext;
  readonly #home: TypeHome;
  readonly #names: string[] = [];
  readonly #judged = new Map<string, Candidate | undefined>();
  readonly #settled = new Map<Candidate, PhaseSignature | Obstacle>();
  readonly #touched = new Map<ts.Node, DependencySet>();
  readonly #helpers = new Map<string, DependencySet>();

  constructor(request: PhaseRequest) {
    const { operation, orchestrator, semantics, references, style } = request;
    this.#request = request;
    this.#flow = { operation: operation.node, semantics, references };
    this.#home = {
      semantics,
      sourceFile: orchestrator.sourceFile,
      classNode: orchestrator.node,
      operation: operation.node,
      quote: style.quote,
    };
  }

  choosing(widest: number): ChoosingContext<Candidate> {
    return {
      max: this.#request.max,
      widest,
      touchedBy: (node, shallow) =>
        shallow ? this.#shallow(node, (each) => this.#touches(each)) : this.#touches(node),
      helpersOf: (node, shallow) => this.#helperSets(node, shallow),
      phaseOf: (statements, list) => this.#phaseOf(statements, list),
    };
  }

  /** The signatures of what was chosen, or undefined when one of them cannot be written: it is no candidate any more. */
  settle(chosen: Chosen<Candidate>): readonly SettledPhase[] | undefined {
    const phases: SettledPhase[] = [];
    for (const { run, touches } of chosen.phases) {
      const signature = this.#settle(run);
      if (!('code' in signature)) phases.push({ candidate: run, signature, touches: this.namesOf(touches) });
    }
    return phases.length === chosen.phases.length ? phases : undefined;
  }

  namesOf(set: DependencySet): readonly string[] {
    return this.#names.filter((_, index) => (set & (1n << BigInt(index))) !== 0n);
  }

  #settle(candidate: Candidate): PhaseSignature | Obstacle {
    const known = this.#settled.get(candidate);
    if (known !== undefined) return known;
    const settled = findLostNarrowing(candidate, this.#flow) ?? writePhaseSignature(candidate, this.#flow, this.#home);
    if ('code' in settled) this.obstacles.push(settled);
    this.#settled.set(candidate, settled);
    return settled;
  }

  #phaseOf(statements: readonly ts.Node[], list: StatementList): Choice<Candidate> | undefined {
    const candidate = this.#judge(statements);
    if (candidate === undefined) return undefined;
    const settled = this.#settled.get(candidate);
    if (settled !== undefined && 'code' in settled) return undefined;
    // That it throws in the end is for the operation to say.
    if (statements.slice(-1).some(ts.isThrowStatement)) return undefined;
    const touches = this.#joined(statements.map((statement) => this.#touches(statement)));
    const isWhole = list.depth === 0 && statements.length === list.statements.length;
    if (isWhole && sizeOf(touches) > this.#request.max) return undefined;
    const helpers = this.#joined(statements.flatMap((statement) => this.#helperSets(statement, false)));
    const needs = sizeOf(touches | helpers) <= this.#request.max ? touches | helpers : touches;
    const surplus = Math.max(0, sizeOf(touches) - this.#request.max);
    const cost = costOfPhase(candidate, list, (node) => this.#isDependencyCall(node)) + surplus * surplusCost;
    return { run: candidate, touches, needs, cost };
  }

  #judge([first, ...others]: readonly ts.Node[]): Candidate | undefined {
    if (first === undefined) return undefined;
    const key = `${first.pos} ${others.at(-1)?.end ?? first.end}`;
    if (this.#judged.has(key)) return this.#judged.get(key);
    const judged = judgeCandidate([first, ...others], this.#flow);
    if (judged !== undefined && !('region' in judged)) this.obstacles.push(judged);
    const candidate = judged !== undefined && 'region' in judged ? judged : undefined;
    this.#judged.set(key, candidate);
    return candidate;
  }

  #isDependencyCall(node: ts.Node): boolean {
    if (!ts.isCallExpression(node)) return false;
    return this.#touches(node.expression) !== 0n || node.expression.getText().startsWith('this.');
  }

  #touches(node: ts.Node): DependencySet {
    const known = this.#touched.get(node);
    if (known !== undefined) return known;
    const set = this.#setOf(this.#request.dependencyNamesOf(node));
    this.#touched.set(node, set);
    return set;
  }

  #setOf(names: readonly string[]): DependencySet {
    return this.#joined(
      names.map((name) => {
        if (!this.#names.includes(name)) this.#names.push(name);
        return 1n << BigInt(this.#names.indexOf(name));
      }),
    );
  }

  #joined(sets: readonly DependencySet[]): DependencySet {
    return sets.reduce((all, each) => all | each, 0n);
  }

  /** What the parts of a statement give that do not lie in the lists inside of it. */
  #shallow(node: ts.Node, ask: (part: ts.Node) => DependencySet): DependencySet {
    return this.#joined(partsOutsideLists(node).map(ask));
  }

  #helperSets(node: ts.Node, shallow: boolean): readonly DependencySet[] {
    const parts = shallow ? partsOutsideLists(node) : [node];
    const sets = parts
      .flatMap((part) => this.#request.helpersOf?.(part) ?? [])
      .map(({ name, touches }) => {
        const known = this.#helpers.get(name) ?? this.#setOf(touches);
        this.#helpers.set(name, known);
        return known;
      });
    return [...new Set(sets)].filter((set) => set !== 0n);
  }
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
      reason: `no run of statements of \`${name}\` can become a method so that at most ${max} dependencies are left`,
      unblock: 'take one step of it into a method of its own',
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
