import { analyzeDataFlow, type Output } from '../regions/data-flow.ts';
import type { Exits } from '../regions/exits.ts';
import { givesValue } from '../regions/gives-value.ts';
import type { Region } from '../regions/region.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { bare, isWithin, walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Use } from './lift.ts';
import { isOnlyLogged } from './log-message.ts';
import { narrowedByGuards } from './narrowed-by-guards.ts';
import type { OperationContext } from './operation-context.ts';
import { isStillBuilt } from './still-built.ts';

/** How the code after the region goes on; undefined where one call cannot say it. */
export function useOfStatements(region: Region, exits: Exits, context: OperationContext): Use | undefined {
  if (exits.jump !== undefined) return undefined;
  const { outputs } = analyzeDataFlow(region, context.references);
  // Only an assertion hands on to the code after it what a guard has made sure of.
  const isNarrowing = exits.completes && (exits.returns.length > 0 || outputs.length > 0);
  if (isNarrowing && narrowedByGuards(region, context).size > 0) return undefined;
  // Who asks for a total is not to be refused by it.
  if (isThrowingGuard(region.nodes[0]) && (outputs.length > 0 || exits.returns.length > 0)) return undefined;
  if (exits.returns.length > 0) {
    // A guard with nothing but `return true` behind it is a guard.
    const guards = region.nodes.filter((node) => ts.isIfStatement(node));
    if (
      exits.throws.length > 0 &&
      guards.length < 2 &&
      exits.returns.every(({ expression }) => isBareAnswer(expression))
    )
      return undefined;
    if (!exits.completes)
      return outputs.length === 0 && exits.returns.every(({ expression }) => expression !== undefined)
        ? { kind: 'returns' }
        : undefined;
    // An early result of `undefined` could not be told from none.
    return outputs.length === 0 &&
      region.nodes.length > 1 &&
      !exits.returns.every(({ expression }) => isBareAnswer(expression)) &&
      exits.returns.every(({ expression }) => expression !== undefined && givesValue(expression, context))
      ? { kind: 'returns-early' }
      : undefined;
  }
  if (!exits.completes) return undefined;
  if (outputs.length === 0) return exits.throws.length > 0 ? guardsOf(region, context) : undefined;
  const [output] = outputs;
  if (outputs.length > 1 && !isConnected(region, context)) return undefined;
  if (isStillBuilt(outputs, region, context.references)) return undefined;
  if (outputs.some(({ symbol }) => isOnlyLogged(symbol, region.nodes, context.references))) return undefined;
  if (outputs.every(({ declared }) => declared))
    return holdsFunction(outputs, context) ? undefined : { kind: 'declares', outputs };
  return outputs.length === 1 && output !== undefined ? { kind: 'assigns', output } : undefined;
}

/** `if (…) throw …` */
function isThrowingGuard(node: ts.Node | undefined): boolean {
  if (node === undefined || !ts.isIfStatement(node) || node.elseStatement !== undefined) return false;
  const { thenStatement } = node;
  const last = ts.isBlock(thenStatement) ? thenStatement.statements.at(-1) : thenStatement;
  return last !== undefined && ts.isThrowStatement(last);
}

/** `return false` and `return null` say nothing that a function could give back better than the guards themselves. */
function isBareAnswer(expression: ts.Expression | undefined): boolean {
  const kind = expression === undefined ? undefined : bare(expression).kind;
  return (
    kind === undefined ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}

function holdsFunction(outputs: readonly Output[], context: OperationContext): boolean {
  return outputs.some(
    ({ at }) =>
      context.semantics.getSignaturesOfType(context.semantics.getTypeAtLocation(at), ts.SignatureKind.Call).length > 0,
  );
}

/** Several results belong together only where the statements that make them share what they compute. */
function isConnected(region: Region, context: OperationContext): boolean {
  const groups: Set<ts.Symbol>[] = [];
  for (const node of region.nodes) {
    const own = new Set<ts.Symbol>();
    walk(node, (inner) => {
      const symbol = ts.isIdentifier(inner) ? context.references.symbolOf(inner) : undefined;
      if (symbol?.valueDeclaration !== undefined && isWithin(symbol.valueDeclaration, region.nodes)) own.add(symbol);
    });
    const touching = groups.filter((group) => [...own].some((symbol) => group.has(symbol)));
    for (const group of touching) {
      group.forEach((symbol) => own.add(symbol));
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
  }
  return groups.length === 1;
}

/** At least two guards, or a loop of guards, and none whose null check the code after it lives on. */
function guardsOf(region: Region, context: OperationContext): Use | undefined {
  const guards = region.nodes.filter((node) => ts.isIfStatement(node));
  const loops = region.nodes.filter((node) => ts.isIterationStatement(node, false));
  if (guards.length + loops.length < 2 && loops.length === 0) return undefined;
  // Without types nothing is narrowed that later code could live on.
  const narrowed = isJavaScriptFile(region.sourceFile.fileName) ? [] : narrowedByGuards(region, context);
  const [first, another] = narrowed;
  // What is never absent is narrowed by none of them: `update.payment || update.items` asks what it holds.
  if (first === undefined || (another === undefined && !mayBeAbsent(first, region, context))) return { kind: 'throws' };
  // An assertion can speak of one variable, and only of one that nobody writes.
  const isConstant = another === undefined && context.references.writesOf(first).length === 0;
  return isConstant ? { kind: 'throws', asserts: first } : undefined;
}

function mayBeAbsent(symbol: ts.Symbol, region: Region, { semantics }: OperationContext): boolean {
  const type = semantics.getTypeOfSymbolAtLocation(symbol, region.nodes[0]);
  const isOpen = (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.TypeParameter)) !== 0;
  return isOpen || type !== semantics.getNonNullableType(type);
}
