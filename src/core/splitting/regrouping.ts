import { bestSplit } from './grouping/group-operations.ts';
import { isTooFine } from './grouping/worthiness.ts';
import { touchedIn } from './model/bag-leaves.ts';
import type { TracedClass } from './model/build-graph.ts';
import type { ClassModel } from './model/class-model.ts';
import type { ThisAccess } from './model/trace-member.ts';
import type { OperationNode } from './operation-graph.ts';
import type { Regrouping } from './phases/cut-for-grouping.ts';
import { cutGraph } from './phases/cut-graph.ts';

/** Many ways of cutting are compared: a tenth of the effort tells which are worth a look. */
const roughly = 0.1;

/** Any operation with more than one thing to do may be cut, if that makes the parts ones worth having. */
export function regroupingOf({
  model,
  traced,
  max,
}: {
  readonly model: ClassModel;
  readonly traced: TracedClass;
  readonly max: number;
}): Regrouping {
  const { graph, accesses } = traced;
  const weightOf = ({ touches, calls, stays }: OperationNode) => touches.length * 2 + calls.length + (stays ? max : 0);
  const wide = graph.operations.filter(({ name, touches, calls }) => {
    return model.operations.has(name) && touches.length > 0 && touches.length + calls.length > 1;
  });
  const staying = new Set(graph.operations.filter(({ stays }) => stays).map(({ name }) => name));
  return {
    operations: wide.sort((one, other) => weightOf(other) - weightOf(one)).map(({ name }) => name),
    isBound: (member) => {
      if (model.operations.has(member)) return staying.has(member);
      const field = model.fields.get(member);
      return field === undefined || field.role === 'state' || traced.kept.has(member);
    },
    size: graph.operations.length,
    after: (cuts) => {
      const touched = (some: readonly ThisAccess[]) => touchedIn(some, model);
      const split = bestSplit(cutGraph(graph, cuts, { accesses, touchedIn: touched }), max, roughly);
      return split.kind === 'refused' ? undefined : { burden: split.cost.burden, isWorthwhile: !isTooFine(split, max) };
    },
  };
}
