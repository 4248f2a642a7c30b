import { findNode, isValueReference } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel } from './class-model.ts';
import type { MovableDeclaration } from './movable-declarations.ts';
import type { NeededName, NeedsOf } from './needed-names.ts';

interface NamesOfFile {
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

/** The values of the same file that this code needs, and that cannot leave it: the class itself, mostly. */
export function neededHere(nodes: readonly ts.Node[], { needsOf, movable }: NamesOfFile): readonly NeededName[] {
  return needsOf(nodes).filter(
    ({ written, typeOnly, symbol }) => written === undefined && !typeOnly && !movable.has(symbol),
  );
}

/** Tells which code of the class needs such a value, by its name. */
export function createTies({ operations }: ClassModel, names: NamesOfFile): (code: ts.Node) => boolean {
  const nodes = [...operations.values()].flatMap((operation) => operation.nodes);
  const needed = new Set(neededHere(nodes, names).map(({ local }) => local));
  return (code) =>
    findNode([code], (node) => ts.isIdentifier(node) && needed.has(node.text) && isValueReference(node)) !== undefined;
}
