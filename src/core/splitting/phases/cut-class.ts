import type { FileStyle } from '../../model/style.ts';
import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import type { Operation, Orchestrator } from '../../model/orchestrator.ts';
import { indexReferences } from '../../regions/references.ts';
import { perNode } from '../../syntax/answered-once.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { UncutOperations } from '../obstacle.ts';
import { cutsForGrouping, type CutOption } from './cut-for-grouping.ts';
import { createCutter, type CutLimits } from './cut-phases.ts';
import { partsNeeded } from './dependency-sets.ts';
import type { Helper, PhasesCut, PhasesRefused, PhasesResult } from './phase.ts';
import { reachOf, type Reach } from './reach.ts';

export interface ClassCutRequest {
  readonly orchestrator: Orchestrator;
  readonly uncut: UncutOperations;
  readonly semantics: Semantics;
  readonly style: FileStyle;
  readonly max: number;
}

export interface ClassCut {
  readonly kind: 'cut';
  /** On its file. */
  readonly edits: readonly TextEdit[];
  readonly imports: readonly NamedImport[];
  /** The names of the new methods or functions. */
  readonly phases: readonly string[];
}

/**
 * Cuts the operations of one class or module that are too wide, or says what is in the way for the first that cannot be cut. Where
 * they are too wide together, each keeps as much as leaves room for the parts that take the phases of all of them.
 */
export function cutClass(request: ClassCutRequest): ClassCut | PhasesRefused | undefined {
  const found = request.uncut.operations.length === 0 ? undefined : cutWithin(request);
  return found?.kind === 'cut' ? found : (cutForParts(request) ?? found);
}

/** Those that are in the way, as far as the room for them goes. */
function cutWithin(request: ClassCutRequest): ClassCut | PhasesRefused {
  const { uncut, max } = request;
  const cutters = cuttersOf(request);
  if (uncut.shareHelpers === true) return cutSharing(cutters, max);
  if (!uncut.areTogether) return cutEach(cutters, { room: max, isOnePart: false });
  for (const isOnePart of [false, true]) {
    for (let room = max; room >= 1; room -= 1) {
      const shares = cutSome(cutters, { room, isOnePart });
      if (fitsTogether(shares, request, isOnePart)) return joined(asFewAsFit(shares, request, isOnePart));
    }
  }
  return cutEach(cutters, { room: 1, isOnePart: true });
}

interface Cutter {
  readonly operation: string;
  readonly touches: readonly string[];
  readonly cut: (limits: CutLimits, isTaken: (name: string) => boolean) => PhasesResult;
}

function cuttersOf({ orchestrator, uncut, semantics, style, max }: ClassCutRequest): readonly Cutter[] {
  const reach = reachOf(orchestrator);
  const { touchedIn, namesIn } = reach;
  const references = indexReferences(orchestrator.sourceFile, semantics);
  return orchestrator.operations
    .filter(({ name }) => uncut.operations.includes(name))
    .map((operation): Cutter => {
      let isTakenNow = (_: string) => false;
      const cut = createCutter({
        operation,
        orchestrator,
        semantics,
        references,
        style,
        max,
        dependencyNamesOf: touchedIn,
        helpersOf: perNode((node) => helpersIn(node, { operation, orchestrator, reach })),
        takesSingleCalls: uncut.takesSingleCalls ?? !uncut.areTogether,
        helpersLeave: uncut.shareHelpers === true,
        isBound: (node) => namesIn(node).some(uncut.isBound) || uncut.isTied?.(node) === true,
        isTaken: (name) => isTakenNow(name),
      });
      return {
        operation: operation.name,
        touches: touchedIn(operation.body),
        cut: (limits, isTaken) => {
          isTakenNow = isTaken;
          return cut(limits);
        },
      };
    });
}

/** Whichever make the parts ones worth having: how each may be cut, and what the class would fall into then. */
function cutForParts(request: ClassCutRequest): ClassCut | undefined {
  const { uncut, max } = request;
  const { regrouping } = uncut;
  if (regrouping === undefined) return undefined;
  const { operations, isBound } = regrouping;
  const within = { ...uncut, operations, isBound, areTogether: false, shareHelpers: false, takesSingleCalls: false };
  const cutters = cuttersOf({ ...request, uncut: within });
  const options = cutters
    .toSorted((one, other) => operations.indexOf(one.operation) - operations.indexOf(other.operation))
    .flatMap((cutter) => optionsOf(cutter, max));
  const chosen = cutsForGrouping(options, regrouping);
  if (chosen === undefined) return undefined;
  const cuts: PhasesCut[] = [];
  for (const { cut } of chosen) {
    const found = cut(isNamedIn(cuts));
    if (found === undefined) return undefined;
    cuts.push(found);
  }
  return joined(cuts);
}

/** The ways of cutting one operation: the more it may keep, the less is cut out of it. */
function optionsOf({ operation, cut }: Cutter, max: number): readonly CutOption[] {
  const options = new Map<string, CutOption>();
  for (let room = max; room >= 1; room -= 1) {
    for (let rank = 0; rank < ranks; rank += 1) {
      const again = (isTaken: (name: string) => boolean) => {
        const found = cut({ room, isOnePart: false, rank }, isTaken);
        return found.kind === 'cut' ? found : undefined;
      };
      const found = again(() => false);
      if (found === undefined) break;
      const key = found.phases.map(({ span }) => `${span.start}-${span.end}`).join(' ');
      if (!options.has(key) && isStep(found, operation)) options.set(key, { ...found, operation, cut: again });
    }
  }
  return [...options.values()];
}

/** Whether somebody would draw it: the phases have names of their own, and the operation keeps something to do. */
function isStep({ phases, direct }: PhasesCut, operation: string): boolean {
  if (phases.length === 1 && direct.length === 0) return false;
  return phases.every(({ name }) => !isUnnamed(name, operation));
}

function isUnnamed(phase: string, operation: string): boolean {
  const [first = '', ...others] = operation;
  return (
    phase.startsWith(`${operation}Step`) ||
    phase.startsWith(`${operation}Phase`) ||
    phase.endsWith(`For${first.toUpperCase()}${others.join('')}`) ||
    /\d$/u.test(phase)
  );
}

/** How many ways of cutting are looked at for one operation and room: the cheapest ones. */
const ranks = 3;

/** All of them, or none. */
function cutEach(cutters: readonly Cutter[], limits: CutLimits): ClassCut | PhasesRefused {
  const cuts: PhasesCut[] = [];
  for (const { cut } of cutters) {
    const found = cut(limits, isNamedIn(cuts));
    if (found.kind === 'refused') return found;
    cuts.push(found);
  }
  return joined(cuts);
}

/** Where not all can be cut, one of them may keep the helper with it. */
function cutSharing(cutters: readonly Cutter[], max: number): ClassCut | PhasesRefused {
  const all = cutEach(cutters, { room: max, isOnePart: false });
  return all.kind === 'cut' ? all : cutEach(cutters.slice(1), { room: max, isOnePart: false });
}

/** What an operation keeps: all that it touches, or what its cut leaves. */
interface Share {
  readonly touches: readonly string[];
  readonly cut: PhasesCut | undefined;
}

/** Those that are too wide for the room, as far as they can be cut. */
function cutSome(cutters: readonly Cutter[], limits: CutLimits): readonly Share[] {
  const cuts: PhasesCut[] = [];
  return cutters.map(({ touches, cut }): Share => {
    const found = touches.length < limits.room ? undefined : cut(limits, isNamedIn(cuts));
    if (found?.kind !== 'cut') return { touches, cut: undefined };
    cuts.push(found);
    return { touches, cut: found };
  });
}

function isNamedIn(cuts: readonly PhasesCut[]): (name: string) => boolean {
  return (name) => cuts.some(({ phases }) => phases.some((phase) => phase.name === name));
}

/** What fits without being cut is left whole. */
function asFewAsFit(shares: readonly Share[], request: ClassCutRequest, isOnePart: boolean): readonly PhasesCut[] {
  let fewest = shares;
  for (const share of shares) {
    const whole = fewest.map((each) => (each === share ? { ...each, cut: undefined } : each));
    if (fitsTogether(whole, request, isOnePart)) fewest = whole;
  }
  return fewest.flatMap(({ cut }) => cut ?? []);
}

function fitsTogether(shares: readonly Share[], { uncut, max }: ClassCutRequest, isOnePart: boolean): boolean {
  const phases = shares.flatMap(({ cut }) => cut?.phases ?? []).map(({ touches }) => touches);
  if (phases.length === 0) return false;
  const direct = shares.flatMap(({ cut, touches }) => cut?.direct ?? touches);
  const names = [...new Set(phases.flat())];
  const sets = phases.map((each) => each.reduce((set, name) => set | (1n << BigInt(names.indexOf(name))), 0n));
  const parts = isOnePart ? 1 : partsNeeded(sets, max);
  return new Set([...direct, ...uncut.touchedBesides]).size + parts <= max;
}

function joined(cuts: readonly PhasesCut[]): ClassCut {
  return {
    kind: 'cut',
    edits: cuts.flatMap(({ edits }) => edits),
    imports: cuts.flatMap(({ imports }) => imports),
    phases: cuts.flatMap(({ phases }) => phases.map(({ name }) => name)),
  };
}

interface HelperContext {
  readonly operation: Operation;
  readonly orchestrator: Orchestrator;
  readonly reach: Reach;
}

/** The other operations that this code calls, each with all that is touched behind it. */
function helpersIn(node: ts.Node, { operation, orchestrator, reach }: HelperContext): readonly Helper[] {
  const calledIn = (within: ts.Node) => {
    const names = reach.namesIn(within);
    return orchestrator.operations.filter(({ name }) => names.includes(name) && name !== operation.name);
  };
  return calledIn(node).map((helper) => {
    const behind = new Set([helper]);
    for (const each of behind) calledIn(each.body).forEach((called) => behind.add(called));
    return { name: helper.name, touches: [...new Set([...behind].flatMap(({ body }) => reach.touchedIn(body)))] };
  });
}
