import type { Declaration, ModuleAddition, NamedImport, Refactoring, TextEdit } from '../model/refactoring.ts';
import type { ts } from '../syntax/typescript.ts';

/** A declaration of a shell file that goes to the core, because what is lifted cannot do without it. */
export interface Move {
  readonly symbol: ts.Symbol;
  /** The core module that it goes to: the one of the file it comes from. */
  readonly coreFile: string;
  /** What the core module gets: the declaration itself, and the types that it names. */
  readonly declarations: readonly Declaration[];
  /** What the declaration imports in its new home. */
  readonly imports: readonly NamedImport[];
  /** Takes the declaration out of the shell file, or leaves `export { X };` in its place. */
  readonly edit: TextEdit;
  /** How the shell file gets at it from then on; an import that nothing uses is not written. */
  readonly shellImport: NamedImport;
}

/** The moves that bring a name within reach of a core module. */
export interface Brought {
  /** Those first that others build on. */
  readonly moves: readonly Move[];
  /** How the core module gets at what goes to another one. */
  readonly imports: readonly NamedImport[];
}

/**
 * The refactoring with the moves that it needs. Several refactorings may need the same move: each carries the very same
 * edit, which is made once, so that any selection of them is whole.
 */
export function withMoves(refactoring: Refactoring, moves: readonly Move[]): Refactoring {
  const [own] = refactoring.creates;
  if (moves.length === 0 || own === undefined) return refactoring;
  const homes = [...new Set([own.file, ...moves.map(({ coreFile }) => coreFile)])];
  const additions = homes.map((file): ModuleAddition => {
    const arriving = moves.filter(({ coreFile }) => coreFile === file);
    const before = file === own.file ? own : { declarations: [], imports: [] };
    return {
      file,
      declarations: [...before.declarations, ...arriving.flatMap(({ declarations }) => declarations)],
      imports: [...before.imports, ...arriving.flatMap(({ imports }) => imports)],
    };
  });
  return {
    ...refactoring,
    edits: [...refactoring.edits, ...moves.map(({ edit }) => edit)],
    imports: [...refactoring.imports, ...moves.map(({ shellImport }) => shellImport)],
    creates: [...additions, ...refactoring.creates.slice(1)],
  };
}
