import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { Settings } from '../model/settings.ts';

/** The ids of `--only` that no proposal has: most likely the code has changed since they were printed. */
export function unknownIds({ only }: Pick<Settings, 'only'>, { refactorings }: Plan): readonly Problem[] {
  const known = new Set(refactorings.map(({ id }) => id));
  return only
    .filter((id) => !known.has(id))
    .map((id) => ({
      code: 'unknown-id',
      kind: 'usage',
      message: `no proposal has the id ${id}`,
      help: '--dry --format json lists the proposals with their ids; those that rest on an assumption need --assume',
    }));
}
