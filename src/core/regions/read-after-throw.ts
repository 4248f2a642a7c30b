import { enclosingFunction, findNode, isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Obstacle } from './boundary.ts';
import { canComplete } from './exits.ts';
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
