import type { Effects } from '../../effects/effect.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { OperationGraph, OperationNode } from '../operation-graph.ts';
import type { ClassModel, OperationMember } from './class-model.ts';
import type { MovableDeclaration } from './movable-declarations.ts';
import type { NeedsOf } from './needed-names.ts';
import { reasonToStay } from './reason-to-stay.ts';
import { traceMember, type ThisAccess } from './trace-member.ts';

export interface GraphRequest {
  readonly model: ClassModel;
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
  readonly reach: OutsideReach;
}

/** What is known about code outside of the class. */
export interface OutsideReach {
  /** Something outside uses this private member by its name, e.g. a test. */
  readonly reachesPrivate: (name: string) => boolean;
  /** A subclass or a spy may put something else in the place of this operation, so calls must go through the object. */
  readonly replaces: (name: string) => boolean;
}

export interface TracedClass {
  readonly graph: OperationGraph;
  /** The accesses of `this` in each operation. */
  readonly accesses: ReadonlyMap<string, readonly ThisAccess[]>;
  /** Why operations stay that would not have to by the calls among them. */
  readonly reasons: ReadonlyMap<string, { readonly node: ts.Node; readonly reason: string }>;
  /** Fields that nothing reads. */
  readonly unused: ReadonlySet<string>;
}

/** The class in names: what each operation touches, calls and shares, and which of them cannot leave. */
export function buildGraph(request: GraphRequest): TracedClass | SplitObstacle {
  const { model, reach } = request;
  const traces = [...model.operations.values()].map((operation) => {
    const traced = operation.nodes.map(traceMember);
    return {
      operation,
      accesses: traced.flatMap(({ accesses }) => accesses),
      bound: traced.flatMap(({ bound }) => bound),
      dynamic: traced.find(({ dynamic }) => dynamic !== undefined)?.dynamic,
    };
  });
  for (const { operation, dynamic, accesses } of traces) {
    const rebuilt = accesses.find(({ name }) => name === 'constructor');
    if (dynamic !== undefined) return dynamicAccess(model, operation, dynamic);
    if (rebuilt !== undefined) return rebuildsItself(model, operation, rebuilt.node);
  }

  const dependencies = dependenciesOf(
    model,
    new Set(traces.flatMap(({ accesses }) => accesses.map(({ name }) => name))),
  );
  const reasons = new Map<string, { readonly node: ts.Node; readonly reason: string }>();
  const nodes = traces.map(({ operation, accesses, bound }): OperationNode => {
    const reason = bound[0] ?? reasonToStay({ ...request, operation, accesses });
    if (reason !== undefined) reasons.set(operation.name, reason);
    return {
      name: operation.name,
      touches: unique(accesses.map(({ name }) => name).filter((name) => dependencies.includes(name))),
      calls: unique(accesses.map(({ name }) => name).filter((name) => model.operations.has(name))),
      state: stateOf(operation, accesses, model),
      isPublic: !operation.isPrivate || reach.reachesPrivate(operation.name),
      stays: reason !== undefined,
    };
  });
  const graph = { dependencies, operations: withFollowers(nodes, (name) => reach.replaces(name)) };
  const read = new Set(traces.flatMap(({ accesses }) => accesses.map(({ name }) => name)));
  return {
    graph,
    accesses: new Map(traces.map(({ operation, accesses }) => [operation.name, accesses])),
    reasons,
    unused: new Set([...model.fields.keys()].filter((name) => !read.has(name) && !isReadByFields(name, model))),
  };
}

/** Those that are touched, in the order of the class; inherited ones behind. */
function dependenciesOf(model: ClassModel, touched: ReadonlySet<string>): readonly string[] {
  return [...model.dependencies].filter((name) => touched.has(name));
}

/** Names that tie operations together: fields that change, and what is handed on as a value of this one object. */
function stateOf(operation: OperationMember, accesses: readonly ThisAccess[], model: ClassModel): readonly string[] {
  const own = isTying(operation) ? [operation.name] : [];
  return unique([
    ...own,
    ...accesses.flatMap(({ name, kind }) => {
      if (model.fields.get(name)?.role === 'state') return [name];
      const called = model.operations.get(name);
      return called !== undefined && (kind !== 'call' || isTying(called)) ? [name] : [];
    }),
    // An operation that is used as a value elsewhere shares that with its users.
    operation.name,
  ]).filter((name) => name !== operation.name || own.length > 0 || isTakenByOthers(operation, model));
}

function isTakenByOthers(operation: OperationMember, model: ClassModel): boolean {
  return [...model.operations.values()].some((other) =>
    other.nodes
      .flatMap((node) => traceMember(node).accesses)
      .some(({ name, kind }) => name === operation.name && kind !== 'call'),
  );
}

/** Accessors are read like fields, so they are where their readers are. */
function isTying({ nodes }: OperationMember): boolean {
  return nodes.some((node) => ts.isAccessor(node));
}

/**
 * A part cannot call back. Whoever calls what stays, shares state with it, or calls what may be replaced from outside,
 * stays as well.
 */
function withFollowers(
  nodes: readonly OperationNode[],
  isReplaced: (name: string) => boolean,
): readonly OperationNode[] {
  const staying = new Set(nodes.filter(({ stays }) => stays).map(({ name }) => name));
  const replaced = new Set(nodes.map(({ name }) => name).filter(isReplaced));
  for (;;) {
    const shared = new Set(nodes.filter(({ name }) => staying.has(name)).flatMap(({ state }) => state));
    const followers = nodes.filter(
      ({ name, calls, state }) =>
        !staying.has(name) &&
        (calls.some((called) => called !== name && (staying.has(called) || replaced.has(called))) ||
          state.some((key) => shared.has(key))),
    );
    if (followers.length === 0) return nodes.map((node) => ({ ...node, stays: staying.has(node.name) }));
    for (const { name } of followers) staying.add(name);
  }
}

function isReadByFields(name: string, model: ClassModel): boolean {
  return [...model.fields.values()].some(({ declaration }) =>
    ts.isPropertyDeclaration(declaration)
      ? traceMember(declaration).accesses.some((access) => access.name === name)
      : false,
  );
}

function dynamicAccess(model: ClassModel, operation: OperationMember, node: ts.Node): SplitObstacle {
  return obstacle({
    code: 'dynamic-access',
    cause: node,
    reason: `${model.name}.${operation.name} reaches members by a name that is computed: \`${node.getText()}\``,
    unblock: 'name the member, or choose among the members with a switch',
  });
}

function rebuildsItself(model: ClassModel, operation: OperationMember, node: ts.Node): SplitObstacle {
  return obstacle({
    code: 'rebuilds-itself',
    cause: node,
    reason: `${model.name}.${operation.name} builds a copy of its object, which would not have the parts`,
    unblock: 'build the copy where the object is built',
  });
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
