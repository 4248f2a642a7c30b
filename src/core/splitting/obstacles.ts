import type { SplitDesign } from './design.ts';
import type { OutsideReach, TracedClass } from './model/build-graph.ts';
import type { ClassModel } from './model/class-model.ts';
import { obstacle, type SplitObstacle, type UncutOperations } from './obstacle.ts';
import type { NoSplit, OperationGraph } from './operation-graph.ts';
import { regroupingOf } from './regrouping.ts';
import type { ReasonToStay } from './model/reason-to-stay.ts';
import type { ts } from '../syntax/typescript.ts';

export interface GroupingRequest {
  /** What is to be split, and the code that stands for it. */
  readonly whole: { readonly name: string; readonly at: ts.Node; readonly kind: 'class' | 'module' };
  readonly nodeOf: (operation: string) => ts.Node | undefined;
  /** How a sentence names an operation. */
  readonly nameOf: (operation: string) => string;
  /** Why operations have to stay. */
  readonly reasons: ReadonlyMap<string, ReasonToStay>;
  readonly graph: OperationGraph;
  readonly max: number;
}

/** What the grouping could not do, in the words of the code. */
export function obstacleInGrouping(refused: NoSplit, request: GroupingRequest): SplitObstacle {
  const { code, operations, parts } = refused;
  const { whole, nodeOf, nameOf, reasons, max } = request;
  const bound = operations.find((name) => nodeOf(name) !== undefined && reasons.has(name));
  const tied = bound === undefined ? undefined : reasons.get(bound);
  const [first] = operations.flatMap((name) => nodeOf(name) ?? []);
  const list = operations.map(nameOf).join(', ');
  const why = bound === undefined || tied === undefined ? '' : `: of ${nameOf(bound)}, ${tied.reason}`;
  return obstacle({
    code,
    cause: tied?.node ?? first ?? whole.at,
    ...{
      'operation-too-wide': {
        reason: isShared(refused, request)
          ? `${list} need up to ${max} dependencies each, and together with what they call too many for one ${whole.kind}`
          : operations.length === 1
            ? `${list} needs more than ${max} dependencies by itself`
            : `${list} need more than ${max} dependencies by themselves`,
        unblock: whole.kind === 'class' ? 'cut it into steps, as private methods' : 'cut it into functions',
      },
      'split-too-fine': {
        reason:
          parts === undefined
            ? `no way was found to group what ${whole.name} does so that nothing needs more than ${max} dependencies`
            : `${whole.name} would fall into ${parts} parts that share most of what they need, or only pass on`,
        unblock: `take a subject of it into a ${whole.kind} of its own first, or allow more dependencies (--max-dependencies)`,
      },
      'state-too-wide': {
        reason:
          operations.length === 1
            ? `${list} needs more than ${max} dependencies, and its state stays with it`
            : `${list} share state, and need more than ${max} dependencies together`,
        unblock: 'hand the state over as parameters and results',
      },
      'original-too-wide': {
        reason: `${list} have to stay in ${whole.name}, and need more than ${max} dependencies together${why}`,
        unblock: 'move what holds them there out of them',
      },
    }[code],
  });
}

/** None is too wide alone, all are with what they call. */
function isShared({ code, operations }: NoSplit, { graph, max }: Pick<GroupingRequest, 'graph' | 'max'>): boolean {
  const widthOf = (operation: string) => graph.operations.find(({ name }) => name === operation)?.touches.length ?? 0;
  return code === 'operation-too-wide' && operations.length > 1 && operations.every((name) => widthOf(name) <= max);
}

/** What would have to be cut into phases first. */
export function uncutAfter(
  refused: NoSplit,
  {
    model,
    traced,
    isTied,
    max,
  }: {
    readonly model: ClassModel;
    readonly traced: TracedClass;
    readonly isTied: (code: ts.Node) => boolean;
    readonly max: number;
  },
): Pick<SplitObstacle, 'uncut'> {
  const shareHelpers = isShared(refused, { graph: traced.graph, max });
  const regrouping = regroupingOf({ model, traced, max });
  return { uncut: { ...uncutOf(refused, { model, traced }), shareHelpers, regrouping, isTied } };
}

/** The operations in the way, and what ties a phase to them. */
function uncutOf(
  { code, operations }: Pick<NoSplit, 'code' | 'operations'>,
  { model, traced }: { readonly model: ClassModel; readonly traced: TracedClass },
): UncutOperations {
  const staying = new Set(traced.graph.operations.filter(({ stays }) => stays).map(({ name }) => name));
  const areTogether = code === 'state-too-wide' || code === 'original-too-wide';
  const isBound = (member: string): boolean => {
    if (model.operations.has(member)) return staying.has(member) || (areTogether && operations.includes(member));
    const field = model.fields.get(member);
    return field === undefined || traced.kept.has(member) || (areTogether && field.role === 'state');
  };
  if (code === 'split-too-fine') return { operations: [], areTogether, touchedBesides: [], isBound };
  const touchedBesides = traced.graph.operations.flatMap(({ name, touches }) =>
    operations.includes(name) && !model.operations.has(name) ? touches : [],
  );
  return { operations, areTogether, touchedBesides, isBound };
}

/** What only shows when it is known which field goes where. */
export function obstacleInDesign(design: SplitDesign, reach: OutsideReach): SplitObstacle | undefined {
  const { model, original, parts, traced } = design;
  const stays = [...model.fields.values()].every(
    (field) => field.given === undefined || original.given.includes(field),
  );
  if (parts.length === 0 && stays) {
    return obstacle({
      code: 'original-too-wide',
      cause: model.node.name ?? model.node,
      reason: `no operation of ${model.name} could leave it, and its base class may read what it does not`,
      unblock: 'move what the base class needs to the base class',
    });
  }
  const here = new Set([...original.given, ...original.own].map(({ name }) => name));
  for (const field of model.fields.values()) {
    const isMoved = parts.some(({ given, own }) => [...given, ...own].includes(field));
    const leaves = !here.has(field.name) && (isMoved || (traced.unused.has(field.name) && field.given !== undefined));
    const readAt = leaves ? reach.readOf(field.name) : undefined;
    if (readAt !== undefined) {
      return obstacle({
        code: 'dependency-read-outside',
        cause: readAt,
        reason: `\`${field.name}\` of ${model.name} is read from outside, and would be in another class`,
        unblock: `read it from where the object is built`,
      });
    }
    if (field.given !== undefined && field.type === undefined && isMoved) {
      return obstacle({
        code: 'untyped-dependency',
        cause: field.declaration,
        reason: `nothing says which type \`${field.name}\` has`,
        unblock: 'give the field a type',
      });
    }
  }
  return undefined;
}
