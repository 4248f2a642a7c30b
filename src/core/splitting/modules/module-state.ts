import type { Effects } from '../../effects/effect.ts';
import { isAssignmentOperator, walk } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { ModuleModel } from './module-model.ts';
import { around } from './module-operations.ts';

export interface StateRequest {
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly needsOf: NeedsOf;
}

/**
 * Variables that only functions of the module use, e.g. `let cache` or `const known = new Map()`: they go where those go. Another module could read
 * them, but not write them, so all who use one have to stay together.
 */
export function findModuleState(
  { sourceFile, operations }: ModuleModel,
  { semantics, effects, needsOf }: StateRequest,
): ReadonlyMap<ts.Symbol, ts.VariableStatement> {
  const found = new Map<ts.Symbol, ts.VariableStatement>();
  const functions = new Set([...operations.values()].map(({ whole }) => whole));
  const others = sourceFile.statements.flatMap((statement) => around(statement, functions));
  for (const statement of others) {
    if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) continue;
    const [declaration, another] = statement.declarationList.declarations;
    if (declaration === undefined || another !== undefined || !ts.isIdentifier(declaration.name)) continue;
    const isConstant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
    if (isConstant && !isEmptyCollection(declaration.initializer)) continue;
    const symbol = semantics.getSymbolAtLocation(declaration.name);
    if (symbol === undefined || symbol.declarations?.length !== 1) continue;
    const { initializer } = declaration;
    if (initializer !== undefined && !isPlain(initializer, effects)) continue;
    const isUsedElsewhere = needsOf(others.filter((each) => each !== statement)).some((each) => each.symbol === symbol);
    if (!isUsedElsewhere) found.set(symbol, statement);
  }
  return found;
}

/** What is made empty is there to be filled: `new Map()`, `[]`, `{}`. */
function isEmptyCollection(value: ts.Expression | undefined): boolean {
  if (value === undefined) return false;
  if (ts.isArrayLiteralExpression(value)) return value.elements.length === 0;
  if (ts.isObjectLiteralExpression(value)) return value.properties.length === 0;
  if (!ts.isNewExpression(value) || !ts.isIdentifier(value.expression)) return false;
  return isGlobalConstructor(value.expression) && (value.arguments ?? []).length === 0;
}

/** A first value that means the same wherever it is computed. */
function isPlain(initializer: ts.Expression, effects: Effects): boolean {
  let names = false;
  walk(initializer, (node) => {
    if (ts.isTypeNode(node)) return false;
    names ||= ts.isIdentifier(node) && node.text !== 'undefined' && !isGlobalConstructor(node);
    return undefined;
  });
  return !names && effects.of([initializer]).length === 0;
}

function isGlobalConstructor({ text, parent }: ts.Identifier): boolean {
  return ts.isNewExpression(parent) && /^(?:Map|Set|WeakMap|WeakSet)$/u.test(text);
}

/** True where the name is given another value somewhere in the file. */
export function isReassigned(symbol: ts.Symbol, sourceFile: ts.SourceFile, semantics: Semantics): boolean {
  let found = false;
  walk(sourceFile, (node) => {
    if (found) return false;
    const target = writtenBy(node);
    found = target !== undefined && ts.isIdentifier(target) && semantics.getSymbolAtLocation(target) === symbol;
    return !found;
  });
  return found;
}

function writtenBy(node: ts.Node): ts.Node | undefined {
  if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) return node.left;
  return ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node) ? node.operand : undefined;
}
