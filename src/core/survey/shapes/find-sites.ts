import type { BabelNode } from '../../syntax/babel.ts';
import { countLogic } from '../count-logic.ts';
import { innerFunctions } from './closure.ts';
import { domainOfFunction, domainOfModule, nameOfModule } from './domain.ts';
import { isAdapterFunction, isNoPlaceForOrchestrators, isOfInterface, draws } from './left-out.ts';
import { dependenciesOf, givenNames } from './dependencies.ts';
import { collectModuleNames, type ModuleName } from './module-names.ts';
import { collectOutermostFunctions, type OutermostFunction } from './outermost-functions.ts';
import { groupFunctions, type Member } from './group-functions.ts';
import { ownNames } from './bindings.ts';
import { placeOf, type FunctionNode, type Site, type SiteDependency, type SiteOperation } from './site.ts';

export interface ShapeSource {
  readonly file: string;
  readonly body: readonly BabelNode[];
  readonly directives: readonly string[];
}

/**
 * The orchestrators of a module that are functions: those that take a bag of dependencies, factories and what they return,
 * and the functions of the module over what it imports or builds.
 */
export function findSites({ file, body, directives }: ShapeSource): readonly Site[] {
  if (isNoPlaceForOrchestrators(file) || isOfInterface(body, directives)) return [];
  const module = collectModuleNames(body);
  const nameOfDefault = domainOfModule(file);
  const functions = collectOutermostFunctions(body, nameOfDefault).filter(
    ({ name, node }) => !isAdapterFunction(name) && !draws(node),
  );
  const closures: OutermostFunction[] = [];
  const plain: Member[] = [];
  const sites: Site[] = [];
  for (const each of functions) {
    const site = closureSite(each, { file, module });
    if (site !== undefined) {
      sites.push(site);
      closures.push(each);
      continue;
    }
    const given = givenNames(each.node, false);
    plain.push({ ...each, dependencies: dependenciesOf(each.node, { module, given }), logic: countLogic(each.node) });
  }
  const groups = groupFunctions(plain, closures);
  const isOnlyOne = sites.length + groups.functions.length === 1;
  for (const { lead, members } of groups.functions) {
    const domain = isOnlyOne ? domainOfFunction(lead.name, 'function') : undefined;
    sites.push(
      siteOf({ kind: 'function', name: lead.name, domain: domain ?? domainOfModule(file) }, members, lead.node),
    );
  }
  if (groups.module.length > 0) {
    const [first] = groups.module;
    const head = { kind: 'module', name: nameOfModule(file), domain: domainOfModule(file) } as const;
    const site = siteOf(head, groups.module, first!.node);
    if (site.logic > 0) sites.push(site);
  }
  return withHelpers(sites.filter(isWorthwhile), groups.helpers).sort((a, b) => a.start - b.start);
}

/** What hands one thing on to another is no workflow. */
function isWorthwhile({ logic, dependencies }: Site): boolean {
  return logic > 0 || dependencies.length > 1;
}

/** A factory and the functions in it that reach what it is given, or what the module holds. */
function closureSite(
  { name, node }: OutermostFunction,
  { file, module }: { readonly file: string; readonly module: ReadonlyMap<string, ModuleName> },
): Site | undefined {
  const domain = domainOfFunction(name, 'closure') ?? domainOfModule(file);
  const inner = innerFunctions(node, domain);
  if (inner === undefined) return undefined;
  const given = givenNames(node, true);
  const members = inner.map((each): Member => {
    const hidden = ownNames(each.node);
    const visible = new Map([...given].filter(([key]) => !hidden.has(key)));
    const names = new Map([...module].filter(([key]) => !given.has(key)));
    const dependencies = dependenciesOf(each.node, { module: names, given: visible });
    return { ...each, kind: 'declared', dependencies, logic: countLogic(each.node) };
  });
  if (members.every(({ dependencies }) => dependencies.length === 0)) return undefined;
  return siteOf({ kind: 'closure', name, domain }, members, node);
}

function siteOf(head: Pick<Site, 'kind' | 'name' | 'domain'>, members: readonly Member[], node: FunctionNode): Site {
  return {
    ...head,
    start: node.start ?? 0,
    end: node.end ?? 0,
    place: placeOf(node),
    line: node.loc?.start.line ?? 1,
    dependencies: joined(members.flatMap(({ dependencies }) => dependencies)),
    // What a factory declares and what reaches nothing may be as good as declared outside of it.
    operations: members.map((member) =>
      operationOf(member, head.kind === 'closure' && member.dependencies.length === 0),
    ),
    logic: members.reduce((sum, { logic }) => sum + logic, 0),
  };
}

function operationOf({ name, node, isPublic }: Member, isHelper: boolean): SiteOperation {
  return { name, visibility: isPublic ? 'public' : 'private', place: placeOf(node), isHelper };
}

function joined(dependencies: readonly SiteDependency[]): readonly SiteDependency[] {
  const byName = new Map<string, SiteDependency>();
  for (const each of dependencies) {
    const known = byName.get(each.name);
    byName.set(each.name, known === undefined ? each : { ...known, calls: [...known.calls, ...each.calls] });
  }
  return [...byName.values()];
}

/** Functions without effects go with the first orchestrator that uses them, or with that of the module. */
function withHelpers(sites: readonly Site[], helpers: ReturnType<typeof groupFunctions>['helpers']): Site[] {
  const [first] = sites;
  const hosts = new Map<Site, SiteOperation[]>();
  for (const { helper, usedBy } of helpers) {
    const host =
      sites.find(({ operations }) => operations.some(({ place }) => usedBy.has(place.offset))) ??
      sites.find(({ kind }) => kind === 'module') ??
      first;
    if (host !== undefined) hosts.set(host, [...(hosts.get(host) ?? []), operationOf(helper, true)]);
  }
  return sites.map((site) => {
    const more = hosts.get(site) ?? [];
    return more.length === 0 ? site : { ...site, operations: [...site.operations, ...more] };
  });
}
