import type { Suggestion } from '../naming/name.ts';
import type { Logic } from '../regions/logic.ts';

/** What a region must be worth to be lifted: a comparison with a threshold of the business is just enough. */
export const worthThreshold = 2.9;

/** What each function costs the reader who has to follow the call: it makes one lift of two neighbours better than two. */
export const costOfCall = 0.8;

/** A function of more values than that says less than the code it stands for. */
export const mostParameters = 9;

const costs = {
  parameter: 0.3,
  parameterAboveThree: 0.4,
  result: 1.25,
  assignedResult: 1,
  describedName: 0.5,
  guessedName: 1.6,
} as const;

/** The logic that gets a name, less what the call asks of its reader. `docs/worthiness.md` explains the figures. */
export function worthOf(request: {
  readonly logic: Logic;
  readonly parameters: number;
  readonly results: number;
  readonly assigns: boolean;
  readonly quality: Suggestion['quality'];
}): number {
  const { logic, parameters, results, assigns, quality } = request;
  if (parameters > mostParameters) return 0;
  const name = quality === 1 ? 0 : quality === 0.5 ? costs.describedName : costs.guessedName;
  return (
    logic.weight -
    Math.max(0, parameters - 1) * costs.parameter -
    Math.max(0, parameters - 3) * costs.parameterAboveThree -
    Math.max(0, results - 1) * costs.result -
    (assigns ? costs.assignedResult : 0) -
    name
  );
}
