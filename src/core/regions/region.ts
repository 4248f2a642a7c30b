import type { Span } from '../model/span.ts';
import type { ts } from '../syntax/typescript.ts';

/**
 * A piece of an operation that could become a function of its own: one expression (or neighbouring operands of a
 * `&&` or `||` chain), or consecutive statements of one list.
 */
export interface Region {
  readonly kind: 'expression' | 'statements';
  /** In source order; several for a run of statements or of operands. */
  readonly nodes: readonly [ts.Node, ...ts.Node[]];
  readonly sourceFile: ts.SourceFile;
  /** The range whose text moves. */
  readonly start: number;
  readonly end: number;
}

export function regionOf(kind: Region['kind'], nodes: readonly [ts.Node, ...ts.Node[]]): Region {
  const sourceFile = nodes[0].getSourceFile();
  const last = nodes[nodes.length - 1] ?? nodes[0];
  return { kind, nodes, sourceFile, start: nodes[0].getStart(sourceFile), end: last.getEnd() };
}

export function spanOf(region: Region): Span {
  return { file: region.sourceFile.fileName, start: region.start, end: region.end };
}

export function spanOfNode(node: ts.Node): Span {
  const sourceFile = node.getSourceFile();
  return { file: sourceFile.fileName, start: node.getStart(sourceFile), end: node.getEnd() };
}
