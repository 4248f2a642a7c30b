import { ts } from '../syntax/typescript.ts';
import { annotatedName } from './annotated-name.ts';
import type { Home } from './home.ts';
import { allTexts, isText, unwritable, type Unwritable, type Written } from './refuse.ts';
import { nameInCore } from './type-names.ts';
import { typeParameterFor } from './type-parameters.ts';
import { addUsage, emptyUsage, isUnread, type Usage, wholeUsage } from './usage.ts';
import { writeUnion, writeUnionPart } from './write-union.ts';
import { writeShape } from './write-shape.ts';
import { writeEnum, writePrimitive } from './write-primitive.ts';

/** What the writing of one type has to know. */
export interface Writing {
  readonly home: Home;
  readonly usage: Usage;
  /** What an interface is called whose type has no name, e.g. `items`. */
  readonly hint: string;
  /** The expression whose type it is. */
  readonly at: ts.Node;
  /** The types around it: one that comes again is recursive. */
  readonly path: readonly ts.Type[];
  /** An element of an array: a shape gets a name of its own. */
  readonly isElement?: boolean;
  /** Only types that have a name will do: no shape is made. */
  readonly namedOnly?: boolean;
  /** No type parameter can stand here. */
  readonly concrete?: boolean;
  /** The type as the source writes it, where it does. */
  readonly annotation?: ts.TypeNode | undefined;
}

/** The text of a type in its new home: as narrow as the type, as small as its usage. */
export function writeType(type: ts.Type, writing: Writing): Written {
  const { home, annotation } = writing;
  const primitive = writePrimitive(type, home);
  if (primitive !== undefined) return primitive;
  const known = isNeededWhole(writing.usage) ? home.typeParameters.get(type) : undefined;
  if (known !== undefined && writing.concrete !== true) {
    addUsage(known.usage, { ...writing.usage, whole: undefined });
    return known.name;
  }
  if (type.flags & ts.TypeFlags.EnumLike) {
    const text = writeEnum(type, writing);
    return isText(text) ? text : (typeParameterFor(type, writing) ?? text);
  }
  // What is said of this type does not hold for its parts.
  const inside: Writing = { ...writing, annotation: undefined };
  return (
    writeAlias(type, inside) ??
    annotatedName(type, annotation, { home, mayBeWider: isOnlyCompared(writing.usage) }) ??
    (type.isUnion() ? writeUnion(type, inside) : undefined) ??
    writeList(type, inside) ??
    writeNamed(type, inside) ??
    writeSink(inside) ??
    writeUnnamed(type, inside)
  );
}

function isOnlyCompared(usage: Usage): boolean {
  return isUnread(usage) && !usage.object && !usage.isKey;
}

/** `Tier`, `Partial<Order>`: the alias, where the core can name it and its arguments. */
function writeAlias(type: ts.Type, writing: Writing): string | undefined {
  if (type.aliasSymbol === undefined) return undefined;
  const name = nameInCore(type.aliasSymbol, writing.home);
  if (name === undefined) return undefined;
  const written = writeArguments(name, type.aliasTypeArguments ?? [], writing);
  if (written === undefined) return undefined;
  return isGlobal(type.aliasSymbol, writing) && name === 'Record' && !isNeededWhole(writing.usage)
    ? `Readonly<${written}>`
    : written;
}

/** A class, interface or enum that the core can name: `Money`, `ReadonlyMap<string, Rate>`. */
function writeNamed(type: ts.Type, writing: Writing): string | undefined {
  const { symbol } = type as { readonly symbol?: ts.Symbol };
  if (symbol === undefined || type.flags & ts.TypeFlags.TypeParameter) return undefined;
  if (!(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return undefined;
  // The class itself, as in `typeof Money`, is not its instance.
  if (
    writing.home.semantics.getSignaturesOfType(type, ts.SignatureKind.Construct).length > 0 &&
    !symbol.name.endsWith('Constructor')
  ) {
    return undefined;
  }
  const name = nameInCore(symbol, writing.home);
  if (name === undefined) return undefined;
  const isContainer = isGlobal(symbol, writing) && (name === 'Map' || name === 'Set');
  const readonlyName = isContainer && !isNeededWhole(writing.usage) ? `Readonly${name}` : name;
  return writeArguments(readonlyName, typeArgumentsOf(type, writing), writing);
}

function typeArgumentsOf(type: ts.Type, { home }: Writing): readonly ts.Type[] {
  if (!isReference(type)) return [];
  const count = type.target.typeParameters?.length ?? 0;
  return home.semantics.getTypeArguments(type).slice(0, count);
}

/** Arguments of the language's containers need what is read of the elements; others are needed whole. */
function writeArguments(name: string, types: readonly ts.Type[], writing: Writing): string | undefined {
  if (types.length === 0) return name;
  const isContainer = /^(Readonly)?(Map|Set|Record|Iterable|IterableIterator|Array)$/.test(name);
  const texts = allTexts(
    types.map((type, index) => {
      const isValue = isContainer && index === types.length - 1 && !isNeededWhole(writing.usage);
      const usage = isValue ? (writing.usage.element ?? emptyUsage()) : wholeUsage(writing.usage.whole ?? writing.at);
      const namedOnly = writing.namedOnly === true || !isContainer;
      return writeType(type, { ...writing, usage, namedOnly, isElement: true });
    }),
  );
  return 'code' in texts ? undefined : `${name}<${texts.join(', ')}>`;
}

function writeList(type: ts.Type, writing: Writing): Written | undefined {
  const { home, usage } = writing;
  const { semantics } = home;
  const isWhole = isNeededWhole(usage) && !isReadSink(writing);
  const read = usage.element ?? emptyUsage();
  const itemUsage = isNeededWhole(usage) ? { ...read, whole: placeOfNeed(usage) } : read;
  const concrete = writing.concrete === true || usage.sinks.length > 0;
  const inside = { ...writing, usage: itemUsage, concrete, isElement: true };
  if (semantics.isArrayType(type)) {
    const [element] = semantics.getTypeArguments(type as ts.TypeReference);
    if (element === undefined) return undefined;
    const text = writeType(element, inside);
    if (!isText(text)) return text;
    const isReadonly = !isWhole || type.symbol.name === 'ReadonlyArray';
    return `${isReadonly ? 'readonly ' : ''}${parenthesised(text)}[]`;
  }
  if (!semantics.isTupleType(type)) return undefined;
  const { target } = type as ts.TupleTypeReference;
  const texts = allTexts(
    semantics.getTypeArguments(type as ts.TypeReference).map((element, index) => {
      const text = writeUnionPart(element, inside);
      if (!isText(text)) return text;
      const flags = target.elementFlags[index] ?? ts.ElementFlags.Required;
      if (flags & ts.ElementFlags.Rest) return `...${parenthesised(text)}[]`;
      if (flags & ts.ElementFlags.Variadic) return `...${text}`;
      return flags & ts.ElementFlags.Optional ? `${parenthesised(text)}?` : text;
    }),
  );
  if ('code' in texts) return texts;
  return `${!isWhole || target.readonly ? 'readonly ' : ''}[${texts.join(', ')}]`;
}

/** Passed on only to where a readonly list is taken. */
function isReadSink({ usage, home }: Writing): boolean {
  return (
    usage.whole === undefined &&
    usage.sinks.every(({ type }) => {
      const wanted = home.semantics.getNonNullableType(type);
      const parts = wanted.isUnion() ? wanted.types : [wanted];
      return parts.some((part) => /^(ReadonlyArray|Iterable|ArrayLike|ConcatArray)$/.test(part.symbol?.name ?? ''));
    })
  );
}

/** The value only goes to where another type is wanted, which the core can name: that type says all it needs. */
function writeSink(writing: Writing): string | undefined {
  const { usage, home } = writing;
  const [sink] = usage.sinks;
  if (sink === undefined || usage.whole !== undefined || writing.path.length > 0) return undefined;
  const wanted = home.semantics.getNonNullableType(sink.type);
  if (usage.sinks.some((each) => each.type !== sink.type)) return undefined;
  for (const name of usage.properties.keys()) {
    if (home.semantics.getPropertyOfType(wanted, name) === undefined) return undefined;
  }
  const inside = { ...writing, usage: wholeUsage(sink.at) };
  return writeAlias(wanted, inside) ?? writeNamed(wanted, inside);
}

function writeUnnamed(type: ts.Type, writing: Writing): Written {
  const { home, usage, at } = writing;
  if (type.flags & ts.TypeFlags.Instantiable) {
    if (isNeededWhole(usage)) return typeParameterFor(type, writing) ?? needsTypeParameter(type, writing);
    const constraint = home.semantics.getBaseConstraintOfType(type);
    if (isUnread(usage) && !usage.object) return 'unknown';
    if (constraint === undefined || constraint === type) return needsTypeParameter(type, writing);
    return writeType(constraint, writing);
  }
  if (type.isIntersection() && type.types.some((part) => !(part.flags & ts.TypeFlags.Object))) {
    const texts = allTexts(type.types.map((part) => writeType(part, { ...writing, usage: wholeUsage(at) })));
    return 'code' in texts ? texts : texts.map(parenthesised).join(' & ');
  }
  return writeShape(type, writing);
}

function needsTypeParameter(type: ts.Type, { home, usage }: Writing): Unwritable {
  const name = home.semantics.typeToString(type);
  const cause = placeOfNeed(usage);
  return {
    ...unwritable(
      `\`${name}\` depends on a type parameter of the surrounding code`,
      'Let the code read only what the constraint of the type parameter promises, or give it a concrete type.',
    ),
    ...(cause && { cause }),
  };
}

export function isNeededWhole(usage: Usage): boolean {
  return usage.whole !== undefined || usage.sinks.length > 0;
}

export function placeOfNeed(usage: Usage): ts.Node | undefined {
  return usage.whole ?? usage.sinks[0]?.at;
}

export function parenthesised(text: string): string {
  return /[|&]|=>|^(readonly|keyof|typeof|infer) /.test(withoutBrackets(text)) ? `(${text})` : text;
}

/** The text without what stands in brackets, in which operators bind nothing. */
function withoutBrackets(text: string): string {
  let depth = 0;
  let outside = '';
  for (const [index, character] of [...text].entries()) {
    if (/[{[(<]/.test(character)) depth += 1;
    if (depth === 0) outside += character;
    if (/[}\])]/.test(character) || (character === '>' && text[index - 1] !== '=')) depth -= 1;
  }
  return outside;
}

function isReference(type: ts.Type): type is ts.TypeReference {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0
  );
}

function isGlobal(symbol: ts.Symbol, { home }: Writing): boolean {
  const declaration = symbol.declarations?.[0];
  return declaration !== undefined && home.semantics.isLanguageLibrary(declaration.getSourceFile());
}
