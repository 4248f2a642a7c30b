import type { Orchestrator } from '../model/orchestrator.ts';
import type { NamedImport } from '../model/refactoring.ts';
import type { Claims, CoreModule } from '../moving/claims.ts';
import type { Moves } from '../moving/create-moves.ts';
import type { Brought } from '../moving/move.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { resolveAlias } from '../syntax/resolve-alias.ts';
import { isInPackage, packageDirectory } from '../typing/packages.ts';
import { insteadOf } from '../typing/replaced-import.ts';
import type { CoreImports } from './core-imports.ts';

/** Brings names within reach of a core module whose declarations belong to the core module of another file. */
export interface Elsewhere {
  bring(symbol: ts.Symbol, asking: Asking): Brought | undefined;
}

/** Who needs the name: the file that the code comes from, and its core module. */
export interface Asking extends CoreModule {
  readonly sourceFile: ts.SourceFile;
  readonly orchestrator?: Orchestrator | undefined;
}

/** A core module that takes declarations of some file; `orchestrator` is missing where the file holds none. */
export interface Holder extends CoreModule {
  readonly moves: Moves;
  readonly orchestrator?: Orchestrator;
}

export interface ElsewhereRequest {
  readonly semantics: Semantics;
  readonly claims: Claims;
  readonly coreImports: CoreImports;
  readonly holdersOf: (file: string) => readonly Holder[];
}

/**
 * What another orchestrator's core module takes in: an error class of its file, say, that this one throws as well. Its
 * own lifts would bring it there, and it could be imported from then on, so the same run does so. Of all other modules
 * only the words of the domain move: enums and errors.
 */
export function createElsewhere({ semantics, claims, coreImports, holdersOf }: ElsewhereRequest): Elsewhere {
  return {
    bring: (symbol, asking) => {
      const meaning = resolveAlias(semantics, symbol);
      const file = meaning.valueDeclaration?.getSourceFile().fileName;
      if (file === undefined || !isInPackage(file, packageDirectory(asking.sourceFile.fileName, asking.coreFile)))
        return undefined;
      const settled = claims.homeOf(meaning);
      if (file === asking.sourceFile.fileName && settled === undefined) return undefined;
      for (const holder of holdersOf(file)) {
        const { coreFile, orchestrator, moves } = holder;
        if (orchestrator === undefined ? !isWordOfTheDomain(meaning) : orchestrator === asking.orchestrator) continue;
        if (coreFile !== (settled ?? coreFile)) continue;
        const isShared = coreFile === asking.coreFile;
        if (isShared ? symbol.name !== meaning.name : !claims.takeImport(meaning, symbol.name, asking)) continue;
        const brought = moves.of(meaning);
        if (brought === undefined || brought.imports.length > 0) continue;
        if (isShared) return brought;
        if (!coreImports.add(asking.coreFile, coreFile)) continue;
        const named = importOf(meaning, symbol.name, { from: coreFile, file: asking.coreFile });
        const replaced = insteadOf({ semantics, symbol, from: asking.sourceFile });
        return { moves: brought.moves, imports: [{ ...named, ...replaced }] };
      }
      return undefined;
    },
  };
}

function isWordOfTheDomain({ valueDeclaration }: ts.Symbol): boolean {
  if (valueDeclaration === undefined) return false;
  if (ts.isEnumDeclaration(valueDeclaration)) return true;
  if (!ts.isClassDeclaration(valueDeclaration)) return false;
  const base = valueDeclaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  return /(?:Error|Exception)$/u.test(base?.types[0]?.expression.getText() ?? '');
}

function importOf(symbol: ts.Symbol, local: string, place: Pick<NamedImport, 'file' | 'from'>): NamedImport {
  const { name } = symbol;
  return { ...place, name, typeOnly: false, ...(local === name ? {} : { alias: local }) };
}
