import { ts } from '../syntax/typescript.ts';

export function isNumber(type: ts.Type): boolean {
  return (type.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) !== 0;
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
