import type { ts } from '../../syntax/typescript.ts';
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

/** The code of a part that comes from the original, and what it needs for its types only. */
export interface PartNodes {
  readonly values: readonly ts.Node[];
  readonly types: readonly ts.Node[];
}

export interface MoveRequest {
  /** In an order in which a later one may import an earlier one. */
  readonly parts: readonly PartNodes[];
  /** What stays in the original's file, where these statements have moved as well. */
  readonly nodesThatStay: (isMoved: (node: ts.Node) => boolean) => readonly ts.Node[];
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

/**
 * The values that parts need go to the first part that needs them: parts never import the original, which imports them, and
 * a later part may import an earlier one.
 */
export function moveDeclarations(request: MoveRequest): readonly MovedDeclaration[] {
  const { parts: given, needsOf, movable } = request;
  const users = new Map<ts.Symbol, Set<number>>();
  const types = [...movable.values()].filter(isType).map(({ symbol }) => symbol);
  // A type that the original names as well stays there: types may be imported in a circle.
  const staysAnyway = new Set(namesThatStay(request, new Set(types)).map(({ symbol }) => symbol));
  const use = (symbol: ts.Symbol, part: number): void => {
    const declaration = movable.get(symbol);
    if (declaration === undefined || (isType(declaration) && staysAnyway.has(symbol))) return;
    users.set(symbol, (users.get(symbol) ?? new Set()).add(part));
  };
  given.forEach((part, index) => {
    for (const { symbol, written, typeOnly } of needsOf(part.values)) {
      const isOwnType = typeOnly && types.includes(symbol);
      if (written === undefined && (!typeOnly || isOwnType)) use(symbol, index);
    }
    for (const { symbol } of needsOf(part.types, 'type')) if (types.includes(symbol)) use(symbol, index);
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
  const stay = namesThatStay(request, new Set(users.keys()));
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
    return given.some(
      ({ values, types: named }, index) =>
        hosts?.has(index) !== true &&
        [...needsOf(values), ...needsOf(named, 'type')].some((each) => each.symbol === symbol),
    );
  }
}

/** What the rest of the original's file names. */
function namesThatStay({ nodesThatStay, needsOf }: MoveRequest, moved: ReadonlySet<ts.Symbol>): readonly NeededName[] {
  const isMoved = (node: ts.Node) =>
    [...moved].some((symbol) => symbol.declarations?.some((each) => isWithin(each, node)));
  return needsOf(nodesThatStay(isMoved));
}

function isWithin(inner: ts.Node, outer: ts.Node): boolean {
  return outer.pos <= inner.pos && inner.end <= outer.end;
}

function size(users: ReadonlyMap<ts.Symbol, ReadonlySet<number>>): number {
  return [...users.values()].reduce((sum, each) => sum + each.size, 0);
}
