import { findNode, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import type { Capture, CaptureContext, KnownFunctions } from './capture.ts';
import { isInitialisedFor } from './initialised.ts';
import { isBelieved } from './is-believed.ts';
import type { Region } from './region.ts';
import { isUnconditional } from './unconditional.ts';

/**
 * Handing a path over reads it before the region runs. That is the same when the region reads it first thing anyway,
 * or when reading it can neither fail nor run code.
 */
export function mayBeReadEarly(capture: Capture, region: Region, context: KnownFunctions): boolean {
  const first = capture.references[0] ?? capture.elsewhere?.[0];
  if (first === undefined) return true;
  if (ts.isIdentifier(first)) return hasValue(first, capture, { ...context, region });
  const isField = ts.isPropertyAccessExpression(first) && first.expression.kind === ts.SyntaxKind.ThisKeyword;
  if (!isField && capture.references.some((reference) => isWithin(reference, context.lasting))) return false;
  if (capture.references.some((reference) => isUnconditional(reference, region) && isFirstToFail(reference, region)))
    return true;
  let current: ts.Expression = first;
  while (ts.isPropertyAccessExpression(current) || ts.isNonNullExpression(current)) {
    if (ts.isPropertyAccessExpression(current)) {
      const property = context.semantics.getSymbolAtLocation(current.name);
      // Behind an index signature there may be nothing, whatever the type says.
      if (property === undefined || (property.flags & ts.SymbolFlags.Accessor) !== 0) return false;
      // `user!` is what the author believes; whether it holds may be for a guard of the region to say.
      if (ts.isNonNullExpression(current.expression)) return false;
      const owner = context.semantics.getTypeAtLocation(current.expression);
      const isThis = current.expression.kind === ts.SyntaxKind.ThisKeyword;
      const optional = current.questionDotToken !== undefined;
      if (!isThis && !optional && mayBeNullish(owner, context)) return false;
      if (isThis && current !== first && isBelieved(property.valueDeclaration, context.semantics)) return false;
    }
    current = current.expression;
  }
  if (!ts.isIdentifier(current)) return true;
  if (isBelieved(context.references.symbolOf(current)?.valueDeclaration, context.semantics)) return false;
  return hasValue(current, capture, { ...context, region });
}

/** Constants of a module are only there once it was loaded so far; all other variables can always be read. */
function hasValue(
  variable: ts.Identifier,
  { references }: Capture,
  { semantics, region, references: { symbolOf } }: KnownFunctions & { readonly region: Region },
): boolean {
  const symbol = symbolOf(variable);
  const declaration = symbol && resolveAlias(semantics, symbol);
  const constant = declaration?.valueDeclaration;
  if (constant === undefined || !ts.isVariableDeclaration(constant)) return true;
  const isOfModule = ts.isVariableStatement(constant.parent.parent) && ts.isSourceFile(constant.parent.parent.parent);
  if (!isOfModule || references.some((each) => isUnconditional(each, region))) return true;
  return isInitialisedFor(declaration!, variable, semantics);
}

/** True when nothing that could throw runs before the node: calls, and reads that the types do not vouch for. */
function isFirstToFail(node: ts.Node, region: Region): boolean {
  const mayThrow = (each: ts.Node) =>
    each.end <= node.getStart() &&
    (ts.isCallExpression(each) || ts.isNewExpression(each) || ts.isNonNullExpression(each));
  return findNode(region.nodes, mayThrow) === undefined;
}

function mayBeNullish(type: ts.Type, context: Pick<CaptureContext, 'semantics'>): boolean {
  if ((type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return true;
  if (context.semantics.options.strict !== true && context.semantics.options.strictNullChecks !== true) return true;
  return type !== context.semantics.getNonNullableType(type);
}
