import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';

const primitiveFlags =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.VoidLike |
  ts.TypeFlags.Null |
  ts.TypeFlags.Never;

/** True for types whose values have no identity and cannot be changed, brands included. */
export function isPrimitive(semantics: Semantics, type: ts.Type): boolean {
  if (type.flags & primitiveFlags) return true;
  if (type.isUnion()) return type.types.every((member) => isPrimitive(semantics, member));
  if (type.isIntersection()) return type.types.some((member) => isPrimitive(semantics, member));
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const constraint = semantics.getBaseConstraintOfType(type);
    return constraint !== undefined && constraint !== type && isPrimitive(semantics, constraint);
  }
  return false;
}

/** True for records of primitive values: a copy of one shares nothing with it. */
export function holdsOnlyPrimitives(semantics: Semantics, type: ts.Type): boolean {
  if (!(type.flags & ts.TypeFlags.Object)) return isPrimitive(semantics, type);
  if (semantics.getIndexInfosOfType(type).some((info) => !isPrimitive(semantics, info.type))) return false;
  const properties = semantics.getPropertiesOfType(type);
  return (
    properties.length > 0 && properties.every((property) => isPrimitive(semantics, semantics.getTypeOfSymbol(property)))
  );
}

export function isAny(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.Any) !== 0;
}

/** The members of a union, or the type itself. */
export function constituents(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** True when the type was declared by the language under this name, e.g. `Promise`. */
export function isLanguageType(semantics: Semantics, type: ts.Type, name: string): boolean {
  const symbol = type.getSymbol();
  return (
    symbol?.name === name &&
    (symbol.declarations ?? []).some((declaration) => semantics.isLanguageLibrary(declaration.getSourceFile()))
  );
}

/** True when the type is the language's `Error`, or descends from it. */
export function isErrorType(semantics: Semantics, type: ts.Type, depth = 0): boolean {
  if (isLanguageType(semantics, type, 'Error')) return true;
  const symbol = type.getSymbol();
  if (depth > 20 || !symbol || !(symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))) return false;
  const declared = semantics.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType;
  return semantics.getBaseTypes(declared).some((base) => isErrorType(semantics, base, depth + 1));
}

/** True when `new` on the expression makes an error. */
export function constructsError(semantics: Semantics, constructor: ts.Expression): boolean {
  const [signature] = semantics.getSignaturesOfType(
    semantics.getTypeAtLocation(constructor),
    ts.SignatureKind.Construct,
  );
  return signature !== undefined && isErrorType(semantics, semantics.getReturnTypeOfSignature(signature));
}
