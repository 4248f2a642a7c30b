import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import type { Home } from './home.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { nameInCore } from './type-names.ts';

/**
 * The name that the source itself gives the type, e.g. `EventType` for `type EventType = (typeof events)[number]`: the
 * compiler forgets the names of some aliases. Undefined where the core cannot use it, or the type has been narrowed;
 * literals that are left over of a few words may go by the name of all of them, where they are only compared.
 */
export function annotatedName(
  type: ts.Type,
  annotation: ts.TypeNode | undefined,
  { home, mayBeWider = false }: { readonly home: Home; readonly mayBeWider?: boolean },
): string | undefined {
  const { semantics } = home;
  if (annotation === undefined || !ts.isTypeReferenceNode(annotation) || annotation.typeArguments !== undefined) {
    return undefined;
  }
  const local = semantics.getSymbolAtLocation(annotation.typeName);
  const symbol = local && resolveAlias(semantics, local);
  if (symbol === undefined || !(symbol.flags & ts.SymbolFlags.TypeAlias)) return undefined;
  const declared = semantics.getTypeAtLocation(annotation);
  const isSame = declared === type || (mayBeWider && isSomeOf(type, declared));
  const isSameOrNothing = !isSame && withoutUndefined(type, semantics) === declared;
  if (!isSame && !isSameOrNothing) return undefined;
  const name = nameInCore(symbol, home);
  return name !== undefined && isSameOrNothing ? `${name} | undefined` : name;
}

/** The annotation of the variable, parameter or property that the expression reads. */
export function annotationOf(expression: ts.Expression, semantics: Semantics): ts.TypeNode | undefined {
  const symbol = semantics.getSymbolAtLocation(expression);
  const declaration = symbol?.valueDeclaration;
  if (declaration === undefined || !ts.isBindingElement(declaration)) return annotationIn(declaration);
  const key = declaration.propertyName ?? declaration.name;
  if (!ts.isIdentifier(key) || !ts.isObjectBindingPattern(declaration.parent)) return undefined;
  const whole = semantics.getTypeAtLocation(declaration.parent);
  return annotationIn(semantics.getPropertyOfType(whole, key.text)?.valueDeclaration);
}

export function annotationIn(declaration: ts.Declaration | undefined): ts.TypeNode | undefined {
  if (declaration === undefined) return undefined;
  return ts.isVariableDeclaration(declaration) ||
    ts.isParameter(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isPropertySignature(declaration)
    ? declaration.type
    : undefined;
}

/** `'open' | 'held'` of `'open' | 'held' | 'closed'`. */
function isSomeOf(type: ts.Type, declared: ts.Type): boolean {
  if (!declared.isUnion() || !declared.types.every((each) => each.isStringLiteral())) return false;
  return type.isUnion() && type.types.every((each) => declared.types.includes(each));
}

function withoutUndefined(type: ts.Type, semantics: Semantics): ts.Type {
  const isUndefined = (each: ts.Type) => (each.flags & ts.TypeFlags.Undefined) !== 0;
  const hasNull = type.isUnion() && type.types.some((each) => each.flags & ts.TypeFlags.Null);
  if (!type.isUnion() || hasNull || !type.types.some(isUndefined)) return type;
  return semantics.getNonNullableType(type);
}
