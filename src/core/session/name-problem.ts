import { parseText } from '../edit/parse-text.ts';
import { globalNames } from '../syntax/global-names.ts';
import { isFunctionName, namesIn } from '../lifting/names-in-use.ts';
import { exportsName } from './exports-name.ts';
import type { Proposed } from './proposed.ts';
import { liftedFunction } from './rename-function.ts';

export interface NameRequest {
  readonly name: string;
  /** Every text in which the name would be seen, by what a person calls it, e.g. `src/checkout.ts`. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names that other proposals bring into the same module. */
  readonly promised: readonly string[];
}

/** The names that other proposals bring into the same module. */
export function promisedNames(proposals: readonly Proposed[], id: string, file: string): readonly string[] {
  return proposals
    .filter((each) => each.id !== id)
    .map(liftedFunction)
    .flatMap((other) => (other?.file === file ? [other.name] : []));
}

/** The same for a person who types it: what it is called already is fine. */
export function renameProblem(typed: string, current: string, request: Omit<NameRequest, 'name'>): string | undefined {
  const name = typed.trim();
  return name === current ? undefined : nameProblem({ ...request, name });
}

/** Why a function cannot be called so; undefined where it can. */
export function nameProblem({ name, texts, promised }: NameRequest): string | undefined {
  if (globalNames.has(name)) return `${name} means something everywhere already`;
  if (!isFunctionName(name)) return `${name === '' ? 'nothing' : name} cannot be used as a name`;
  if (promised.includes(name)) return `${name} is the name of something else that is proposed`;
  for (const [path, text] of texts) {
    const tree = parseText(text, path);
    if (namesIn(tree).has(name)) return `${name} means something else already in ${path}`;
    if (exportsName(tree, name)) return `${path} exports something else as ${name} already`;
  }
  return undefined;
}
