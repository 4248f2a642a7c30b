import { ts } from '../syntax/typescript.ts';
import type { Home } from './home.ts';
import { allTexts, unwritable, type Unwritable, type Written } from './refuse.ts';
import { nameInCore } from './type-names.ts';
import type { Usage } from './usage.ts';

/** Types that need no name: keywords, literals, template literals. Undefined for every other type. */
export function writePrimitive(type: ts.Type, home: Home): Written | undefined {
  const { flags } = type;
  if (flags & ts.TypeFlags.Any) return isErrorType(type) ? unresolved() : 'any';
  for (const [flag, keyword] of keywords) if (flags & flag) return keyword;
  if (flags & ts.TypeFlags.EnumLike) return undefined;
  if (type.isStringLiteral()) return quoted(type.value, home);
  if (type.isNumberLiteral()) return String(type.value);
  if (flags & ts.TypeFlags.BooleanLiteral) return (type as unknown as { readonly intrinsicName: string }).intrinsicName;
  if (flags & ts.TypeFlags.BigIntLiteral) {
    const { negative, base10Value } = (type as ts.BigIntLiteralType).value;
    return `${negative ? '-' : ''}${base10Value}n`;
  }
  if (flags & ts.TypeFlags.TemplateLiteral) return writeTemplate(type as ts.TemplateLiteralType, home);
  return undefined;
}

/** The type that stands for everything that could not be resolved. */
export function isErrorType(type: ts.Type): boolean {
  return (type as { readonly intrinsicName?: string }).intrinsicName === 'error';
}

export function unresolved(): Unwritable {
  return {
    code: 'unresolved-type',
    reason: 'the type could not be resolved',
    unblock: 'Install the packages of the project, so that their types are known.',
  };
}

export function quoted(text: string, { style }: Home): string {
  const escaped = JSON.stringify(text).slice(1, -1);
  return style.quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** `Status`, `Status.Open`; a union of some members is written by its parts. */
export function writeEnum(type: ts.Type, { home, usage }: { readonly home: Home; readonly usage: Usage }): Written {
  const declaration = type.symbol?.declarations?.[0];
  if (declaration === undefined) return enumOfShell(type, home);
  const isMember = ts.isEnumMember(declaration);
  const declaredIn = isMember ? declaration.parent : declaration;
  if (!ts.isEnumDeclaration(declaredIn)) return enumOfShell(type, home);
  const symbol = home.semantics.getSymbolAtLocation(declaredIn.name);
  const name = symbol && nameInCore(symbol, home);
  if (name !== undefined) return isMember ? memberName(name, declaration, home) : name;
  if (usage.whole !== undefined || usage.sinks.length > 0) return enumOfShell(type, home);
  // Only compared or printed: what its values are made of is all that is needed.
  return widened(type);
}

function memberName(enumName: string, member: ts.EnumMember, home: Home): Written {
  if (ts.isIdentifier(member.name)) return `${enumName}.${member.name.text}`;
  if (ts.isStringLiteral(member.name)) return `(typeof ${enumName})[${quoted(member.name.text, home)}]`;
  return unwritable('a member of an enum has a computed name', 'Give the member a plain name.');
}

function widened(type: ts.Type): string {
  const parts = type.isUnion() ? type.types : [type];
  const isText = (part: ts.Type) => (part.flags & ts.TypeFlags.StringLike) !== 0;
  if (parts.every(isText)) return 'string';
  return parts.some(isText) ? 'string | number' : 'number';
}

function enumOfShell(type: ts.Type, home: Home): Unwritable {
  const name = home.semantics.typeToString(type);
  return unwritable(
    `the enum \`${name}\` is declared in the shell`,
    `Move \`${name}\` to a module of its own, which the core can import.`,
  );
}

function writeTemplate(type: ts.TemplateLiteralType, home: Home): Written {
  const types = allTexts(type.types.map((part) => writePrimitive(part, home) ?? notInTemplate()));
  if ('code' in types) return types;
  const texts = type.texts.map((text) => text.replace(/[`\\]|\$\{/g, '\\$&'));
  return `\`${texts.map((text, index) => (index === 0 ? text : `\${${types[index - 1]}}${text}`)).join('')}\``;
}

function notInTemplate(): Unwritable {
  return unwritable('a template literal type depends on a type that cannot be written', 'Use a plain string.');
}

const keywords: readonly (readonly [ts.TypeFlags, string])[] = [
  [ts.TypeFlags.Unknown, 'unknown'],
  [ts.TypeFlags.Never, 'never'],
  [ts.TypeFlags.Void, 'void'],
  [ts.TypeFlags.Undefined, 'undefined'],
  [ts.TypeFlags.Null, 'null'],
  [ts.TypeFlags.String, 'string'],
  [ts.TypeFlags.Number, 'number'],
  [ts.TypeFlags.BigInt, 'bigint'],
  [ts.TypeFlags.Boolean, 'boolean'],
  [ts.TypeFlags.ESSymbolLike, 'symbol'],
  [ts.TypeFlags.NonPrimitive, 'object'],
];
