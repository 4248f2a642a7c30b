import type { Span } from '../../model/span.ts';
import type { ThisAccess } from '../model/trace-member.ts';
import type { OperationGraph, OperationNode } from '../operation-graph.ts';

/** Runs of statements of one operation that would become operations of their own. */
export interface OperationCut {
  readonly operation: string;
  readonly phases: readonly { readonly name: string; readonly span: Pick<Span, 'start' | 'end'> }[];
}

export interface CutGraphRequest {
  readonly accesses: ReadonlyMap<string, readonly ThisAccess[]>;
  /** The dependencies behind these accesses. */
  readonly touchedIn: (accesses: readonly ThisAccess[]) => ReadonlySet<string>;
}

/** The class as the grouping would see it with these phases, told without writing them. */
export function cutGraph(
  graph: OperationGraph,
  cuts: readonly OperationCut[],
  { accesses, touchedIn }: CutGraphRequest,
): OperationGraph {
  const known = new Set(graph.operations.map(({ name }) => name));
  const reached = (some: readonly ThisAccess[]) => ({
    touches: [...touchedIn(some)],
    calls: [...new Set(some.map(({ name }) => name))].filter((name) => known.has(name)),
  });
  const cutUp = (node: OperationNode): readonly OperationNode[] => {
    const phases = cuts.filter(({ operation }) => operation === node.name).flatMap((cut) => cut.phases);
    if (phases.length === 0) return [node];
    const all = accesses.get(node.name) ?? [];
    const rest = reached(all.filter((access) => !phases.some(({ span }) => isIn(access, span))));
    const nameOf = (phase: string) => `${node.name} ${phase}`;
    return [
      { ...node, touches: rest.touches, calls: [...rest.calls, ...phases.map(({ name }) => nameOf(name))] },
      ...phases.map(({ name, span }): OperationNode => ({
        name: nameOf(name),
        ...reached(all.filter((access) => isIn(access, span))),
        state: [],
        isPublic: false,
        stays: false,
      })),
    ];
  };
  return { ...graph, operations: graph.operations.flatMap(cutUp) };
}

function isIn({ node }: ThisAccess, { start, end }: Pick<Span, 'start' | 'end'>): boolean {
  return start <= node.getStart() && node.end <= end;
}
