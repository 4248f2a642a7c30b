import type { Problem } from '../model/problem.ts';
import type { Refactoring } from '../model/refactoring.ts';

export interface UnknownIdsRequest {
  /** The ids that were asked for. */
  readonly only: readonly string[];
  readonly refactorings: readonly Refactoring[];
  readonly withheld: readonly Refactoring[];
}

/** The ids of `--only` that nothing is done for: nothing has them, or what has them rests on an assumption. */
export function unknownIds({ only, refactorings, withheld }: UnknownIdsRequest): readonly Problem[] {
  const isIn = (id: string, holders: readonly Refactoring[]) => holders.some((holder) => holder.id === id);
  return only.filter((id) => !isIn(id, refactorings)).map((id) => (isIn(id, withheld) ? assumes(id) : unknown(id)));
}

function assumes(id: string): Problem {
  const message = `the proposal ${id} rests on an assumption`;
  return { code: 'needs-assume', kind: 'usage', message, help: 'add --assume to take it' };
}

function unknown(id: string): Problem {
  const help = '--dry --format json lists the proposals with their ids; they change when the code does';
  return { code: 'unknown-id', kind: 'usage', message: `no proposal has the id ${id}`, help };
}
