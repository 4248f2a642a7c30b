import type { Declaration } from '../model/refactoring.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { ts } from '../syntax/typescript.ts';
import { type Home, type PendingInterface, wordsOf } from './home.ts';
import type { Unwritable, Written } from './refuse.ts';
import { addUsage, emptyUsage, type Usage } from './usage.ts';
import { writeMembers } from './write-shape.ts';
import type { Writing } from './write-type.ts';

/** The name of the interface that stands for this shell type in the core; what is needed of it here is added to it. */
export function interfaceFor(type: ts.Type, writing: Writing): Written {
  const { home, usage } = writing;
  let pending = home.interfaces.get(type);
  if (pending === undefined) {
    const existing = existingInterface(type, writing);
    if (existing !== undefined) return existing;
    pending = { name: freeName(type, writing), usage: emptyUsage(), text: undefined };
    home.interfaces.set(type, pending);
  }
  if (addUsage(pending.usage, usage)) pending.text = undefined;
  return pending.name;
}

/** Writes the interfaces that the texts name, and those that these name, in the order of their first mention. */
export function writeInterfaces(
  texts: readonly string[],
  home: Home,
  at: ts.Node,
): readonly Declaration[] | Unwritable {
  for (;;) {
    const mentioned = inOrderOfMention(home, texts);
    const next = mentioned.find(([, pending]) => pending.text === undefined);
    if (next === undefined) return mentioned.map(([, pending]) => declarationOf(pending));
    const [type, pending] = next;
    pending.text = '';
    const members = writeMembers(type, {
      home,
      usage: pending.usage,
      hint: pending.name,
      at,
      path: [],
      concrete: true,
    });
    if ('code' in members) return members;
    // Its own members can ask for more of it.
    if (pending.text === '') pending.text = interfaceText(pending, members, home);
  }
}

function declarationOf({ kind = 'interface', name, text = '' }: PendingInterface): Declaration {
  return { kind, name, text };
}

/** What was begun and is named nowhere in the end is left out. */
function inOrderOfMention(home: Home, texts: readonly string[]): readonly (readonly [ts.Type, PendingInterface])[] {
  const ordered = new Set<readonly [ts.Type, PendingInterface]>();
  const all = [...home.interfaces];
  const mention = (text: string) => {
    const words = [...wordsOf(text)];
    const named = all
      .filter((each) => !ordered.has(each) && words.includes(each[1].name))
      .sort(([, a], [, b]) => words.indexOf(a.name) - words.indexOf(b.name));
    for (const each of named) ordered.add(each);
    for (const [, { text: inner }] of named) mention(inner ?? '');
  };
  for (const text of texts) mention(text);
  return [...ordered];
}

function interfaceText({ name }: PendingInterface, members: readonly string[], { style }: Home): string {
  const end = style.semicolons ? ';' : '';
  return [`export interface ${name} {`, ...members.map((member) => `${style.indent}${member}${end}`), '}'].join('\n');
}

/** The interface that an earlier lift left in the target, if the type fits it and it has all that is read. */
function existingInterface(type: ts.Type, { home, usage, hint, isElement }: Writing): string | undefined {
  const { semantics } = home;
  const module = semantics.sourceFile(home.target);
  const names = new Set(possibleNames(type, isElement === true ? singular(hint) : hint));
  for (const statement of module?.statements ?? []) {
    if (!ts.isInterfaceDeclaration(statement) || !names.has(statement.name.text)) continue;
    const declared = semantics.getTypeAtLocation(statement);
    const isMeant = !home.imports.has(statement.name.text) && !home.meanings.has(statement.name.text);
    if (isMeant && semantics.isTypeAssignableTo(type, declared) && covers(declared, usage, home)) {
      return statement.name.text;
    }
  }
  return undefined;
}

function covers(declared: ts.Type, usage: Usage, home: Home): boolean {
  const { semantics } = home;
  if (usage.whole !== undefined || usage.sinks.length > 0) return (declared.flags & ts.TypeFlags.Object) === 0;
  const plain = semantics.getNonNullableType(declared);
  for (const [name, read] of usage.properties) {
    const property = semantics.getPropertyOfType(plain, name);
    if (property === undefined || !covers(semantics.getTypeOfSymbol(property), read, home)) return false;
  }
  const element = usage.element && semantics.getIndexTypeOfType(plain, ts.IndexKind.Number);
  return usage.element === undefined || (element !== undefined && covers(element, usage.element, home));
}

/** The type's own name, or the variable's; `LineLike`, or one with a number, where something else has it. */
function freeName(type: ts.Type, { home, hint, isElement }: Writing): string {
  const possible = possibleNames(type, isElement === true ? singular(hint) : hint);
  const names = [...possible, `${possible.at(-1)!}Like`];
  const isTakenInCore = takenNames(home);
  const isTaken = (name: string) => isTakenInCore(name) || meansAnotherType(name, type, home);
  const free = names.find((name) => !isTaken(name));
  if (free !== undefined) return free;
  let number = 2;
  while (isTaken(`${names[0]}${number}`)) number += 1;
  return `${names[0]}${number}`;
}

/** Another lift may bring what the shell file knows by this name into the same module of the core. */
function meansAnotherType(name: string, type: ts.Type, { from, semantics }: Home): boolean {
  const local = (from as { readonly locals?: ts.SymbolTable }).locals?.get(ts.escapeLeadingUnderscores(name));
  if (local === undefined) return false;
  const meaning = resolveAlias(semantics, local);
  const isType = (meaning.flags & (ts.SymbolFlags.Type | ts.SymbolFlags.Namespace)) !== 0;
  return isType && meaning !== type.aliasSymbol && meaning !== (type as { readonly symbol?: ts.Symbol }).symbol;
}

function possibleNames(type: ts.Type, hint: string): readonly string[] {
  const own = type.aliasSymbol?.name ?? declaredName((type as { readonly symbol?: ts.Symbol }).symbol);
  const isNamed = own !== undefined && /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(own) && !own.startsWith('__');
  return [...(isNamed ? [pascal(own)] : []), pascal(hint)];
}

/** `export default class Addon` has another name to those who import it. */
function declaredName(symbol: ts.Symbol | undefined): string | undefined {
  if (symbol?.name !== 'default') return symbol?.name;
  const [declaration] = symbol.declarations ?? [];
  const isNamed =
    declaration !== undefined && (ts.isClassDeclaration(declaration) || ts.isInterfaceDeclaration(declaration));
  return isNamed ? declaration.name?.text : undefined;
}

/** Nothing else in the core module has the name, and the moved code means nothing else by it. */
export function isFreeName(name: string, home: Home): boolean {
  const { meanings } = home;
  return !takenNames({ ...home, meanings: new Map([...meanings].filter(([known]) => known !== name)) })(name);
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

export function singular(name: string): string {
  if (/(?:shel|hal|lea|wol|sel|loa|thie)ves$/i.test(name)) return `${name.slice(0, -3)}f`;
  if (/ies$/i.test(name)) return `${name.slice(0, -3)}y`;
  if (/(ch|sh|ss|x|z)es$/i.test(name)) return name.slice(0, -2);
  return /[^su]s$/i.test(name) ? name.slice(0, -1) : name;
}
