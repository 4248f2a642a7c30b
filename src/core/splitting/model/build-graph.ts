import type { Effects } from '../../effects/effect.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Construction } from '../construction/construction.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { OperationGraph, OperationNode } from '../operation-graph.ts';
import { isPrivate } from '../../orchestrators/class-orchestrators.ts';
import { touchedIn } from './bag-leaves.ts';
import type { ClassModel, Field, OperationMember } from './class-model.ts';
import type { MovableDeclaration } from './movable-declarations.ts';
import type { NeedsOf } from './needed-names.ts';
import { earlyOperations } from './early-operations.ts';
import type { WholeRead } from './read-as-a-whole.ts';
import { reasonInField, reasonToStay, type ReasonToStay } from './reason-to-stay.ts';
import { nameText } from '../../syntax/nodes.ts';
import { traceMember, type MemberTrace, type ThisAccess } from './trace-member.ts';

export interface GraphRequest {
  readonly model: ClassModel;
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
  readonly reach: OutsideReach;
  readonly construction: Pick<Construction, 'keeps' | 'decoratedMayDelegate' | 'isInside'>;
}

/** What is known about code outside of the class. */
export interface OutsideReach {
  /** Where all fields of an object are read at once. */
  readonly wholeReads: () => readonly WholeRead[];
  /** Where a member is read from outside, by whatever means. */
  readonly readOf: (name: string) => ts.Node | undefined;
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
  /** Fields whose users have to be in the original. */
  readonly kept: ReadonlySet<string>;
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
    const rebuilt = accesses.find((access) => access.name === 'constructor' && !isHarmless(access, request));
    if (dynamic !== undefined) return dynamicAccess(model, operation, dynamic);
    if (rebuilt !== undefined) return rebuildsItself(model, operation, rebuilt.node);
  }

  const construction = traceConstruction(model);
  if (construction.dynamic !== undefined) return dynamicAccess(model, model, construction.dynamic);
  const whole = reach.wholeReads().find((read) => isSeenIn(read, model));
  if (whole !== undefined) return wholeRead(model, whole);
  const accesses = [...construction.accesses, ...readsFromOutside(request)];
  const all = [...traces, { operation: undefined, accesses, bound: [] }];
  const dependencies = dependenciesOf(
    model,
    touchedIn(
      all.flatMap(({ accesses }) => accesses),
      model,
    ),
  );
  const early = earlyOperations(model);
  const reasons = new Map<string, { readonly node: ts.Node; readonly reason: string }>();
  const calledInside = new Set(all.flatMap(({ accesses }) => accesses.map(({ name }) => name)));
  const reachedInside = new Set(
    all
      .filter(({ operation }) => operation?.isPrivate !== true)
      .flatMap(({ accesses: each }) => each.map(({ name }) => name)),
  );
  for (const name of reachedInside) {
    const behind = traces.find(({ operation }) => operation.name === name)?.accesses ?? [];
    behind.forEach((access) => reachedInside.add(access.name));
  }
  for (const { operation, accesses, bound } of traces) {
    const reason =
      bound[0] ??
      reasonInTime(operation, early) ??
      reasonToStay({ ...request, operation, accesses, calledInside, reachedInside });
    if (reason !== undefined) reasons.set(operation.name, reason);
  }
  const isStaying = (operation: OperationMember | undefined) => operation === undefined || reasons.has(operation.name);
  const takes = (each: (typeof all)[number]) =>
    each.accesses.filter(({ name, kind }) => kind === 'take' && model.operations.has(name)).map(({ name }) => name);
  // What stays takes its own method, which is then a delegate; what moves takes that of its part.
  const takenByStaying = new Set(all.filter(({ operation }) => isStaying(operation)).flatMap(takes));
  const takenByMoving = new Set(all.filter(({ operation }) => !isStaying(operation)).flatMap(takes));
  const nodes = all.map(({ operation, accesses }): OperationNode => {
    const names = unique(accesses.map(({ name }) => name));
    const isTaken = operation !== undefined && (takenByMoving.has(operation.name) || isTying(operation));
    return {
      name: operation?.name ?? constructionName,
      touches: [...touchedIn(accesses, model)],
      calls: names.filter((name) => model.operations.has(name)),
      state: unique([
        ...(isTaken ? [operation.name] : []),
        ...accesses.flatMap((access) => tiesOf(access, { model, isStaying: isStaying(operation) })),
      ]),
      isPublic:
        operation === undefined ||
        !operation.isPrivate ||
        reach.reachesPrivate(operation.name) ||
        takenByStaying.has(operation.name),
      stays: isStaying(operation),
    };
  });
  const isNeeded = ({ name, touches, calls, state }: OperationNode) =>
    name !== constructionName || touches.length + calls.length + state.length > 0;
  const operations = withFollowers(nodes.filter(isNeeded), (name) => reach.replaces(name));
  const graph = { dependencies, operations };
  const read = new Set(all.flatMap(({ accesses }) => accesses.map(({ name }) => name)));
  return {
    graph,
    accesses: new Map(all.map(({ operation, accesses }) => [operation?.name ?? constructionName, accesses])),
    reasons,
    kept: new Set(
      all
        .flatMap(({ accesses }) => accesses)
        .filter((access) => !model.operations.has(access.name) && reasonInField(access, request) !== undefined)
        .map(({ name }) => name),
    ),
    unused: new Set(
      [...model.fields.values()]
        .filter((field) => !read.has(field.name) && !isSeenByBase(field, model))
        .map(({ name }) => name),
    ),
  };
}

/** `this.constructor.name`, or `new this.constructor(…)` where the constructor builds the parts for the copy as well. */
function isHarmless({ node }: ThisAccess, { construction }: GraphRequest): boolean {
  let whole = node;
  while (ts.isAsExpression(whole.parent) || ts.isParenthesizedExpression(whole.parent)) whole = whole.parent;
  const { parent } = whole;
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === 'name';
  return construction.isInside === true && ts.isNewExpression(parent) && parent.expression === whole;
}

function reasonInTime({ name, nodes }: OperationMember, early: ReadonlySet<string>): ReasonToStay | undefined {
  return early.has(name) ? { node: nodes[0], reason: 'it runs while fields get their first values' } : undefined;
}

/** What others read off the object has to be there, whoever else is given it: as if the constructor needed it. */
function readsFromOutside(request: GraphRequest): readonly ThisAccess[] {
  const { model, reach, construction } = request;
  return [...model.fields.values()].flatMap(({ name, given, declaration }): readonly ThisAccess[] => {
    // Not all that may read it is in sight where the class is built by others.
    const isOpen = construction.isInside === true && !isPrivate(declaration) && !isForSubclasses(declaration);
    const isKept = isOpen || isDeclaredByBase(name, request);
    const node = given === undefined ? undefined : (reach.readOf(name) ?? (isKept ? declaration : undefined));
    return node === undefined ? [] : [{ name, node, kind: 'read' }];
  });
}

/** Of those, the project's own are in sight. */
function isForSubclasses(declaration: ts.Node): boolean {
  if (!ts.canHaveModifiers(declaration)) return false;
  return ts.getModifiers(declaration)?.some(({ kind }) => kind === ts.SyntaxKind.ProtectedKeyword) === true;
}

/** The base class reads what it declares, whoever gives it its value. */
function isDeclaredByBase(name: string, { model, semantics }: GraphRequest): boolean {
  const base = model.node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  return base !== undefined && semantics.getTypeAtLocation(base).getProperty(name) !== undefined;
}

/** What is not private may be read by the base class. */
function isSeenByBase({ declaration }: Field, { node }: ClassModel): boolean {
  const isExtending = node.heritageClauses?.some(({ token }) => token === ts.SyntaxKind.ExtendsKeyword) === true;
  return isExtending && !isPrivate(declaration);
}

/** Those that are touched, in the order of the class; inherited ones behind. */
function dependenciesOf(model: ClassModel, touched: ReadonlySet<string>): readonly string[] {
  return [...model.dependencies].filter((name) => touched.has(name));
}

/** Names that tie an operation to others: fields that change, and what is handed on as a value of this one object. */
function tiesOf(
  { name, kind }: ThisAccess,
  { model, isStaying }: { readonly model: ClassModel; readonly isStaying: boolean },
): readonly string[] {
  if (model.fields.get(name)?.role === 'state') return [name];
  const operation = model.operations.get(name);
  if (operation === undefined) return [];
  return isTying(operation) || (kind === 'take' && !isStaying) ? [name] : [];
}

/** What the constructor and the initial values of fields do stands for an operation of this name, which stays. */
export const constructionName = 'constructor';

function traceConstruction(model: ClassModel): MemberTrace {
  const initialised = model.node.members.filter(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      nameText(member.name) !== undefined &&
      !model.operations.has(nameText(member.name) ?? ''),
  );
  const traced = [...model.wiring.rest, ...initialised].map(traceMember);
  return {
    accesses: traced.flatMap(({ accesses }) => accesses),
    bound: [],
    dynamic: traced.find(({ dynamic }) => dynamic !== undefined)?.dynamic,
  };
}

/** Accessors are read like fields, so they are where their readers are. */
function isTying({ nodes }: OperationMember): boolean {
  return nodes.some((node) => ts.isAccessor(node));
}

/**
 * A part cannot call back. Whoever calls what stays, shares state with it, or calls what may be replaced from outside,
 * stays as well.
 */
export function withFollowers(
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

function dynamicAccess(model: ClassModel, operation: { readonly name: string }, node: ts.Node): SplitObstacle {
  return obstacle({
    code: 'dynamic-access',
    cause: node,
    reason: `${model.name}.${operation.name} reaches members without their names: \`${node.getText()}\``,
    unblock: 'name the member, or choose among the members with a switch',
  });
}

/** Private names are never seen, `toJSON` chooses what is, and to be frozen changes nothing for what does not change. */
function isSeenIn({ kind, member = '' }: WholeRead, { fields, operations, node }: ClassModel): boolean {
  if (kind === 'member') return fields.has(member) || operations.get(member)?.isPrivate === true;
  if (kind === 'freeze') return [...fields.values()].some(({ role }) => role === 'state');
  if (kind === 'json' && operations.has('toJSON')) return false;
  const declared = node.members.filter((member) => ts.isPropertyDeclaration(member) && !isStatic(member));
  return [...declared.map(({ name }) => name?.getText() ?? ''), ...fields.keys()].some((name) => !name.startsWith('#'));
}

function isStatic(member: ts.ClassElement): boolean {
  return (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;
}

function wholeRead({ name }: ClassModel, { node, object, kind }: WholeRead): SplitObstacle {
  const does = kind === 'freeze' ? 'freezes' : 'reads';
  const what =
    kind === 'member'
      ? `asks ${name} for a member that may be in another object`
      : `${does} all fields of ${name} at once, and some would be in another object`;
  return obstacle({
    code: 'dynamic-access',
    cause: node,
    reason: `\`${node.getText()}\` ${what}`,
    unblock: `name the fields of \`${object.getText()}\` that are meant, or give the class a method that answers with them`,
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
