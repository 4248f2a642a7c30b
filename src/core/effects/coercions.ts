import { ts } from '../syntax/typescript.ts';
import { isFunctionWithBody } from './call-target.ts';
import { excerpt } from './excerpt.ts';
import { instantiate } from './instantiate.ts';
import { constituents, isAny, isPrimitive } from './types.ts';
import type { Walk } from './walk.ts';

const toPrimitive = ['toString', 'valueOf'];

/** Turning an object into a string or number runs its own `toString`, `valueOf` or `[Symbol.toPrimitive]`. */
export function reportCoercion(walk: Walk, operand: ts.Expression): void {
  reportConversion(walk, operand, toPrimitive);
}

/** `JSON.stringify` asks an object for its own `toJSON`. */
export function reportSerialisation(walk: Walk, operand: ts.Expression): void {
  reportConversion(walk, operand, ['toJSON']);
}

function reportConversion(walk: Walk, operand: ts.Expression, names: readonly string[]): void {
  if (ts.isLiteralExpression(operand) || ts.isTemplateExpression(operand)) return;
  const { semantics } = walk.analysis;
  const type = semantics.getTypeAtLocation(operand);
  if (isAny(type) || isPrimitive(semantics, type)) return;
  for (const member of constituents(semantics.getApparentType(type)))
    for (const method of conversionsOf(walk, member, names)) runConversion(walk, operand, method);
}

function conversionsOf(walk: Walk, type: ts.Type, names: readonly string[]): readonly ts.Declaration[] {
  const { semantics } = walk.analysis;
  const named = names.map((name) => semantics.getPropertyOfType(type, name));
  const wellKnown = semantics
    .getPropertiesOfType(type)
    .filter((property) => String(property.escapedName).startsWith('__@toPrimitive@'));
  return [...named, ...wellKnown].flatMap((property) => property?.declarations ?? []);
}

function runConversion(walk: Walk, operand: ts.Expression, method: ts.Declaration): void {
  const { semantics, overridesOf, summaryOf } = walk.analysis;
  // The language's own conversions only compute, and so do those of packages as far as anyone has seen.
  if (semantics.isExternal(method.getSourceFile())) return;
  if (!isFunctionWithBody(method)) {
    const isSignature = ts.isMethodSignature(method) || ts.isPropertySignature(method);
    if (isSignature && isDeclaredLikeTheLanguage(method)) return;
    walk.report({ kind: 'world', node: operand, reason: `${excerpt(operand)} is converted by code that is not known` });
    return;
  }
  const receiver = walk.evaluate(operand);
  for (const body of [method, ...overridesOf(method)].filter(isFunctionWithBody))
    instantiate(walk, summaryOf(body), { node: operand, receiver, values: [] });
}

/** `toString(): string` in an interface says no more than every object has. */
function isDeclaredLikeTheLanguage(method: ts.MethodSignature | ts.PropertySignature): boolean {
  return ts.isMethodSignature(method) && method.parameters.length === 0;
}
