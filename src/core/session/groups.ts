import { sameWords, wordsOf } from '../edit/file-names.ts';
import type { OperationGraph } from '../splitting/operation-graph.ts';
import { groupProblems, inseparable, widthsOf } from '../splitting/grouping/given-groups.ts';
import type { Group } from './answer.ts';

/** A class that is to be split, as its review sees it. */
export interface GroupedClass {
  readonly graph: OperationGraph;
  readonly max: number;
  /** The first is the class itself. */
  readonly groups: readonly Group[];
  /** What each group needs once it is planned: it may reach another one through a third. Unknown for a mere wish. */
  readonly needs?: readonly (readonly string[])[] | undefined;
}

/** Puts an operation into another group, with those that it cannot be parted from; a reason where it has to stay. */
export function moveOperation(
  { graph, groups }: GroupedClass,
  operation: string,
  target: string,
): readonly Group[] | string {
  const together = inseparable(graph, operation);
  return together === undefined ? staysBecause(operation) : moved(groups, together, target);
}

/** Puts everything that touches a dependency into another group; a reason where nothing of it can move. */
export function moveDependency(
  { graph, groups }: GroupedClass,
  dependency: string,
  target: string,
): readonly Group[] | string {
  const users = graph.operations.filter(({ touches }) => touches.includes(dependency)).map(({ name }) => name);
  const movable = users.flatMap((name) => inseparable(graph, name) ?? []);
  return movable.length === 0 ? staysBecause(dependency) : moved(groups, movable, target);
}

/** A group under another name; the class itself keeps its own. */
export function renameGroup(grouped: GroupedClass, from: string, to: string): GroupedClass {
  return {
    ...grouped,
    groups: grouped.groups.map((group, index) => (index > 0 && group.name === from ? { ...group, name: to } : group)),
    needs: grouped.needs?.map((names) => names.map((name) => (name === from ? to : name))),
  };
}

export function problemsOfGroups({ graph, max, groups }: GroupedClass): readonly string[] {
  return groupProblems(
    graph,
    { max },
    {
      groups: groups.map(({ operations }) => operations),
      names: groups.map(({ name }) => name),
    },
  );
}

/** One line per group for what it holds, one for what it does. */
export interface PicturedGroup {
  readonly name: string;
  readonly operations: readonly string[];
  /** Dependencies, and the groups that it holds, by name. */
  readonly needs: readonly string[];
}

export function pictureGroups({ graph, groups, needs }: GroupedClass): readonly PicturedGroup[] {
  const widths = widthsOf(
    graph,
    groups.map(({ operations }) => operations),
  );
  return groups.map(({ name, operations }, index) => ({
    name,
    operations,
    needs: needs?.[index] ?? [
      ...(widths[index]?.dependencies ?? []),
      ...(widths[index]?.holds ?? []).map((held) => groups[held]?.name ?? ''),
    ],
  }));
}

/** Whether a class would need too many others, so that some of them are reached through a third. */
export function isReachedThroughAnother(grouped: GroupedClass): boolean {
  return pictureGroups(grouped).some(({ needs }) => needs.length > grouped.max);
}

/** Something that can be moved: an operation, or a dependency with all that touches it. */
export interface Movable {
  readonly kind: 'operation' | 'dependency';
  readonly name: string;
  /** The group that an operation is in. */
  readonly group?: string;
}

export function movablesOf({ graph, groups }: GroupedClass): readonly Movable[] {
  const operations = groups.flatMap((group) =>
    group.operations.map((name): Movable => ({ kind: 'operation', name, group: group.name })),
  );
  return [...operations, ...graph.dependencies.map((name): Movable => ({ kind: 'dependency', name }))];
}

/** As a line of a list to choose from. */
export function describeMovable({ kind, name, group }: Movable): string {
  return kind === 'operation' ? `${name}  (operation, in ${group})` : `${name}  (dependency, with all that uses it)`;
}

/** Whether a group has it already: the operation, or all that touches the dependency. */
export function isIn({ graph, groups }: GroupedClass, { kind, name }: Movable, target: string | undefined): boolean {
  const own = groups.find((group) => group.name === target)?.operations ?? [];
  const users = graph.operations.filter(({ touches }) => touches.includes(name)).map((operation) => operation.name);
  return kind === 'operation' ? own.includes(name) : users.every((user) => own.includes(user));
}

/** The groups with something moved into one of them; a reason where it has to stay. */
export function moveInto(grouped: GroupedClass, { kind, name }: Movable, target: string): readonly Group[] | string {
  return kind === 'operation' ? moveOperation(grouped, name, target) : moveDependency(grouped, name, target);
}

/** The names of the groups but one. */
export function otherGroups(groups: readonly Group[], name: string): readonly string[] {
  return groups.map((group) => group.name).filter((each) => each !== name);
}

/** Why a group cannot be called so beside these: the file of each is named after its words. */
export function namesakeProblem(name: string, others: readonly string[]): string | undefined {
  const other = others.find((each) => sameWords(wordsOf(each), wordsOf(name)));
  return other === undefined ? undefined : `${name} and ${other} have the same words, so they would share a file`;
}

function staysBecause(name: string): string {
  return `${name} has to stay where it is: it is used there, or called from what stays`;
}

/** Groups that are left without operations are gone; one that is not there yet is made. */
function moved(groups: readonly Group[], operations: readonly string[], target: string): readonly Group[] {
  const all = groups.some(({ name }) => name === target) ? groups : [...groups, { name: target, operations: [] }];
  return all
    .map((group) => {
      const others = group.operations.filter((name) => !operations.includes(name));
      return { ...group, operations: group.name === target ? [...others, ...new Set(operations)] : others };
    })
    .filter(({ operations: own }, index) => index === 0 || own.length > 0);
}
