import type { Orchestrator } from '../../model/orchestrator.ts';
import { perNode } from '../../syntax/answered-once.ts';
import { isValueReference, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { traceMember } from '../model/trace-member.ts';

/** How the code of an orchestrator reaches what belongs to it: through `this` in a class, by plain names elsewhere. */
export interface Reach {
  /** The dependencies that this piece of code touches. */
  touchedIn(node: ts.Node): readonly string[];
  /** The other operations and the state that it may mean, by their names. */
  namesIn(node: ts.Node): readonly string[];
}

export function reachOf({ kind, dependencies }: Orchestrator): Reach {
  if (kind === 'class') {
    const names = new Set(dependencies.map(({ name }) => name));
    return { touchedIn: (node) => namesThroughThis(node).filter((name) => names.has(name)), namesIn: namesThroughThis };
  }
  // A call begins with the name that it is made through: `db` in `db.each(rows, async (row) => { … })`.
  const begins = dependencies.map(({ name, calls = [] }) => ({ name, starts: calls.map((call) => call.getStart()) }));
  return {
    touchedIn: (node) => {
      const start = node.getStart();
      const isIn = (at: number) => start <= at && at < node.end;
      return begins.filter(({ starts }) => starts.some(isIn)).map(({ name }) => name);
    },
    namesIn: plainNames,
  };
}

const namesThroughThis = perNode((node): readonly string[] => [
  ...new Set(traceMember(node).accesses.map(({ name }) => name)),
]);

const plainNames = perNode((node): readonly string[] => {
  const names = new Set<string>();
  walk(node, (inner) => {
    if (ts.isIdentifier(inner) && (isValueReference(inner) || ts.isShorthandPropertyAssignment(inner.parent)))
      names.add(inner.text);
  });
  return [...names];
});
