import { programStyles } from '../edit/program-style.ts';
import { createEffects } from '../effects/create-effects.ts';
import { namesInUse, type NamesInUse } from '../lifting/names-in-use.ts';
import type { OperationContext } from '../lifting/operation-context.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import type { NamedImport } from '../model/refactoring.ts';
import { createClaims, type CoreModule } from '../moving/claims.ts';
import { createMoves } from '../moving/create-moves.ts';
import type { Brought } from '../moving/move.ts';
import { collectOrchestrators } from '../orchestrators/collect-orchestrators.ts';
import { withEffects } from '../orchestrators/with-effects.ts';
import { indexReferences } from '../regions/references.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { importIntoCore, resolveAlias } from '../typing/import-into-core.ts';
import { insteadOf } from '../typing/replaced-import.ts';
import { loads } from '../typing/loads.ts';
import { createCoreImports } from './core-imports.ts';
import type { DraftRequest } from './draft-plan.ts';

/** What all operations of an orchestrator have in common. */
export type OrchestratorSurroundings = Omit<OperationContext, 'operation' | 'origin' | 'liftedMethod'>;

/** An orchestrator with all that is asked about it, once. */
export interface PlacedOrchestrator extends CoreModule {
  readonly surroundings: OrchestratorSurroundings;
  readonly names: NamesInUse;
}

/** The files with orchestrators. Each is looked into when it is first asked for, by its own lifts or by those of another. */
export interface ShellFiles {
  /** Its orchestrators that are wanted, in the order of the text. */
  of(file: string): readonly PlacedOrchestrator[];
  /** A module of the core, in the program or on disk. */
  coreModule(file: string): ts.SourceFile | undefined;
}

export function createShellFiles(request: DraftRequest): ShellFiles {
  const { semantics, settings, testTexts = () => [] } = request;
  const effects = createEffects(semantics, settings.purity);
  const wanted = new Set(request.files);
  const names = new Map<string, NamesInUse>();
  const claims = createClaims();
  const styleOf = programStyles(semantics.sourceFiles().filter(isOwnSource(semantics)));
  const coreImports = createCoreImports((module, other) => {
    const [one, another] = [semantics.sourceFile(module), semantics.sourceFile(other)];
    return one !== undefined && another !== undefined && loads(one, another, semantics);
  });
  const known = new Map<string, readonly PlacedOrchestrator[]>();
  return { of, coreModule };

  function of(file: string): readonly PlacedOrchestrator[] {
    const found = known.get(file) ?? place(file);
    known.set(file, found);
    return found;
  }

  function place(file: string): readonly PlacedOrchestrator[] {
    const sourceFile = semantics.sourceFile(file);
    if (sourceFile === undefined || !isTypeScript(sourceFile)) return [];
    const references = indexReferences(sourceFile, semantics);
    const shellStyle = styleOf(sourceFile);
    const orchestrators = collectOrchestrators(sourceFile).flatMap((each) => withEffects(each, effects) ?? []);
    const fixed = orchestrators.flatMap(({ node, operations }) => [
      ...(ts.isSourceFile(node) ? [] : [node]),
      ...operations.filter(({ isHelper }) => isHelper !== true).map((operation) => operation.node),
    ]);
    const factoryBodies = orchestrators.flatMap(({ kind, node }) =>
      kind === 'closure' && ts.isFunctionLike(node) && 'body' in node && node.body ? [node.body] : [],
    );
    return orchestrators
      .filter(({ name }) => request.isWanted?.({ file, name }) ?? true)
      .map((orchestrator) => {
        const coreFile = request.coreModuleFor({ file, name: orchestrator.domain });
        const core = coreModule(coreFile);
        const home: CoreModule = { coreFile, core };
        const inUse = namesOf(home, sourceFile);
        const intoCore = (symbol: ts.Symbol) => {
          const found = importIntoCore({ semantics, symbol, target: coreFile, from: sourceFile });
          if (found !== undefined && found.from !== coreFile) coreImports.add(coreFile, found.from);
          return found;
        };
        const moves = createMoves({
          semantics,
          effects,
          references,
          sourceFile,
          coreFile,
          isInCircle: core !== undefined && loads(core, sourceFile, semantics),
          semicolons: shellStyle.semicolons,
          fixed,
          factoryBodies,
          importIntoCore: intoCore,
          claim: (symbol) => !inUse.isGiven(symbol.name) && claims.take(symbol, home),
          fromElsewhere: (symbol) => fromElsewhere(symbol, { ...home, orchestrator }),
          testTexts,
        });
        const surroundings: OrchestratorSurroundings = {
          orchestrator,
          semantics,
          effects,
          references,
          coreFile,
          shellStyle,
          coreStyle: core === undefined ? shellStyle : styleOf(core),
          heeds: (code) => request.ignoring?.has(code) !== true,
          importIntoCore: intoCore,
          moves,
        };
        return { surroundings, names: inUse, ...home };
      });
  }

  function namesOf({ coreFile, core }: CoreModule, sourceFile: ts.SourceFile): NamesInUse {
    const inUse = names.get(coreFile) ?? namesInUse(core === undefined ? [] : [core]);
    names.set(coreFile, inUse);
    inUse.reserve(sourceFile);
    return inUse;
  }

  /**
   * What another orchestrator's core module takes in: an error class of its file, say, that this one throws as well. Its
   * own lifts would bring it there, and it could be imported from then on, so the same run does so.
   */
  function fromElsewhere(symbol: ts.Symbol, asking: Asking): Brought | undefined {
    const meaning = resolveAlias(semantics, symbol);
    const file = meaning.valueDeclaration?.getSourceFile().fileName;
    if (file === undefined || !wanted.has(file)) return undefined;
    const isOwn = file === asking.orchestrator.sourceFile.fileName;
    const settled = claims.homeOf(meaning);
    if (isOwn && settled === undefined) return undefined;
    for (const { surroundings, coreFile } of of(file)) {
      if (surroundings.orchestrator === asking.orchestrator || coreFile !== (settled ?? coreFile)) continue;
      const isShared = coreFile === asking.coreFile;
      if (isShared ? symbol.name !== meaning.name : !claims.takeImport(meaning, symbol.name, asking)) continue;
      const brought = surroundings.moves.of(meaning);
      if (brought === undefined || brought.imports.length > 0) continue;
      if (isShared) return brought;
      if (!coreImports.add(asking.coreFile, coreFile)) continue;
      const { sourceFile } = asking.orchestrator;
      const named = importOf(meaning, symbol.name, { from: coreFile, file: asking.coreFile });
      return { moves: brought.moves, imports: [{ ...named, ...insteadOf({ semantics, symbol, from: sourceFile }) }] };
    }
    return undefined;
  }

  function coreModule(file: string): ts.SourceFile | undefined {
    const loaded = semantics.sourceFile(file);
    if (loaded !== undefined) return loaded;
    const text = request.readText(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  }
}

type Asking = CoreModule & { readonly orchestrator: Orchestrator };

function importOf(symbol: ts.Symbol, local: string, place: Pick<NamedImport, 'file' | 'from'>): NamedImport {
  const { name } = symbol;
  return { ...place, name, typeOnly: false, ...(local === name ? {} : { alias: local }) };
}

function isOwnSource(semantics: Semantics) {
  return (file: ts.SourceFile) => !file.isDeclarationFile && !semantics.isExternal(file);
}

function isTypeScript(sourceFile: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/u.test(sourceFile.fileName) && !sourceFile.isDeclarationFile;
}
