import type { Declaration, NamedImport, Refactoring, TextEdit } from '../model/refactoring.ts';
import type { ts } from '../syntax/typescript.ts';

/** A declaration of the shell file that goes to the core, because what is lifted cannot do without it. */
export interface Move {
  readonly symbol: ts.Symbol;
  /** What the core module gets: the declaration itself, and the types that it names. */
  readonly declarations: readonly Declaration[];
  /** What the declaration imports in its new home. */
  readonly imports: readonly NamedImport[];
  /** Takes the declaration out of the shell file, or leaves `export { X };` in its place. */
  readonly edit: TextEdit;
  /** How the shell file gets at it from then on; an import that nothing uses is not written. */
  readonly shellImport: NamedImport;
}

/**
 * The refactoring with the moves that it needs. Several refactorings may need the same move: each carries the very same
 * edit, which is made once, so that any selection of them is whole.
 */
export function withMoves(refactoring: Refactoring, moves: readonly Move[]): Refactoring {
  const [addition] = refactoring.creates;
  if (moves.length === 0 || addition === undefined) return refactoring;
  return {
    ...refactoring,
    edits: [...refactoring.edits, ...moves.map(({ edit }) => edit)],
    imports: [...refactoring.imports, ...moves.map(({ shellImport }) => shellImport)],
    creates: [
      {
        ...addition,
        declarations: [...addition.declarations, ...moves.flatMap(({ declarations }) => declarations)],
        imports: [...addition.imports, ...moves.flatMap(({ imports }) => imports)],
      },
      ...refactoring.creates.slice(1),
    ],
  };
}
