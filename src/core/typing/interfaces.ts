import type { Declaration } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';
import type { Home, PendingInterface } from './home.ts';
import type { Unwritable, Written } from './refuse.ts';
import { addUsage, emptyUsage } from './usage.ts';
import { writeMembers } from './write-shape.ts';
import type { Writing } from './write-type.ts';

/** The name of the interface that stands for this shell type in the core; what is needed of it here is added to it. */
export function interfaceFor(type: ts.Type, writing: Writing): Written {
  const { home, usage } = writing;
  let pending = home.interfaces.get(type);
  if (pending === undefined) {
    pending = { name: freeName(type, writing), usage: emptyUsage(), text: undefined };
    home.interfaces.set(type, pending);
  }
  if (addUsage(pending.usage, usage)) pending.text = undefined;
  return pending.name;
}

/** Writes every interface until none has grown. */
export function writeInterfaces(home: Home, at: ts.Node): readonly Declaration[] | Unwritable {
  for (;;) {
    const [next] = [...home.interfaces].filter(([, pending]) => pending.text === undefined);
    if (next === undefined) break;
    const [type, pending] = next;
    pending.text = '';
    const members = writeMembers(type, { home, usage: pending.usage, hint: pending.name, at, path: [] });
    if ('code' in members) return members;
    // Its own members can ask for more of it.
    if (pending.text === '') pending.text = interfaceText(pending, members, home);
  }
  return [...home.interfaces.values()].map(({ name, text }) => ({ kind: 'interface', name, text: text ?? '' }));
}

function interfaceText({ name }: PendingInterface, members: readonly string[], { style }: Home): string {
  const end = style.semicolons ? ';' : '';
  return [`export interface ${name} {`, ...members.map((member) => `${style.indent}${member}${end}`), '}'].join('\n');
}

/** The type's own name, or the variable's; with a number where something else has it. */
function freeName(type: ts.Type, { home, hint, isElement }: Writing): string {
  const own = type.aliasSymbol?.name ?? (type as { readonly symbol?: ts.Symbol }).symbol?.name;
  const isNamed = own !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(own) && !own.startsWith('__');
  const names = [...(isNamed ? [pascal(own)] : []), pascal(isElement === true ? singular(hint) : hint)];
  const isTaken = takenNames(home);
  const free = names.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${names[0]}${number}`)) number += 1;
  return `${names[0]}${number}`;
}

function takenNames(home: Home): (name: string) => boolean {
  const target = home.semantics.sourceFile(home.target) as { readonly locals?: ts.SymbolTable } | undefined;
  const made = new Set([...home.interfaces.values()].map(({ name }) => name));
  return (name) =>
    made.has(name) ||
    home.imports.has(name) ||
    home.meanings.has(name) ||
    target?.locals?.has(ts.escapeLeadingUnderscores(name)) === true ||
    languageTypes.has(name);
}

/** Global types that the same module is likely to use. */
const languageTypes: ReadonlySet<string> = new Set([
  'Array',
  'Date',
  'Error',
  'Function',
  'Map',
  'Number',
  'Object',
  'Promise',
  'Record',
  'Set',
  'String',
  'Symbol',
]);

function pascal(name: string): string {
  const words = name.replace(/[^\p{ID_Continue}$]+(.)?/gu, (_, next: string | undefined) => next?.toUpperCase() ?? '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function singular(name: string): string {
  if (/ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|z)es$/i.test(name)) return name.slice(0, -2);
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : name;
}
