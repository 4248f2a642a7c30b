import { parseText } from '../edit/parse-text.ts';
import { isFunctionName, namesIn } from '../lifting/names-in-use.ts';

export interface NameRequest {
  readonly name: string;
  /** Every text in which the name would be seen, by what a person calls it, e.g. `src/checkout.ts`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names that other proposals bring into the same module. */
  readonly promised: readonly string[];
}

/** Why a function cannot be called so; undefined where it can. */
export function nameProblem({ name, texts, promised }: NameRequest): string | undefined {
  if (!isFunctionName(name)) return `${name === '' ? 'nothing' : name} cannot be used as a name`;
  if (promised.includes(name)) return `${name} is the name of something else that is proposed`;
  for (const [path, text] of texts) {
    if (namesIn(parseText(text, path)).has(name)) return `${name} means something else already in ${path}`;
  }
  return undefined;
}
