import posix from 'node:path/posix';
import { programStyles } from '../edit/program-style.ts';
import { createEffects } from '../effects/create-effects.ts';
import { handedOutTogether } from '../lifting/handed-out-together.ts';
import { namesInUse, type NamesInUse } from '../lifting/names-in-use.ts';
import type { OperationContext } from '../lifting/operation-context.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import { createClaims, type CoreModule } from '../moving/claims.ts';
import { createMoves, type Moves, type MovesRequest } from '../moving/create-moves.ts';
import { collectOrchestrators } from '../orchestrators/collect-orchestrators.ts';
import { withEffects } from '../orchestrators/with-effects.ts';
import { indexReferences } from '../regions/references.ts';
import { isStrictModule } from '../regions/strict-mode.ts';
import { domainOfModule } from '../survey/shapes/domain.ts';
import { isBuiltPath, isGeneratedText } from '../survey/surroundings.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import { importIntoCore } from '../typing/import-into-core.ts';
import { loads } from '../typing/loads.ts';
import { createCoreImports } from './core-imports.ts';
import { createElsewhere, type Holder } from './elsewhere.ts';
import type { PlannedNames } from './planned-names.ts';
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

export function createShellFiles(request: DraftRequest, planned: PlannedNames): ShellFiles {
  const { semantics, settings, testTexts = () => [] } = request;
  const effects = createEffects(semantics, settings.purity);
  const wanted = new Set(request.files);
  const names = new Map<string, NamesInUse>();
  const claims = createClaims();
  const styleOf = programStyles(semantics.ownFiles());
  const coreImports = createCoreImports((module, other) => {
    const [one, another] = [semantics.sourceFile(module), semantics.sourceFile(other)];
    return one !== undefined && another !== undefined && loads(one, another, semantics);
  });
  const known = new Map<string, readonly PlacedOrchestrator[]>();
  const modules = new Map<string, readonly Holder[]>();
  const elsewhere = createElsewhere({ semantics, claims, coreImports, holdersOf });
  return { of, coreModule };

  function holdersOf(file: string): readonly Holder[] {
    const placed = wanted.has(file) ? of(file) : [];
    if (placed.length > 0) return placed.map(({ surroundings, ...home }) => ({ ...home, ...surroundings }));
    const found = modules.get(file) ?? placeModule(file);
    modules.set(file, found);
    return found;
  }

  function of(file: string): readonly PlacedOrchestrator[] {
    const found = known.get(file) ?? place(file);
    known.set(file, found);
    return found;
  }

  function place(file: string): readonly PlacedOrchestrator[] {
    const sourceFile = semantics.sourceFile(file);
    if (sourceFile === undefined || sourceFile.isDeclarationFile) return [];
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
        const intoCore = importsInto(home, sourceFile);
        const moves = movesOf({
          home,
          sourceFile,
          references,
          fixed,
          factoryBodies,
          importIntoCore: intoCore,
          inUse,
          orchestrator,
        });
        const surroundings: OrchestratorSurroundings = {
          orchestrator,
          semantics,
          effects,
          references,
          coreFile,
          shellStyle,
          coreStyle: core === undefined ? shellStyle : styleOf(core),
          // A new module is strict where the file is that its code comes from.
          isStrictCore: isStrictModule(core?.text.trim() ? core : sourceFile),
          heeds: (code) => request.ignoring?.has(code) !== true,
          importIntoCore: intoCore,
          moves,
        };
        return { surroundings, names: inUse, ...home };
      });
  }

  function namesOf({ coreFile, core }: CoreModule, sourceFile: ts.SourceFile): NamesInUse {
    const inUse =
      names.get(coreFile) ?? namesInUse(core === undefined ? [] : [core, ...handedOutTogether(coreFile, coreModule)]);
    names.set(coreFile, inUse);
    inUse.reserve(sourceFile);
    return inUse;
  }

  function importsInto({ coreFile }: CoreModule, sourceFile: ts.SourceFile): OperationContext['importIntoCore'] {
    return (symbol, use) => {
      const found = importIntoCore({ semantics, symbol, target: coreFile, from: sourceFile, use });
      if (found === undefined || found.from === coreFile) return found;
      if (!planned.allowsImport(found)) return undefined;
      if (use !== 'type') coreImports.add(coreFile, found.from);
      return found;
    };
  }

  function movesOf({ home, sourceFile, inUse, orchestrator, ...file }: Holding): Moves {
    const { coreFile, core } = home;
    return createMoves({
      ...file,
      semantics,
      effects,
      sourceFile,
      coreFile,
      isInCircle: core !== undefined && loads(core, sourceFile, semantics),
      semicolons: styleOf(sourceFile).semicolons,
      claim: (symbol) =>
        !inUse.isGiven(symbol.name) && planned.allowsDeclaration(symbol.name, coreFile) && claims.take(symbol, home),
      fromElsewhere: (symbol) => elsewhere.bring(symbol, { ...home, sourceFile, orchestrator }),
      testTexts,
    });
  }

  /** A module that holds no orchestrator: the core of its domain can take its enums and errors. */
  function placeModule(file: string): readonly Holder[] {
    const sourceFile = semantics.sourceFile(file);
    if (sourceFile === undefined || isJavaScriptFile(file) || !semantics.isOwn(sourceFile)) return [];
    if (isBuiltPath(posix.relative(request.root, file)) || isGeneratedText(sourceFile.text)) return [];
    const coreFile = request.coreModuleFor({ file, name: domainOfModule(posix.relative(request.root, file)) });
    const home: CoreModule = { coreFile, core: coreModule(coreFile) };
    const references = indexReferences(sourceFile, semantics);
    const inUse = namesOf(home, sourceFile);
    const intoCore = importsInto(home, sourceFile);
    return [
      {
        ...home,
        moves: movesOf({ home, sourceFile, references, fixed: [], factoryBodies: [], importIntoCore: intoCore, inUse }),
      },
    ];
  }

  function coreModule(file: string): ts.SourceFile | undefined {
    const loaded = semantics.sourceFile(file);
    if (loaded !== undefined) return loaded;
    const text = request.readText(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  }
}

type Holding = Pick<MovesRequest, 'references' | 'fixed' | 'factoryBodies' | 'importIntoCore' | 'sourceFile'> & {
  readonly home: CoreModule;
  readonly inUse: NamesInUse;
  readonly orchestrator?: Orchestrator;
};
