import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { pascalCase, plural, wordsOf } from './words.ts';

export function isNumber(type: ts.Type): boolean {
  const numbers = ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike;
  if (!type.isUnion()) return (type.flags & numbers) !== 0;
  const present = type.types.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0);
  return present.length > 0 && present.every(({ flags }) => (flags & numbers) !== 0);
}

export function isText(type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.StringLike) !== 0 ||
    (type.isUnion() && type.types.every((each) => (each.flags & ts.TypeFlags.StringLike) !== 0))
  );
}

export function isBoolean(type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.BooleanLike) !== 0 ||
    (type.isUnion() && type.types.every((each) => (each.flags & ts.TypeFlags.BooleanLike) !== 0))
  );
}

/** True also where the answer may be missing: `discounts?.some(…)`. */
export function isAnswer(type: ts.Type): boolean {
  if (!type.isUnion()) return isBoolean(type);
  const present = type.types.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0);
  return present.length > 0 && present.every(isBoolean);
}

/** `Refund`: the name under which the project, or a package, declares the type; a list goes by what it holds. */
export function nameOfDomainType(type: ts.Type, semantics: Semantics): string | undefined {
  const plain = semantics.getNonNullableType(type);
  const [element] = semantics.isArrayType(plain) ? semantics.getTypeArguments(plain as ts.TypeReference) : [];
  const symbol = plain.aliasSymbol ?? (element ?? plain).symbol;
  const declaration = (symbol as ts.Symbol | undefined)?.declarations?.[0];
  if (declaration === undefined || semantics.isLanguageLibrary(declaration.getSourceFile())) return undefined;
  return /^[A-Z]\w+$/u.test(symbol.name) ? symbol.name : undefined;
}

/** `Refunds` for a list of refunds, `Role` for an `IRole`. */
export function thingOf(type: ts.Type, semantics: Semantics): string | undefined {
  const name = nameOfDomainType(type, semantics);
  if (name === undefined) return undefined;
  const words = wordsOf(/^I[A-Z][a-z]/u.test(name) ? name.slice(1) : name);
  const isList = semantics.isArrayType(semantics.getNonNullableType(type));
  return pascalCase(isList ? [...words.slice(0, -1), plural(words.at(-1) ?? '')] : words);
}
