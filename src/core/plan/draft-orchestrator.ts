import posix from 'node:path/posix';
import type { Lift } from '../lifting/lift.ts';
import { merge, nothing, type Found, type Refused } from '../lifting/found.ts';
import { joinPlaces, logicKey } from '../lifting/same-logic.ts';
import type { NamesInUse } from '../lifting/names-in-use.ts';
import type { OperationContext } from '../lifting/operation-context.ts';
import { searchRegions } from '../lifting/search-regions.ts';
import { wordsAbove } from '../lifting/leading-comment.ts';
import { writeLift } from '../lifting/write-lift.ts';
import { writeMethod } from '../lifting/write-method.ts';
import type { Operation } from '../model/orchestrator.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Settings } from '../model/settings.ts';
import { spanOf, spanOfNode } from '../regions/region.ts';
import { findDependencyExcess } from '../rules/max-dependencies.ts';
import { chooseMethods, type ChosenMethod, type ChosenMethods } from './choose-methods.ts';
import { withMoves, type Move } from '../moving/move.ts';
import type { OrchestratorSurroundings } from './draft-plan.ts';

export interface OrchestratorDraftRequest {
  readonly surroundings: OrchestratorSurroundings;
  readonly names: NamesInUse;
  /** The functions that the core module holds already, by what they do. */
  readonly coreFunctions: ReadonlyMap<string, string>;
  readonly settings: Settings;
  readonly root: string;
  readonly testTexts: () => readonly string[];
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
  const moved = new Set([...written.keys()].map(({ operation }) => operation));
  const refusals: Refusal[] = [];
  const places: Place[] = [];
  for (const operation of surroundings.orchestrator.operations) {
    if (moved.has(operation)) continue;
    const context = contextOf(operation);
    const found = wanted(searchRegions(context), settings);
    places.push(...found.lifts.map((lift) => ({ lift, context })));
    refusals.push(...found.refused.map((refused) => refusalOf(refused, context)));
  }
  const regions: Proposal[] = [];
  for (const group of groupByLogic(places)) {
    const drafted = draftGroup(group, request);
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
  const proposals = [...methods.all.flatMap((method) => written.get(method) ?? []), ...regions];
  return { proposals, refusals, findings: findDependencyExcess(surroundings.orchestrator, settings.maxDependencies) };
}

interface Place {
  readonly lift: Lift;
  readonly context: OperationContext;
}

/** Places that hold the same logic, in the order of the text. */
interface LogicGroup {
  readonly key: string;
  readonly places: readonly [Place, ...Place[]];
}

function groupByLogic(places: readonly Place[]): readonly LogicGroup[] {
  const groups = new Map<string, [Place, ...Place[]]>();
  const ordered = [...places].sort((a, b) => a.lift.region.start - b.lift.region.start);
  for (const [index, place] of ordered.entries()) {
    const [written] = writeLift({ ...place, name: 'lifted', id: '' });
    const text = written.creates
      .flatMap(({ declarations }) => declarations)
      .find(({ kind }) => kind === 'function')?.text;
    const key = `${place.lift.form} ${(text === undefined ? undefined : logicKey(text)) ?? index}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [place]);
    else same.push(place);
  }
  return [...groups].map(([key, group]) => ({ key, places: group }));
}

/** One function for the group: the one the core has already, or a new one under the first free name. */
function draftGroup({ key, places }: LogicGroup, request: OrchestratorDraftRequest): Proposal | undefined {
  const existing = request.coreFunctions.get(key.slice(key.indexOf(' ') + 1));
  const known = existing !== undefined && request.names.isFreeIn(existing, request.surroundings) ? existing : undefined;
  const name = known ?? request.names.take(places.flatMap(({ lift }) => lift.suggestion.names));
  if (name === undefined) return undefined;
  const [first, ...others] = places;
  const id = idOf(first.lift.transform, name, request);
  const [written, ...alternatives] = writeLift({ ...first, name, id, keepsComment: known !== undefined });
  const words = wordsAbove(first.lift);
  const joined = joinPlaces(
    written,
    others.map((place) => {
      const said = wordsAbove(place.lift);
      return writeLift({
        ...place,
        name,
        id,
        keepsComment: known !== undefined || said === undefined || said !== words,
      })[0];
    }),
  );
  if (known !== undefined) return { forms: [{ ...joined, creates: [] }] };
  return {
    forms:
      others.length === 0 ? withMovesOf(first.lift, [joined, ...alternatives]) : [withMoves(joined, movesOf(places))],
  };
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
  const { form, region, obstacle, logic } = refused;
  const { code, cause, reason, unblock } = obstacle;
  return {
    code,
    form,
    span: spanOf(region),
    cause: spanOfNode(cause),
    reason,
    unblock,
    origin: context.origin,
    logic: logic.operators,
  };
}

function nameless(lift: Lift, context: OperationContext): Refusal {
  const span = spanOf(lift.region);
  return {
    code: 'name-taken',
    form: lift.form,
    span,
    cause: span,
    reason:
      lift.suggestion.names.length === 0
        ? 'nothing around the region gives it a name'
        : `\`${lift.suggestion.names.join('`, `')}\` mean something else already`,
    unblock: 'give its value a name in a constant of its own',
    origin: context.origin,
    logic: lift.logic.operators,
  };
}
