import type { NamedImport } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';
import type { SignatureRequest } from '../typing/signature.ts';
import type { Moves } from './create-moves.ts';
import type { Brought } from './move.ts';

/** Collects what moves with a function: what its code uses as a value, and what its types name besides. */
export interface NeededMoves {
  readonly isInCore: NonNullable<SignatureRequest['isInCore']>;
  /** With what the code uses as a value. */
  all(): Brought;
}

export function neededMoves(known: Brought, moves: Moves): NeededMoves {
  const needed = new Map(known.moves.map((move) => [move.symbol, move]));
  const imports = new Map<ts.Symbol, readonly NamedImport[]>();
  return {
    isInCore: (symbol, use) => {
      const more = use === 'named' || isEnum(symbol) ? moves.of(symbol) : undefined;
      more?.moves.forEach((move) => needed.set(move.symbol, move));
      if (more !== undefined) imports.set(symbol, more.imports.map(asType));
      return needed.has(symbol);
    },
    all: () => ({ moves: [...needed.values()], imports: [...known.imports, ...[...imports.values()].flat()] }),
  };
}

function asType(named: NamedImport): NamedImport {
  return { ...named, typeOnly: true };
}

/** The type of an enum has no other name. */
function isEnum({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Enum) !== 0;
}
