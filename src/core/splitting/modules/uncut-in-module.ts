import type { Operation, Orchestrator } from '../../model/orchestrator.ts';
import { isWithin } from '../../syntax/nodes.ts';
import type { SplitObstacle } from '../obstacle.ts';
import type { NoSplit } from '../operation-graph.ts';
import { restName, type TracedModule } from './module-graph.ts';
import type { ModuleModel } from './module-model.ts';

export interface UncutModule {
  readonly orchestrator: Orchestrator;
  readonly model: ModuleModel;
  readonly traced: TracedModule;
}

/** What would have to be cut into phases first: functions, and the handlers that the module registers when it is loaded. */
export function uncutInModule(refused: NoSplit, request: UncutModule): Pick<SplitObstacle, 'uncut'> {
  if (refused.code === 'split-too-fine') return {};
  const { model, traced, orchestrator } = request;
  const isOfRest = refused.operations.includes(restName);
  const handlers = isOfRest ? orchestrator.operations.filter((each) => !isAtTop(each, model)) : [];
  const operations = [...refused.operations.filter((name) => name !== restName), ...handlers.map(({ name }) => name)];
  // Whatever is done while the module is loaded is in one place.
  const areTogether = refused.code === 'state-too-wide' || refused.code === 'original-too-wide' || isOfRest;
  const staying = new Set(traced.graph.operations.filter(({ stays }) => stays).map(({ name }) => name));
  const state = new Set([...traced.state.keys()].map(({ name }) => name));
  const isBound = (name: string): boolean =>
    /^(?:exports|module|require)$/u.test(name) ||
    staying.has(name) ||
    traced.stuck.has(name) ||
    (model.exportsNames.has(name) && name !== model.ownName) ||
    (areTogether && (operations.includes(name) || state.has(name)));
  const inHandlers = handlers.map(({ node }) => node);
  const wholes = [...model.operations.values()].map(({ whole }) => whole);
  const touchedBesides = isOfRest
    ? model.dependencies
        .filter(({ calls }) => calls.some((call) => !isWithin(call, [...inHandlers, ...wholes])))
        .map(({ name }) => name)
    : [];
  return { uncut: { operations, areTogether, touchedBesides, isBound } };
}

function isAtTop({ node }: Operation, { operations }: ModuleModel): boolean {
  return [...operations.values()].some(({ whole }) => isWithin(node, [whole]));
}
