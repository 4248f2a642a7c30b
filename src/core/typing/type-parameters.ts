import type { ts } from '../syntax/typescript.ts';
import type { Home } from './home.ts';
import { singular } from './interfaces.ts';
import { isText, type Unwritable, type Written } from './refuse.ts';
import { addUsage, emptyUsage, isUnread } from './usage.ts';
import { writeType, type Writing } from './write-type.ts';

/**
 * A type parameter for a value whose whole type goes in and comes out again, where the core cannot name that type:
 * `<T extends { readonly stale: boolean }>(features: readonly T[]): T[]`. Undefined where a type of its own is
 * needed, e.g. where the value is passed on to a function.
 */
export function typeParameterFor(type: ts.Type, writing: Writing): Written | undefined {
  const { home, usage } = writing;
  if (writing.concrete === true || writing.namedOnly === true) return undefined;
  if (usage.whole === undefined || usage.sinks.length > 0) return undefined;
  let parameter = home.typeParameters.get(type);
  if (parameter === undefined) {
    const name = freeLetter(home);
    if (name === undefined) return undefined;
    parameter = { name, usage: emptyUsage(), hint: writing.isElement === true ? singular(writing.hint) : writing.hint };
    home.typeParameters.set(type, parameter);
  }
  addUsage(parameter.usage, { ...usage, whole: undefined });
  return parameter.name;
}

/** `<T extends Item, U>`, or undefined where there are none. */
export function writeTypeParameters(home: Home, at: ts.Node): string | undefined | Unwritable {
  const texts: string[] = [];
  for (const [type, { name, usage, hint }] of home.typeParameters) {
    const writing: Writing = { home, usage, hint, at, path: [], concrete: true };
    const constraint = writeConstraint(type, writing);
    if (constraint !== undefined && !isText(constraint)) return constraint;
    texts.push(constraint === undefined ? name : `${name} extends ${constraint}`);
  }
  return texts.length === 0 ? undefined : `<${texts.join(', ')}>`;
}

function writeConstraint(type: ts.Type, writing: Writing): Written | undefined {
  if (isUnread(writing.usage)) return writing.usage.object ? 'object' : undefined;
  return writeType(type, writing);
}

function freeLetter({ region, imports, interfaces, typeParameters }: Home): string | undefined {
  const words = new Set(region.flatMap((node) => node.getText().match(/\w+/g) ?? []));
  const made = new Set([...interfaces.values(), ...typeParameters.values()].map(({ name }) => name));
  return ['T', 'U', 'V'].find((letter) => !words.has(letter) && !imports.has(letter) && !made.has(letter));
}
