import { ts } from '../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../design.ts';
import { narrowedType } from '../model/bag-leaves.ts';
import type { OperationNode } from '../model/class-model.ts';
import type { ThisAccess } from '../model/trace-member.ts';

/** The code of a part that comes from the original. */
export function nodesOf(part: PartDesign): readonly ts.Node[] {
  return [
    ...part.operations.flatMap(({ nodes }) => nodes.flatMap(undecoratedNodes)),
    ...part.own.map(({ declaration }) => declaration),
  ];
}

/** What a part needs for its types only: those of what it is given, and the signatures that it passes on. */
export function typeNodesOf(part: PartDesign, { model, traced }: SplitDesign): readonly ts.Node[] {
  const accesses = accessesOf(part, traced);
  const signatures = part.delegates.flatMap(({ nodes }) => nodes.flatMap(signatureOf));
  return [...part.given.flatMap((field) => narrowedType(field, accesses, model)?.nodes ?? []), ...signatures];
}

/** What the operations of a part do with `this`. */
export function accessesOf(part: PartDesign, { accesses }: SplitDesign['traced']): readonly ThisAccess[] {
  return part.running.flatMap((name) => accesses.get(name) ?? []);
}

/** Decorators stay at the original's method. */
function undecoratedNodes(node: OperationNode): readonly ts.Node[] {
  if (!ts.isMethodDeclaration(node)) return [node];
  const parameters = node.parameters.flatMap(({ name, type, initializer }) => [name, type, initializer]);
  return [...(node.typeParameters ?? []), ...parameters, node.type, node.body].filter((each) => each !== undefined);
}

function decoratorsOf(node: OperationNode): readonly ts.Node[] {
  const parameters = ts.isMethodDeclaration(node) ? node.parameters : [];
  return [node, ...parameters].flatMap((each) => ts.getDecorators(each) ?? []);
}

function signatureOf(node: OperationNode): readonly ts.Node[] {
  if (!ts.isMethodDeclaration(node)) return [];
  const types = [...node.parameters.map(({ type }) => type), node.type, ...(node.typeParameters ?? [])];
  return types.filter((each) => each !== undefined);
}

/** What stays in the original's file: other statements, and the members of the class that stay. */
export function nodesThatStay(design: SplitDesign, isMoved: (statement: ts.Statement) => boolean): readonly ts.Node[] {
  const { node, sourceFile } = design.model;
  const gone = new Set<ts.Node>(design.parts.flatMap((part) => [...part.operations.flatMap(({ nodes }) => nodes)]));
  const members = node.members.filter((member) => !gone.has(member));
  const heads = [...(node.heritageClauses ?? []), ...(ts.getDecorators(node) ?? [])];
  const others = sourceFile.statements.filter(
    (statement) => statement !== node && !ts.isImportDeclaration(statement) && !isMoved(statement),
  );
  const signatures = design.original.delegates.flatMap(({ nodes }) =>
    nodes.flatMap((each) => [...signatureOf(each), ...decoratorsOf(each)]),
  );
  return [...members, ...heads, ...others, ...signatures];
}
