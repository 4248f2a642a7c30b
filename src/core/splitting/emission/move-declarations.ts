import { ts } from '../../syntax/typescript.ts';
import type { PartDesign, SplitDesign } from '../design.ts';
import type { OperationNode } from '../model/class-model.ts';
import { isType, type MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeededName, NeedsOf } from '../model/needed-names.ts';

/** A value of the original's file that goes to the file of a part. */
export interface MovedDeclaration {
  readonly declaration: MovableDeclaration;
  /** Index of the part whose file takes it. */
  readonly host: number;
  /** True when other files, or the original's own, import it from there. */
  readonly isShared: boolean;
  /** True when what stays in the original's file needs it. */
  readonly isNeededByOriginal: boolean;
}

export interface MoveRequest {
  readonly design: SplitDesign;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

/**
 * The values that parts need go to the first part that needs them: parts never import the original, which imports them, and
 * a later part may import an earlier one.
 */
export function moveDeclarations({ design, needsOf, movable }: MoveRequest): readonly MovedDeclaration[] {
  const users = new Map<ts.Symbol, Set<number>>();
  const types = [...movable.values()].filter(isType).map(({ symbol }) => symbol);
  // A type that the original names as well stays there: types may be imported in a circle.
  const staysAnyway = new Set(namesThatStay(design, needsOf, new Set(types)).map(({ symbol }) => symbol));
  const use = (symbol: ts.Symbol, part: number): void => {
    const declaration = movable.get(symbol);
    if (declaration === undefined || (isType(declaration) && staysAnyway.has(symbol))) return;
    users.set(symbol, (users.get(symbol) ?? new Set()).add(part));
  };
  design.parts.forEach((part, index) => {
    for (const { symbol, written, typeOnly } of needsOf(nodesOf(part))) {
      const isOwnType = typeOnly && types.includes(symbol);
      if (written === undefined && (!typeOnly || isOwnType)) use(symbol, index);
    }
    for (const { symbol } of needsOf(typeNodesOf(part), 'type')) if (types.includes(symbol)) use(symbol, index);
  });
  // What a moved value needs moves as well, and its file counts as a user.
  for (let before = -1; before !== size(users);) {
    before = size(users);
    for (const [symbol, parts] of [...users]) {
      const { needs = [], typeNeeds = [] } = movable.get(symbol) ?? {};
      const host = Math.min(...parts);
      for (const needed of needs) use(needed, host);
      for (const needed of typeNeeds) if (types.includes(needed)) use(needed, host);
    }
  }
  const stay = namesThatStay(design, needsOf, new Set(users.keys()));
  return [...movable.values()].flatMap((declaration): readonly MovedDeclaration[] => {
    const parts = users.get(declaration.symbol);
    if (parts === undefined) return [];
    const host = Math.min(...parts);
    const isNeededByOriginal = stay.some(({ symbol }) => symbol === declaration.symbol);
    const isShared = parts.size > 1 || isNeededByOriginal || declaration.isExported || isTypeElsewhere(declaration);
    return [{ declaration, host, isShared, isNeededByOriginal }];
  });

  function isTypeElsewhere({ symbol }: MovableDeclaration): boolean {
    const hosts = users.get(symbol);
    return design.parts.some(
      (part, index) =>
        hosts?.has(index) !== true &&
        [...needsOf(nodesOf(part)), ...needsOf(typeNodesOf(part), 'type')].some((each) => each.symbol === symbol),
    );
  }
}

/** The code of a part that comes from the original. */
export function nodesOf(part: PartDesign): readonly ts.Node[] {
  return [
    ...part.operations.flatMap(({ nodes }) => nodes.flatMap(undecoratedNodes)),
    ...part.own.map(({ declaration }) => declaration),
  ];
}

/** What a part needs for its types only: those of what it is given, and the signatures that it passes on. */
export function typeNodesOf(part: PartDesign): readonly ts.Node[] {
  const signatures = part.delegates.flatMap(({ nodes }) => nodes.flatMap(signatureOf));
  return [...part.given.flatMap(({ type }) => type?.nodes ?? []), ...signatures];
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

/** What the rest of the original's file names: other statements, and the members of the class that stay. */
function namesThatStay(design: SplitDesign, needsOf: NeedsOf, moved: ReadonlySet<ts.Symbol>): readonly NeededName[] {
  const { node, sourceFile } = design.model;
  const gone = new Set<ts.Node>(design.parts.flatMap((part) => [...part.operations.flatMap(({ nodes }) => nodes)]));
  const members = node.members.filter((member) => !gone.has(member));
  const heads = [...(node.heritageClauses ?? []), ...(ts.getDecorators(node) ?? [])];
  const isMoved = (statement: ts.Statement) =>
    [...moved].some((symbol) => symbol.declarations?.some((each) => isWithin(each, statement)));
  const others = sourceFile.statements.filter(
    (statement) => statement !== node && !ts.isImportDeclaration(statement) && !isMoved(statement),
  );
  const signatures = design.original.delegates.flatMap(({ nodes }) =>
    nodes.flatMap((each) => [...signatureOf(each), ...decoratorsOf(each)]),
  );
  return needsOf([...members, ...heads, ...others, ...signatures]);
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function size(users: ReadonlyMap<ts.Symbol, ReadonlySet<number>>): number {
  return [...users.values()].reduce((sum, each) => sum + each.size, 0);
}
