import type { FileChange } from '../model/change-set.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { ts } from '../syntax/typescript.ts';

/** All that the text of a file after its refactorings depends on. */
export interface Ingredients {
  readonly involved: readonly Refactoring[];
  readonly before: string | undefined;
  /** The text that a new module takes its style from. */
  readonly origin: string | undefined;
  readonly options: ts.CompilerOptions | undefined;
  /** More texts whose style counts. */
  readonly nearby: readonly string[];
}

/**
 * Composes a file, or gives what came of the same ingredients the last time. Verification composes one selection after
 * the other, and most files are the same in all of them, as they are in the changes at the end.
 */
export function rememberComposed(file: string, ingredients: Ingredients, compose: () => FileChange): FileChange {
  const [first] = ingredients.involved;
  if (first === undefined) return compose();
  const known = composed.get(first) ?? new Map<string, Composed>();
  composed.set(first, known);
  const last = known.get(file);
  if (last !== undefined && isSame(last.ingredients, ingredients)) return last.change;
  const change = compose();
  known.set(file, { ingredients, change });
  return change;
}

interface Composed {
  readonly ingredients: Ingredients;
  readonly change: FileChange;
}

/** Lives as long as the plan whose refactorings are composed; being remembered is not seen from outside. */
const composed = new WeakMap<Refactoring, Map<string, Composed>>();

function isSame(one: Ingredients, other: Ingredients): boolean {
  return (
    one.before === other.before &&
    one.origin === other.origin &&
    one.options === other.options &&
    one.involved.length === other.involved.length &&
    one.involved.every((each, index) => each === other.involved[index]) &&
    one.nearby.length === other.nearby.length &&
    one.nearby.every((each, index) => each === other.nearby[index])
  );
}
