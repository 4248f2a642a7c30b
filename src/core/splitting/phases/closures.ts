import { enclosingFunction, isWithin } from '../../syntax/nodes.ts';
import type { Obstacle } from '../../regions/boundary.ts';
import { isImmediateCallback } from '../../regions/immediate-callbacks.ts';
import { isWrite, type References } from '../../regions/references.ts';
import type { Region } from '../../regions/region.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';

export interface ClosureContext {
  readonly semantics: Semantics;
  readonly references: References;
}

/**
 * What stands against giving the phase a copy of this variable. A function that lives on shares the variable with the
 * operation; that nobody notices the copy is sure only where no value is given after the function was made.
 */
export function findSharedVariable(symbol: ts.Symbol, region: Region, context: ClosureContext): Obstacle | undefined {
  const declaration = symbol.valueDeclaration;
  if (declaration === undefined) return undefined;
  const writes = context.references.of(symbol).filter(isWrite);
  const home = lastingHome(declaration, context.semantics);
  const shared = context.references.of(symbol).filter((use) => lastingHome(use, context.semantics) !== home);
  if (isLateDeclaration(declaration, shared, region)) return obstacle(shared[0] ?? region.nodes[0], symbol);
  if (writes.length === 0 || shared.length === 0) return undefined;
  const isSettled = shared.every((use) => {
    const lasting = outermostFunction(use, declaration);
    return writes.every(
      (write) =>
        write.pos < lasting.pos &&
        !isWithin(write, [lasting]) &&
        lastingHome(write, context.semantics) === home &&
        !shareLoop(write, lasting, declaration),
    );
  });
  return isSettled ? undefined : obstacle(shared[0] ?? region.nodes[0], symbol);
}

/** A function made in the region that uses what is declared only after it. */
function isLateDeclaration(declaration: ts.Declaration, shared: readonly ts.Identifier[], region: Region): boolean {
  return declaration.pos >= region.end && shared.some((use) => isWithin(use, region.nodes));
}

function obstacle(cause: ts.Node, symbol: ts.Symbol): Obstacle {
  return {
    code: 'captured-write',
    cause,
    reason: `a function that lives on shares \`${symbol.name}\` with the operation, and its value changes`,
    unblock: `make \`${symbol.name}\` a constant, or hand its value to the function`,
  };
}

/** The innermost function around the node that may be called later than where it is written. */
function lastingHome(node: ts.Node, semantics: Semantics): ts.Node {
  let current = enclosingFunction(node);
  while (!ts.isSourceFile(current) && isImmediateCallback(current, { semantics, distrustsPackages: true }))
    current = enclosingFunction(current);
  return current;
}

export function isAsyncFunction(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false)
  );
}

/** The outermost function around the use that does not hold the declaration. */
function outermostFunction(use: ts.Node, declaration: ts.Node): ts.Node {
  let found = enclosingFunction(use);
  for (;;) {
    const around = enclosingFunction(found);
    if (around === undefined || ts.isSourceFile(around) || isWithin(declaration, [around])) return found;
    found = around;
  }
}

/** In a loop, the write of the next round comes after the function of this one. */
function shareLoop(write: ts.Node, lasting: ts.Node, declaration: ts.Node): boolean {
  let current: ts.Node = write;
  while (current.parent !== undefined && !ts.isSourceFile(current)) {
    current = current.parent;
    if (isWithin(declaration, [current]) && isOfEachRound(declaration)) return false;
    if (ts.isIterationStatement(current, false) && isWithin(lasting, [current])) return true;
  }
  return false;
}

/** A `var` is one and the same in all rounds. */
function isOfEachRound(declaration: ts.Node): boolean {
  return !ts.isVariableDeclaration(declaration) || (declaration.parent.flags & ts.NodeFlags.BlockScoped) !== 0;
}
