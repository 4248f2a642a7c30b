import posix from 'node:path/posix';
import type { Lift } from '../lifting/lift.ts';
import { findLeftovers } from '../lifting/find-leftovers.ts';
import { merge, nothing, type Found, type Refused } from '../lifting/found.ts';
import { joinPlaces, logicKey } from '../lifting/same-logic.ts';
import type { NamesInUse } from '../lifting/names-in-use.ts';
import type { OperationContext } from '../lifting/operation-context.ts';
import { searchRegions } from '../lifting/search-regions.ts';
import { wordsAbove } from '../lifting/leading-comment.ts';
import { writeLift } from '../lifting/write-lift.ts';
import { writeMethod } from '../lifting/write-method.ts';
import { furtherNames } from '../naming/further-names.ts';
import { nameOfDomainType } from '../naming/value-types.ts';
import type { Operation } from '../model/orchestrator.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings.ts';
import { countOperators } from '../regions/count-operators.ts';
import { spanOf, spanOfNode } from '../regions/region.ts';
import { findDependencyExcess } from '../rules/max-dependencies.ts';
import { ts } from '../syntax/typescript.ts';
import { moveHelpers } from './move-helpers.ts';
import { refuseShape } from '../splitting/refuse-shape.ts';
import { chooseMethods, type ChosenMethod, type ChosenMethods } from './choose-methods.ts';
import { withMoves, type Move } from '../moving/move.ts';
import type { OrchestratorSurroundings } from './shell-files.ts';
import type { GivenFunction, GivenFunctions } from './given-functions.ts';

export interface OrchestratorDraftRequest {
  readonly surroundings: OrchestratorSurroundings;
  readonly names: NamesInUse;
  /** The functions that the core module holds already, by what they do. */
  readonly coreFunctions: ReadonlyMap<string, string>;
  /** The functions that earlier orchestrators bring into the core. */
  readonly given: GivenFunctions;
  readonly settings: Settings;
  readonly root: string;
  readonly testTexts: () => readonly string[];
  readonly explaining: boolean;
}

/** Whole methods first, since their names are given; then the best regions of every operation that stays. */
export function draftOrchestrator(request: OrchestratorDraftRequest): Draft {
  const { surroundings, settings } = request;
  const methods: ChosenMethods = settings.transforms.includes('lift-methods')
    ? chooseMethods(request)
    : { all: [], liftedMethod: () => undefined };
  const contextOf = (operation: Operation): OperationContext => ({
    ...surroundings,
    operation,
    origin: `${surroundings.orchestrator.name}.${operation.name}`,
    liftedMethod: methods.liftedMethod,
  });
  const isThin = ({ lift }: ChosenMethod) => lift.method?.isThin === true;
  const written = new Map<ChosenMethod, Proposal>();
  const write = (method: ChosenMethod): void => {
    const { lift, whole, id, operation } = method;
    const name = method.name();
    if (name === undefined) return;
    const forms = writeMethod({ lift, whole, name, id, context: contextOf(operation) });
    written.set(method, { forms: withMovesOf(lift, forms) });
  };
  methods.all.filter((method) => !isThin(method)).forEach(write);
  const helpers = settings.transforms.includes('lift-methods') ? moveHelpers(request) : undefined;
  const moved = new Set([...[...written.keys()].map(({ operation }) => operation), ...(helpers?.operations ?? [])]);
  const refusals: Refusal[] = settings.transforms.includes('split-orchestrator')
    ? [...refuseShape(surroundings.orchestrator, settings.maxDependencies)]
    : [];
  const places: Place[] = [];
  for (const operation of surroundings.orchestrator.operations) {
    if (moved.has(operation)) continue;
    const context = contextOf(operation);
    const found = wanted(searchRegions(context), settings);
    places.push(...found.lifts.map((lift) => ({ lift, context })));
    refusals.push(...found.refused.map((refused) => refusalOf(refused, context)));
  }
  const regions: Proposal[] = [];
  const groups = groupByLogic(places);
  for (const group of groups) {
    const drafted = isAlikeToAnother(group, groups) ? undefined : draftGroup(group, request);
    if (drafted === undefined) refusals.push(...group.places.map(({ lift, context }) => nameless(lift, context)));
    else regions.push(drafted);
  }
  // A thin method moves where what moves calls it, and those that it calls with it.
  const thin = methods.all.filter(isThin);
  for (;;) {
    const needed = new Set(
      [...written.values(), ...regions].flatMap(({ forms }) => forms.flatMap(({ dependsOn }) => dependsOn)),
    );
    const next = thin.filter((method) => needed.has(method.id) && !written.has(method));
    if (next.length === 0) break;
    next.forEach(write);
  }
  const proposals = [
    ...methods.all.flatMap((method) => written.get(method) ?? []),
    ...(helpers?.proposals ?? []),
    ...regions,
  ];
  const staying = surroundings.orchestrator.operations.filter((operation) => !moved.has(operation));
  return {
    proposals,
    refusals,
    findings: findDependencyExcess(surroundings.orchestrator, settings.maxDependencies),
    leftovers: request.explaining ? staying.flatMap((operation) => findLeftovers(contextOf(operation))) : [],
  };
}

interface Place {
  readonly lift: Lift;
  readonly context: OperationContext;
}

/** Places that hold the same logic, in the order of the text. */
interface LogicGroup {
  /** What the function does; undefined where that cannot be compared. */
  readonly logic: string | undefined;
  /** All that has to be equal for two functions of different classes to be one. */
  readonly key: string | undefined;
  readonly places: readonly [Place, ...Place[]];
}

function groupByLogic(places: readonly Place[]): readonly LogicGroup[] {
  const groups = new Map<string, { readonly logic: LogicGroup['logic']; key: string; places: [Place, ...Place[]] }>();
  const ordered = [...places].sort((a, b) => a.lift.region.start - b.lift.region.start);
  for (const [index, place] of ordered.entries()) {
    const [written] = writeLift({ ...place, name: 'lifted', id: '' });
    const { form } = place.lift;
    const text = written.creates
      .flatMap(({ declarations }) => declarations)
      .find(({ kind }) => kind === 'function')?.text;
    const logic = text === undefined ? undefined : logicKey(text);
    const same = groups.get(`${form} ${logic ?? index}`);
    if (same === undefined)
      groups.set(`${form} ${logic ?? index}`, { logic, key: `${form} ${logic} ${needsOf(written)}`, places: [place] });
    else same.places.push(place);
  }
  return [...groups.values()].map((group) => ({ ...group, key: group.logic === undefined ? undefined : group.key }));
}

/**
 * Two values of one method that go by one name, and are not the same: `placeholders` for each of three messages. What
 * could tell their functions apart says nothing that tells their values apart.
 */
function isAlikeToAnother(group: LogicGroup, groups: readonly LogicGroup[]): boolean {
  const named = ({ places: [{ lift, context }] }: LogicGroup) =>
    isOfProperty(lift) ? `${context.origin} ${lift.suggestion.names[0]}` : undefined;
  const own = named(group);
  return own !== undefined && groups.some((other) => other !== group && named(other) === own);
}

/** `placeholders: { … }` */
function isOfProperty({ use, region: { nodes } }: Lift): boolean {
  return use.kind === 'value' && nodes[0].parent.kind === ts.SyntaxKind.PropertyAssignment;
}

/** What the names in a function stand for: the same words may mean something else in another file. */
function needsOf({ creates }: Refactoring): string {
  return JSON.stringify(
    creates.map(({ declarations, imports }) => [
      declarations.filter(({ kind }) => kind !== 'function').map(({ text }) => text),
      imports.map(({ from, name, alias }) => [from, name, alias]),
    ]),
  );
}

/** One function for the group: the one the core has already or is about to get, or a new one under the first free name. */
function draftGroup({ logic, key, places }: LogicGroup, request: OrchestratorDraftRequest): Proposal | undefined {
  const { coreFile, orchestrator } = request.surroundings;
  const at = { coreFile, shellFile: orchestrator.sourceFile.fileName };
  const isFree = (name: string) => request.names.isFreeIn(name, request.surroundings);
  const existing = logic === undefined ? undefined : request.coreFunctions.get(logic);
  const known = existing !== undefined && isFree(existing) ? existing : undefined;
  const earlier = known !== undefined || key === undefined ? undefined : request.given.find(key, at);
  const leader = earlier !== undefined && isFree(earlier.name) ? earlier : undefined;
  const name = known ?? leader?.name ?? newName(places, request);
  if (name === undefined) return undefined;
  const isThere = known !== undefined || leader !== undefined;
  const [first, ...others] = places;
  const id = idOf(first.lift.transform, leader === undefined ? name : `${orchestrator.name}.${name}`, request);
  const [written, ...alternatives] = writeLift({ ...first, name, id, keepsComment: isThere });
  const words = wordsAbove(first.lift);
  const joined = joinPlaces(
    written,
    others.map((place) => {
      const said = wordsAbove(place.lift);
      return writeLift({ ...place, name, id, keepsComment: isThere || said === undefined || said !== words })[0];
    }),
  );
  if (known !== undefined) return { forms: [{ ...joined, creates: [] }] };
  const forms: Proposal['forms'] = others.length === 0 ? [joined, ...alternatives] : [joined];
  if (leader !== undefined) return following(forms, leader, coreFile);
  const proposal: Proposal = {
    forms: others.length === 0 ? withMovesOf(first.lift, forms) : [withMoves(joined, movesOf(places))],
  };
  if (key !== undefined) request.given.add(key, at, { name, refactoring: proposal.forms[0] });
  return proposal;
}

function newName(places: LogicGroup['places'], { names }: OrchestratorDraftRequest): string | undefined {
  const wanted = places.flatMap(({ lift }) => lift.suggestion.names);
  const [{ lift, context }] = places;
  const subjects = lift.shapes[0].parameters.flatMap(({ capture: { references } }) => {
    const type = references[0] && context.semantics.getTypeAtLocation(references[0]);
    return (type && nameOfDomainType(type, context.semantics)) ?? [];
  });
  return names.take(wanted) ?? names.take(furtherNames(wanted, { subjects, operation: context.operation.name }));
}

/** Calls the function that another refactoring brings. */
function following([first, ...others]: Proposal['forms'], leader: GivenFunction, coreFile: string): Proposal {
  const follow = (form: Refactoring): Refactoring => ({
    ...form,
    imports: form.imports.map((each) => (each.from === coreFile ? { ...each, from: leader.coreFile } : each)),
    creates: [],
    dependsOn: [leader.id],
  });
  return { forms: [follow(first), ...others.map(follow)] };
}

/** Each form of a lift with what it needs of the shell file. */
function withMovesOf({ shapes }: Lift, [first, ...others]: Proposal['forms']): Proposal['forms'] {
  const complete = (form: Refactoring, index: number) => withMoves(form, shapes[index]?.captures.moves ?? []);
  return [complete(first, 0), ...others.map((form, index) => complete(form, index + 1))];
}

function movesOf(places: readonly Place[]): readonly Move[] {
  const moves = new Map(
    places.flatMap(({ lift }) => lift.shapes[0].captures.moves.map((move) => [move.symbol, move] as const)),
  );
  return [...moves.values()];
}

function wanted(found: Found, settings: Settings): Found {
  const isWanted = (transform: string) => (settings.transforms as readonly string[]).includes(transform);
  return merge([
    { ...nothing, lifts: found.lifts.filter(({ transform }) => isWanted(transform)), refused: found.refused },
  ]);
}

function idOf(transform: string, name: string, request: OrchestratorDraftRequest): string {
  const file = posix.relative(request.root, request.surroundings.orchestrator.sourceFile.fileName);
  return `${transform}:${file}:${name}`;
}

function refusalOf(refused: Refused, context: OperationContext): Refusal {
  const { form, region, obstacle, besides = [] } = refused;
  const { code, cause, reason, unblock } = obstacle;
  return {
    code,
    form,
    span: spanOf(region),
    cause: spanOfNode(cause),
    reason,
    unblock,
    origin: context.origin,
    logic: countOperators(region.nodes) - countOperators(besides.flatMap((lift) => lift.region.nodes)),
  };
}

function nameless(lift: Lift, context: OperationContext): Refusal {
  const span = spanOf(lift.region);
  const names = [...new Set(lift.suggestion.names)];
  return {
    code: 'name-taken',
    form: lift.form,
    span,
    cause: span,
    reason:
      names.length === 0
        ? 'nothing around the region gives it a name'
        : `\`${names.join('`, `')}\` ${names.length === 1 ? 'means' : 'mean'} something else as well`,
    unblock: 'give its value a name in a constant of its own',
    origin: context.origin,
    logic: countOperators(lift.region.nodes),
  };
}
