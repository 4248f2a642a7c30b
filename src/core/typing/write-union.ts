import { ts } from '../syntax/typescript.ts';
import { declareAsWritten } from './moved-types.ts';
import { allTexts, type Written } from './refuse.ts';
import { isUnread } from './usage.ts';
import { isNeededWhole, writeType, type Writing } from './write-type.ts';

/** A union by its parts: every object of it as far as it is read, `null` and `undefined` at the end. */
export function writeUnion(type: ts.UnionType, writing: Writing): Written {
  const widened = writeWidened(type, writing);
  if (widened !== undefined) return widened;
  const alias = type.aliasSymbol;
  const isNamed =
    alias !== undefined && isOfObjects(type) && (isNeededWhole(writing.usage) || isReadWhole(type, writing));
  if (isNamed && declareAsWritten(alias, writing.at, writing.home)) return alias.name;
  // A union remembers the named unions that it was made of: `Tier | undefined`.
  const { origin } = type as { readonly origin?: ts.Type };
  const parts = partsInOrder(origin?.isUnion() ? origin.types : type.types, { alias, at: writing.at });
  const texts = allTexts(parts.map((part) => writeUnionPart(part, writing)));
  if ('code' in texts) return texts;
  const unique = [...new Set(wholeEnums(parts, texts, writing))];
  if (unique.includes('unknown')) return 'unknown';
  const isNothing = (text: string) => text === 'null' || text === 'undefined';
  const both = unique.includes('true') && unique.includes('false');
  const proper = unique.filter((text) => !isNothing(text) && !(both && (text === 'true' || text === 'false')));
  return [...proper, ...(both ? ['boolean'] : []), ...unique.filter(isNothing).sort()]
    .map((text) => (text.includes('=>') ? `(${text})` : text))
    .join(' | ');
}

/**
 * The checker lists the parts in the order in which it met them, which is another one when other files are looked at.
 * Texts stand as their declaration, or the file at hand, has them, and behind these what it does not have; numbers by
 * size; types by the place at which they are declared.
 */
function partsInOrder(
  parts: readonly ts.Type[],
  { alias, at }: { readonly alias: ts.Symbol | undefined; readonly at: ts.Node },
): readonly ts.Type[] {
  const text = alias?.declarations?.[0]?.getText() ?? at.getSourceFile().text;
  const kinds: readonly Orderable[] = [
    {
      isOfKind: (part) => part.isStringLiteral(),
      keyOf: (part) => [placeOf((part as ts.StringLiteralType).value, text), (part as ts.StringLiteralType).value],
    },
    {
      isOfKind: (part) => part.isNumberLiteral() && declarationOf(part) === undefined,
      keyOf: (part) => [(part as ts.NumberLiteralType).value, ''],
    },
    {
      isOfKind: (part) => !part.isStringLiteral() && declarationOf(part) !== undefined,
      keyOf: (part) => [declarationOf(part)?.pos ?? 0, declarationOf(part)?.getSourceFile().fileName ?? ''],
    },
  ];
  return kinds.reduce<readonly ts.Type[]>((ordered, { isOfKind, keyOf }) => {
    const sorted = ordered.filter(isOfKind).sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
    return ordered.map((part) => (isOfKind(part) ? sorted.shift()! : part));
  }, parts);
}

/** Parts of one kind change places among themselves. */
interface Orderable {
  readonly isOfKind: (part: ts.Type) => boolean;
  readonly keyOf: (part: ts.Type) => readonly [number, string];
}

function declarationOf({ symbol }: ts.Type): ts.Node | undefined {
  return (symbol as ts.Symbol | undefined)?.declarations?.[0];
}

function compareKeys([place, name]: readonly [number, string], [otherPlace, otherName]: readonly [number, string]) {
  if (place !== otherPlace) return place < otherPlace ? -1 : 1;
  return name < otherName ? -1 : Number(name > otherName);
}

function placeOf(value: string, text: string): number {
  const place = text.search(new RegExp(`(['"\`])${escaped(value)}\\1`, 'u'));
  return place < 0 ? Infinity : place;
}

function escaped(value: string): string {
  return value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}

/** Cases that are told apart by their members are known by their joint name, where all of them go on. */
function isOfObjects({ types }: ts.UnionType): boolean {
  return types.filter(({ flags }) => flags & ts.TypeFlags.Object).length > 1;
}

/** Every property is read of some value that goes by the name: what the name stands for is what is needed. */
function isReadWhole({ types }: ts.UnionType, { usage, home }: Writing): boolean {
  return types.every((part) =>
    home.semantics.getPropertiesOfType(part).every(({ name }) => usage.properties.has(name)),
  );
}

/** A member of a union of objects may lack properties that are read of other members. */
export function writeUnionPart(part: ts.Type, writing: Writing): Written {
  const { home, usage } = writing;
  if (!(part.flags & ts.TypeFlags.Object) || usage.properties.size === 0) return writeType(part, writing);
  if (home.semantics.getIndexInfosOfType(part).length > 0) return writeType(part, writing);
  const properties = [...usage.properties].filter(([name]) => home.semantics.getPropertyOfType(part, name));
  // Nothing of this member is read, but it is an object still.
  const object = usage.object || properties.length === 0;
  return writeType(part, { ...writing, usage: { ...usage, object, properties: new Map(properties) } });
}

/** `Status.Open | Status.Closed` is `Status`, if those are all. */
function wholeEnums(parts: readonly ts.Type[], texts: readonly string[], { home }: Writing): readonly string[] {
  const counts = new Map<ts.Symbol, number>();
  const enumOf = (part: ts.Type) => {
    const member = part.symbol?.declarations?.[0];
    if (!(part.flags & ts.TypeFlags.EnumLiteral) || member === undefined || !ts.isEnumMember(member)) return undefined;
    return home.semantics.getSymbolAtLocation(member.parent.name);
  };
  for (const part of parts) {
    const symbol = enumOf(part);
    if (symbol !== undefined) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return texts.map((text, index) => {
    const symbol = enumOf(parts[index]!);
    if (symbol === undefined) return text;
    const declared = home.semantics.getDeclaredTypeOfSymbol(symbol);
    const size = declared.isUnion() ? declared.types.length : 1;
    return counts.get(symbol) === size ? text.slice(0, text.lastIndexOf('.')) : text;
  });
}

/** A dozen literals without a name say less than the word for them, as long as they are only compared. */
function writeWidened(type: ts.UnionType, { usage }: Writing): string | undefined {
  const literals = type.types.filter((part) => !(part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));
  if (literals.length <= 12 || !isUnread(usage) || usage.object || usage.isKey) return undefined;
  if (!literals.every((part) => part.isStringLiteral())) return undefined;
  const nothing = type.types.filter((part) => part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null));
  const words = nothing.map((part) => (part.flags & ts.TypeFlags.Null ? 'null' : 'undefined'));
  return ['string', ...words.sort()].join(' | ');
}
