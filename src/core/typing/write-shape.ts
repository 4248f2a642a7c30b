import { ts } from '../syntax/typescript.ts';
import { annotationIn } from './annotated-name.ts';
import { type Home, wordsOf } from './home.ts';
import { interfaceFor } from './interfaces.ts';
import { allTexts, isText, unwritable, type Unwritable, type Written } from './refuse.ts';
import { addUsage, emptyUsage, isUnread, type Usage, wholeUsage } from './usage.ts';
import { typeParameterFor } from './type-parameters.ts';
import { writeFunction, writeMethod } from './write-function.ts';
import { quoted } from './write-primitive.ts';
import { isNeededWhole, placeOfNeed, writeType, type Writing } from './write-type.ts';

/** An object type that the core cannot name, written as the smallest readonly shape that is needed. */
export function writeShape(type: ts.Type, writing: Writing): Written {
  const { home, usage, path } = writing;
  const { semantics } = home;
  const moved = home.interfaces.get(type);
  if (moved?.isMoved === true) return moved.name;
  if (path.includes(type) && isNeededWhole(usage)) return recursive(type, writing);
  const [signature, overload] = semantics.getSignaturesOfType(type, ts.SignatureKind.Call);
  const properties = semantics.getPropertiesOfType(type);
  if (signature !== undefined && properties.length === 0) {
    return overload === undefined ? writeFunction(signature, inside(type, writing)) : tooMuch(type, writing);
  }
  if (isUnread(usage)) return usage.object ? 'object' : 'unknown';
  if (isIndexed(type, writing)) return writeIndex(type, writing);
  if (writing.namedOnly === true) return tooMuch(type, writing);
  const generic = home.isGeneric && usage.whole !== undefined ? typeParameterFor(type, writing) : undefined;
  if (generic !== undefined) return generic;
  // An object that is needed whole is one type: either it can be written, or it is a type parameter as a whole.
  const concrete = writing.concrete === true || isNeededWhole(usage);
  const members = writeMembers(type, { ...writing, concrete });
  if ('code' in members) return typeParameterFor(type, writing) ?? members;
  // An interface would not know the type parameter.
  if (members.some((member) => mentionsTypeParameter(member, home))) return `{ ${members.join('; ')} }`;
  const isSmall = members.length <= 2 && !members.some((member) => member.includes('{'));
  // A type that is read through itself has got its interface by now.
  if (isSmall && writing.isElement !== true && !home.interfaces.has(type)) return `{ ${members.join('; ')} }`;
  return interfaceFor(type, writing);
}

function mentionsTypeParameter(text: string, home: Home): boolean {
  const words = wordsOf(text);
  return [...home.typeParameters.values()].some(({ name }) => words.has(name));
}

/** The members that the usage asks for, e.g. `readonly price: number`. */
export function writeMembers(type: ts.Type, writing: Writing): readonly string[] | Unwritable {
  const { usage } = writing;
  return isNeededWhole(usage) ? writeAllMembers(type, writing) : writeReadMembers(type, writing);
}

function writeReadMembers(type: ts.Type, writing: Writing): readonly string[] | Unwritable {
  const { home, usage } = writing;
  const members: string[] = [];
  for (const [name, needed] of usage.properties) {
    const property = home.semantics.getPropertyOfType(type, name);
    if (property === undefined) return noSuchProperty(type, name, writing);
    const member = writeMember(property, needed, inside(type, writing));
    if (!isText(member)) return member;
    members.push(member);
  }
  return members;
}

/** A small plain object may be needed whole: data only, nothing private. What moved code names may be larger. */
function writeAllMembers(type: ts.Type, writing: Writing): readonly string[] | Unwritable {
  const { home, usage } = writing;
  const { semantics } = home;
  const properties = semantics.getPropertiesOfType(type);
  const usageInside = wholeUsage(placeOfNeed(usage) ?? writing.at);
  const isMoved = home.interfaces.get(type)?.isMoved === true;
  const indexes = semantics.getIndexInfosOfType(type);
  const isFunction = [ts.SignatureKind.Call, ts.SignatureKind.Construct].some(
    (kind) => semantics.getSignaturesOfType(type, kind).length > 0,
  );
  const isLarge = properties.length > (isMoved ? 12 : 6);
  if (isLarge || isFunction || !isData(properties) || (indexes.length > 0 && !isMoved)) return tooMuch(type, writing);
  const members = allTexts([
    ...properties.map((property) => writeMember(property, usageInside, inside(type, writing))),
    ...indexes.map((index) => writeIndexMember(index, { ...inside(type, writing), usage: usageInside })),
  ]);
  if ('code' in members || !isMoved) return members;
  // Moved code may build such an object bit by bit, so its members stay as changeable as they are.
  const changeable = properties.map((property) => !isReadonly(property));
  return members.map((member, index) => (changeable[index] === true ? member.replace(/^readonly /, '') : member));
}

function writeIndexMember({ keyType, type, isReadonly }: ts.IndexInfo, writing: Writing): Written {
  const key = writeType(keyType, writing);
  const value = writeType(type, writing);
  if (!isText(key)) return key;
  return isText(value) ? `${isReadonly ? 'readonly ' : ''}[key: ${key}]: ${value}` : value;
}

function isReadonly({ valueDeclaration }: ts.Symbol): boolean {
  return (
    valueDeclaration !== undefined && (ts.getCombinedModifierFlags(valueDeclaration) & ts.ModifierFlags.Readonly) !== 0
  );
}

function isData(properties: readonly ts.Symbol[]): boolean {
  return properties.every((property) => !(property.flags & ts.SymbolFlags.Method) && !isHidden(property));
}

function writeMember(property: ts.Symbol, usage: Usage, writing: Writing): Written {
  const { home } = writing;
  if (isHidden(property)) return hidden(property);
  const type = home.semantics.getTypeOfSymbol(property);
  const name = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(property.name)
    ? property.name
    : quoted(property.name, home);
  const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const annotation = annotationIn(property.valueDeclaration);
  const next: Writing = { ...writing, usage, hint: property.name, annotation, isElement: false };
  const isOnlyCalled = usage.calls.length > 0 && !isNeededWhole(usage) && usage.properties.size === 0;
  if (isOnlyCalled && !isOptional) return writeMethod(name, usage, next);
  const text = writeType(type, isOnlyCalled ? { ...next, usage: { ...emptyUsage(), whole: usage.calls[0] } } : next);
  if (!isText(text)) return text;
  if (!isOptional) return `readonly ${name}: ${text}`;
  return `readonly ${name}?: ${admitsUndefined(property, home.semantics.options) ? text : withoutUndefined(text)}`;
}

/** With exactOptionalPropertyTypes `x?: T | undefined` is another type than `x?: T`. */
function admitsUndefined(property: ts.Symbol, options: ts.CompilerOptions): boolean {
  if (options.exactOptionalPropertyTypes !== true) return false;
  const declaration = property.valueDeclaration;
  if (declaration === undefined || !(ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration))) {
    return true;
  }
  return declaration.type === undefined || /\bundefined\b/.test(declaration.type.getText());
}

function withoutUndefined(text: string): string {
  return text === 'undefined' ? text : text.replace(/ \| undefined$/, '');
}

/** Its values are read by keys that are not known, or it has nothing but an index signature. */
function isIndexed(type: ts.Type, { home, usage }: Writing): boolean {
  if (home.semantics.getIndexInfosOfType(type).length === 0) return false;
  if (isNeededWhole(usage) && home.semantics.getPropertiesOfType(type).length === 0) return true;
  const isDeclared = (name: string) => home.semantics.getPropertyOfType(type, name) !== undefined;
  return usage.element !== undefined || [...usage.properties.keys()].some((name) => !isDeclared(name));
}

function writeIndex(type: ts.Type, writing: Writing): Written {
  const { home, usage } = writing;
  const infos = home.semantics.getIndexInfosOfType(type);
  const info = infos.find(({ keyType }) => keyType.flags & ts.TypeFlags.String) ?? infos[0]!;
  const declared: [string, Usage][] = [];
  const needed = { ...(usage.element ?? emptyUsage()), ...(isNeededWhole(usage) && { whole: placeOfNeed(usage) }) };
  for (const [name, read] of usage.properties) {
    if (home.semantics.getPropertyOfType(type, name) === undefined) addUsage(needed, read);
    else declared.push([name, read]);
  }
  if (isNeededWhole(usage) && home.semantics.getPropertiesOfType(type).length > 0) return tooMuch(type, writing);
  const value = writeType(info.type, { ...inside(type, writing), usage: needed, isElement: true });
  const key = writeType(info.keyType, writing);
  if (!isText(value)) return value;
  if (!isText(key)) return key;
  if (isNeededWhole(usage)) return `Record<${key}, ${value}>`;
  if (declared.length === 0) return `Readonly<Record<${key}, ${value}>>`;
  const members = writeReadMembers(type, { ...writing, usage: { ...usage, properties: new Map(declared) } });
  if ('code' in members) return members;
  // An optional property would have to fit the type of all other keys as well.
  if (members.some((member) => /^readonly [^:]+\?:/.test(member))) return tooMuch(type, writing);
  return `{ ${[...members, `readonly [key: ${key}]: ${value}`].join('; ')} }`;
}

function inside(type: ts.Type, writing: Writing): Writing {
  return { ...writing, path: [...writing.path, type], isElement: false };
}

function isHidden(property: ts.Symbol): boolean {
  if (property.name.startsWith('__#')) return true;
  const declaration = property.valueDeclaration;
  if (declaration === undefined) return false;
  const flags = ts.getCombinedModifierFlags(declaration);
  return (flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

function hidden(property: ts.Symbol): Unwritable {
  return unwritable(
    `\`${property.name}\` is private or protected`,
    'Read the member in the class, and hand its value to the code that needs it.',
  );
}

function noSuchProperty(type: ts.Type, name: string, { home }: Writing): Unwritable {
  return unwritable(
    `\`${name}\` is not a property of every \`${home.semantics.typeToString(type)}\``,
    'Narrow the value before it is read, or move its type to a module of its own.',
  );
}

function recursive(type: ts.Type, { home }: Writing): Unwritable {
  const name = home.semantics.typeToString(type);
  return unwritable(
    `\`${name}\` is recursive, and declared where the core cannot import it`,
    `Move \`${name}\` to a module that holds only types.`,
  );
}

function tooMuch(type: ts.Type, { home, usage }: Writing): Unwritable {
  const name = home.semantics.typeToString(type);
  const cause = placeOfNeed(usage);
  return {
    ...unwritable(
      `the whole \`${name}\` is needed, and it is declared where the core cannot import it`,
      `Move \`${name}\` to a module that holds only types.`,
    ),
    ...(cause && { cause }),
  };
}
