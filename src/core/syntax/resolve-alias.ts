import type { Semantics } from './semantics.ts';
import { ts } from './typescript.ts';

/** What an import or a re-export stands for; any other symbol is itself. */
export function resolveAlias(semantics: Semantics, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? semantics.getAliasedSymbol(symbol) : symbol;
}
