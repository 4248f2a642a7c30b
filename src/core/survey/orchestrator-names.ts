import type { BabelNode } from '../syntax/babel.ts';
import type { ClassNode } from './survey-file.ts';

const orchestratorName =
  /(Orchestrator|Service|UseCase|Usecase|Handler|Controller|Workflow|Saga|Interactor|Manager|Facade|Coordinator|Processor)(Impl|V\d+)?$/;
const orchestratorFolder =
  /\/(services?|use-?cases?|usecases|orchestrators?|workflows?|sagas?|handlers?|controllers?|application|interactors?)\//i;
const adapterName =
  /(Repository|Repo|Store|Gateway|Client|Mapper|Adapter|Dao|DAO|DataSource|Component|Directive|Element|Widget|View|Entity|Dto|DTO|Mock|Stub|Fake|Error|Exception)(Impl|V\d+)?$|^(Mock|Fake|Stub)[A-Z]/;
const adapterBase =
  /(Repository|Component|PureComponent|LitElement|HTMLElement|Element|Entity|BaseEntity|Error|Exception|Model)$/;
const surroundingDecorators = new Set([
  'Component',
  'Directive',
  'Pipe',
  'NgModule',
  'Module',
  'Entity',
  'Schema',
  'ObjectType',
  'InputType',
  'customElement',
]);

/** True for classes that orchestrators talk to or live among: adapters, UI, data, errors, modules. */
export function isAdapter(node: ClassNode, name: string): boolean {
  if (adapterName.test(name)) return true;
  if (node.superClass && adapterBase.test(lastName(node.superClass))) return true;
  return (node.decorators ?? []).some((decorator) => surroundingDecorators.has(lastName(decorator.expression)));
}

/** True where every class that the text may hold has the name of an adapter, so that nothing in it needs to be parsed. */
export function namesOnlyAdapters(text: string): boolean {
  const classes = [...text.matchAll(/\bclass\b(?:\s+([\p{ID_Continue}$]+))?/gu)];
  return classes.every(([, name]) => name !== undefined && adapterName.test(name));
}

/** Points for a name and a folder that say orchestrator. */
export function pointsForNames(name: string, file: string): number {
  return (orchestratorName.test(name) ? 2 : 0) + (orchestratorFolder.test(file) ? 1 : 0);
}

/** `B` for `a.B`, `a.B(…)` and `B(…)`; empty for anything else. */
export function lastName(node: BabelNode): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return lastName(node.property);
  if (node.type === 'CallExpression') return lastName(node.callee);
  return '';
}
