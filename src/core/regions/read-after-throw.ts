import { enclosingFunction, findNode, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { canComplete } from './exits.ts';
import { isImmediateCallback } from './immediate-callbacks.ts';
import { functionsAround, mayOutlive, type FunctionsContext } from './lasting-functions.ts';
import type { References } from './references.ts';
import type { Region } from './region.ts';

export interface WrittenVariable {
  /** A place in the region that writes it. */
  readonly identifier: ts.Identifier;
  readonly symbol: ts.Symbol;
  readonly declaration: ts.Declaration;
}

/** What a region wrote is lost when it throws, since nothing is returned: nobody may look at the variable then. */
export function findReadAfterThrow(
  variable: WrittenVariable,
  region: Region,
  references: References,
): Obstacle | undefined {
  const { identifier, declaration } = variable;
  const home = enclosingFunction(region.nodes[0]);
  const uses = references.of(variable.symbol);
  let current: ts.Node = region.nodes[0];
  while (current !== home && current.parent !== undefined) {
    const { parent } = current;
    const isOuter = isFunctionScoped(declaration) || !isWithin(declaration, [current]);
    if (ts.isTryStatement(parent) && isOuter && mayReadAfterThrow(parent, current, uses)) {
      return {
        code: 'write-observed-on-throw',
        cause: identifier,
        reason: `\`${identifier.text}\` may be read after the region threw, before it returned the value`,
        unblock: 'declare the variable inside the `try`, or compute it before',
      };
    }
    current = parent;
  }
  return undefined;
}

/**
 * The same for a function that was handed out before the region, `report(() => total)`: whoever holds it may look at
 * the variable when the region threw, whatever became of the operation.
 */
export function findSeenByClosure(
  variable: Pick<WrittenVariable, 'symbol' | 'identifier'>,
  region: Region,
  context: FunctionsContext,
): Obstacle | undefined {
  const { symbol, identifier } = variable;
  const home = enclosingFunction(region.nodes[0]);
  // Where the operation catches the error, its own helpers may be called then as well.
  const isCaught = isCaughtWithin(home, region);
  const isCallable = (each: ts.SignatureDeclaration): boolean =>
    (isCaught && !isImmediateCallback(each, context)) ||
    mayOutlive(each, [home], { ...context, distrustsPackages: true });
  const isHandedOut = (use: ts.Identifier): boolean =>
    functionsAround(use, region.nodes[0]).some((each) => existsBefore(each, symbol, region) && isCallable(each));
  const seen = context.references.of(symbol).find((use) => !isWithin(use, region.nodes) && isHandedOut(use));
  if (seen === undefined) return undefined;
  return {
    code: 'write-observed-on-throw',
    cause: identifier,
    reason: `a function created before may read \`${identifier.text}\` after the region threw, before it returned the value`,
    unblock: 'compute in a variable of its own, and assign the result',
  };
}

function isCaughtWithin(home: ts.Node, region: Region): boolean {
  let current: ts.Node = region.nodes[0];
  while (current !== home && current.parent !== undefined) {
    const { parent } = current;
    if (ts.isTryStatement(parent) && parent.finallyBlock !== current) return true;
    current = parent;
  }
  return false;
}

/** A function stands before the region, is hoisted, or comes from an earlier round of a loop that shares the variable. */
function existsBefore(node: ts.Node, symbol: ts.Symbol, region: Region): boolean {
  if (node.pos < region.start || ts.isFunctionDeclaration(node)) return true;
  const loop = ts.findAncestor(
    region.nodes[0],
    (each) => ts.isIterationStatement(each, false) && isWithin(node, [each]),
  );
  return loop !== undefined && !(symbol.declarations ?? []).every((each) => isWithin(each, [loop]));
}

/** `var` belongs to the function, whatever block it stands in. */
export function isFunctionScoped(declaration: ts.Declaration): boolean {
  let root: ts.Node = declaration;
  while (ts.isBindingElement(root) || ts.isBindingName(root)) root = root.parent;
  if (!ts.isVariableDeclaration(root) || !ts.isVariableDeclarationList(root.parent)) return false;
  return (root.parent.flags & ts.NodeFlags.BlockScoped) === 0;
}

/** Whether code that runs after a throw in this block of the statement may read the variable. */
function mayReadAfterThrow(statement: ts.TryStatement, block: ts.Node, uses: readonly ts.Identifier[]): boolean {
  const { tryBlock, catchClause, finallyBlock } = statement;
  if (block === finallyBlock) return false;
  if (finallyBlock !== undefined && (isUsedIn(finallyBlock, uses) || goesOn(finallyBlock, false))) return true;
  if (block !== tryBlock || catchClause === undefined) return false;
  return isUsedIn(catchClause, uses) || goesOn(catchClause.block, true);
}

function isUsedIn(node: ts.Node, uses: readonly ts.Identifier[]): boolean {
  return uses.some((use) => isWithin(use, [node]));
}

/** True when the error ends here and the function runs on: past the end of the block, or by a jump. */
function goesOn(block: ts.Block, endsError: boolean): boolean {
  if (endsError && canComplete(block)) return true;
  return findNode([block], ts.isBreakOrContinueStatement) !== undefined;
}
