import posix from 'node:path/posix';
import { judgeMethod, isPlainMethod } from '../lifting/judge-method.ts';
import type { Lift } from '../lifting/lift.ts';
import { merge, nothing, type Found, type Refused } from '../lifting/found.ts';
import { joinPlaces, logicKey } from '../lifting/same-logic.ts';
import type { NamesInUse } from '../lifting/names-in-use.ts';
import type { LiftedMethod, OperationContext } from '../lifting/operation-context.ts';
import { searchRegions } from '../lifting/search-regions.ts';
import { writeLift } from '../lifting/write-lift.ts';
import { keepsParameters, writeMethod } from '../lifting/write-method.ts';
import type { Operation } from '../model/orchestrator.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refusal } from '../model/refusal.ts';
import { isPrivate } from '../orchestrators/collect-orchestrators.ts';
import type { Settings } from '../model/settings.ts';
import { domainWords, isGenericName, pascalCase } from '../naming/words.ts';
import { spanOf, spanOfNode } from '../regions/region.ts';
import { findDependencyExcess } from '../rules/max-dependencies.ts';
import { ts } from '../syntax/typescript.ts';
import type { OrchestratorSurroundings } from './draft-plan.ts';
import { isReachedByName } from './mentions.ts';

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
  const methods = settings.transforms.includes('lift-methods')
    ? chooseMethods(request)
    : new Map<Operation, ChosenMethod>();
  const lifted = new Map(
    [...methods].flatMap(([{ node }, { symbol, method, lift }]) =>
      ts.isMethodDeclaration(node) && isCallable(lift, node) ? [[symbol, method] as const] : [],
    ),
  );
  const contextOf = (operation: Operation): OperationContext => ({
    ...surroundings,
    operation,
    origin: `${surroundings.orchestrator.name}.${operation.name}`,
    liftedMethod: (symbol) => lifted.get(symbol),
  });
  const proposals: Proposal[] = [];
  const refusals: Refusal[] = [];
  const places: Place[] = [];
  for (const operation of surroundings.orchestrator.operations) {
    const context = contextOf(operation);
    const chosen = methods.get(operation);
    if (chosen !== undefined) {
      const { lift, method } = chosen;
      const isMentionedElsewhere = isReachedByName({
        semantics: surroundings.semantics,
        owner: surroundings.orchestrator.node,
        member: operation.name,
        testTexts: request.testTexts,
      });
      proposals.push({ forms: writeMethod({ lift, name: method.name, id: method.id, context, isMentionedElsewhere }) });
      continue;
    }
    const found = wanted(searchRegions(context), settings);
    places.push(...found.lifts.map((lift) => ({ lift, context })));
    refusals.push(...found.refused.map((refused) => refusalOf(refused, context)));
  }
  for (const group of groupByLogic(places)) {
    const drafted = draftGroup(group, request);
    if (drafted === undefined) refusals.push(...group.places.map(({ lift, context }) => nameless(lift, context)));
    else proposals.push(drafted);
  }
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
  const [written, ...alternatives] = writeLift({ ...first, name, id });
  const joined = joinPlaces(
    written,
    others.map((place) => writeLift({ ...place, name, id })[0]),
  );
  if (known !== undefined) return { forms: [{ ...joined, creates: [] }] };
  return { forms: others.length === 0 ? [joined, ...alternatives] : [joined] };
}

interface ChosenMethod {
  readonly symbol: ts.Symbol;
  readonly method: LiftedMethod;
  readonly lift: Lift;
}

/**
 * Methods may call each other, so all are taken to be liftable, with the parameters they have, until one that is needed
 * turns out not to be.
 */
function chooseMethods(request: OrchestratorDraftRequest): ReadonlyMap<Operation, ChosenMethod> {
  const { surroundings } = request;
  let candidates = surroundings.orchestrator.operations.filter(isPlainMethod);
  let callable: ReadonlySet<Operation> = new Set(candidates);
  for (;;) {
    const symbols = new Map(
      candidates.flatMap((operation) => {
        const symbol = surroundings.semantics.getSymbolAtLocation(operation.node.name);
        return symbol === undefined ? [] : [[symbol, operation] as const];
      }),
    );
    const judged = [...symbols].flatMap(([symbol, operation]) => {
      const context = {
        ...surroundings,
        operation,
        origin: `${surroundings.orchestrator.name}.${operation.name}`,
        liftedMethod: (other: ts.Symbol) => {
          const called = symbols.get(other);
          return called !== undefined && callable.has(called) ? { name: called.name, id: '' } : undefined;
        },
      };
      const judgement = judgeMethod(context);
      return judgement.kind === 'lift' ? [{ symbol, operation, lift: judgement.lift }] : [];
    });
    const kept = judged.filter(({ operation, lift }) => isCallable(lift, operation.node) && callable.has(operation));
    if (judged.length === candidates.length && kept.length === callable.size) return named(judged, request);
    candidates = judged.map(({ operation }) => operation);
    callable = new Set(kept.map(({ operation }) => operation));
  }
}

/** Whether the core may call the function where the method was called: a subclass may have another idea of a public one. */
function isCallable(lift: Lift, node: ts.MethodDeclaration): boolean {
  return isPrivate(node) && keepsParameters(lift, node);
}

function named(
  judged: readonly { readonly symbol: ts.Symbol; readonly operation: Operation; readonly lift: Lift }[],
  request: OrchestratorDraftRequest,
): ReadonlyMap<Operation, ChosenMethod> {
  const domain = pascalCase(domainWords(request.surroundings.orchestrator.name));
  const chosen = new Map<Operation, ChosenMethod>();
  for (const { symbol, operation, lift } of judged) {
    const own = operation.name.replace(/^[#_]+/u, '');
    const name = request.names.take(
      isGenericName(own) ? [`${own}${domain}`] : [own, `${own}${domain}`, `${own}Of${domain}`],
    );
    if (name === undefined) continue;
    const id = idOf('lift-methods', `${request.surroundings.orchestrator.name}.${operation.name}`, request);
    chosen.set(operation, { symbol, method: { name, id }, lift });
  }
  return chosen;
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
