import { ts } from '../syntax/typescript.ts';
import type { SignatureRequest } from '../typing/signature.ts';
import type { Moves } from './create-moves.ts';
import type { Move } from './move.ts';

/** Collects what moves with a function: what its code uses as a value, and what its types name besides. */
export interface NeededMoves {
  readonly isInCore: NonNullable<SignatureRequest['isInCore']>;
  list(): readonly Move[];
}

export function neededMoves(known: readonly Move[], moves: Moves): NeededMoves {
  const needed = new Map(known.map((move) => [move.symbol, move]));
  return {
    isInCore: (symbol, use) => {
      const more = use === 'named' || isEnum(symbol) ? moves.of(symbol) : undefined;
      more?.forEach((move) => needed.set(move.symbol, move));
      return needed.has(symbol);
    },
    list: () => [...needed.values()],
  };
}

/** The type of an enum has no other name. */
function isEnum({ flags }: ts.Symbol): boolean {
  return (flags & ts.SymbolFlags.Enum) !== 0;
}
