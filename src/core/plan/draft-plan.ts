import { programStyles } from '../edit/program-style.ts';
import { createEffects } from '../effects/create-effects.ts';
import type { OperationContext } from '../lifting/operation-context.ts';
import type { Finding } from '../model/finding.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refusal, RefusalCode } from '../model/refusal.ts';
import type { NamedImport } from '../model/refactoring.ts';
import type { Settings } from '../model/settings.ts';
import { collectOrchestrators } from '../orchestrators/collect-orchestrators.ts';
import { indexReferences } from '../regions/references.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { functionsByLogic } from '../lifting/same-logic.ts';
import { importIntoCore } from '../typing/import-into-core.ts';
import { loads } from '../typing/loads.ts';
import { createClaims } from '../moving/claims.ts';
import { createMoves } from '../moving/create-moves.ts';
import { draftOrchestrator } from './draft-orchestrator.ts';
import { createGivenFunctions } from './given-functions.ts';
import { shareDeclarations } from './share-declarations.ts';
import { shareFunctions } from './share-functions.ts';
import { namesInUse, type NamesInUse } from '../lifting/names-in-use.ts';

export interface DraftRequest {
  readonly semantics: Semantics;
  /** Files with orchestrators that belong to this program (absolute paths). */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** The core module that takes what is lifted out of this orchestrator (absolute path; it need not exist). */
  readonly coreModuleFor: (orchestrator: { readonly file: string; readonly name: string }) => string;
  /** The text of a file on disk, or undefined where there is none. */
  readonly readText: (file: string) => string | undefined;
  /** Where the paths in ids start, so that ids are the same on every machine. */
  readonly root: string;
  /** The texts of the project's tests, read when first asked for: they may reach private members. */
  readonly testTexts?: () => readonly string[];
  /** Refusals that are switched off. Only tests do so, to see whether each is needed. */
  readonly ignoring?: ReadonlySet<RefusalCode>;
  /** The orchestrators wanted in a file, by name; all of them when left out. */
  readonly isWanted?: (orchestrator: { readonly file: string; readonly name: string }) => boolean;
}

/** Finds the business logic in the orchestrators of these files and proposes how to lift it. */
export function draftPlan(request: DraftRequest): Draft {
  const { semantics, settings } = request;
  const effects = createEffects(semantics, settings.purity);
  const names = new Map<string, NamesInUse>();
  const claims = createClaims();
  const given = createGivenFunctions();
  const styleOf = programStyles(semantics.sourceFiles().filter(isOwnSource(semantics)));
  const drafts = request.files.flatMap((file) => {
    const sourceFile = semantics.sourceFile(file);
    if (sourceFile === undefined || !isTypeScript(sourceFile)) return [];
    const references = indexReferences(sourceFile, semantics);
    const orchestrators = collectOrchestrators(sourceFile);
    const imported: NamedImport[] = [];
    return orchestrators
      .filter(({ name }) => request.isWanted?.({ file, name }) ?? true)
      .map((orchestrator) => {
        const coreFile = request.coreModuleFor({ file, name: orchestrator.name });
        const core = coreText(coreFile, request);
        const known = names.get(coreFile) ?? namesInUse(core === undefined ? [sourceFile] : [sourceFile, core]);
        names.set(coreFile, known);
        known.reserve(sourceFile);
        // Classes of one file may have core modules of their own: what the file imports from another one has its name.
        known.avoid(imported.filter(({ from }) => from !== coreFile).map(({ name }) => name));
        const shellStyle = styleOf(sourceFile);
        const intoCore = (symbol: ts.Symbol) =>
          importIntoCore({ semantics, symbol, target: coreFile, from: sourceFile });
        const moves = createMoves({
          semantics,
          effects,
          references,
          sourceFile,
          coreFile,
          isInCircle: core !== undefined && loads(core, sourceFile, semantics),
          semicolons: shellStyle.semicolons,
          fixed: orchestrators.flatMap(({ node, operations }) => [
            ...(ts.isSourceFile(node) ? [] : [node]),
            ...operations.map((operation) => operation.node),
          ]),
          importIntoCore: intoCore,
          claim: (symbol) => !known.isGiven(symbol.name) && claims.take(symbol, { coreFile, core }),
          testTexts: request.testTexts ?? noTexts,
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
        const coreFunctions = core === undefined ? new Map<string, string>() : functionsByLogic(core);
        const draft = draftOrchestrator({
          surroundings,
          names: known,
          coreFunctions,
          given,
          settings,
          root: request.root,
          testTexts: request.testTexts ?? noTexts,
        });
        imported.push(...draft.proposals.flatMap(({ forms: [{ imports }] }) => imports));
        return draft;
      });
  });
  return shareDeclarations(shareFunctions(joined(drafts)), (file) => coreText(file, request));
}

const noTexts = (): readonly string[] => [];

/** What all operations of an orchestrator have in common. */
export type OrchestratorSurroundings = Omit<OperationContext, 'operation' | 'origin' | 'liftedMethod'> & {
  readonly orchestrator: Orchestrator;
};

function coreText(file: string, request: DraftRequest): ts.SourceFile | undefined {
  const loaded = request.semantics.sourceFile(file);
  if (loaded !== undefined) return loaded;
  const text = request.readText(file);
  return text === undefined ? undefined : ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

function isOwnSource(semantics: Semantics) {
  return (file: ts.SourceFile) => !file.isDeclarationFile && !semantics.isExternal(file);
}

function isTypeScript(sourceFile: ts.SourceFile): boolean {
  return /\.[cm]?tsx?$/u.test(sourceFile.fileName) && !sourceFile.isDeclarationFile;
}

function joined(
  drafts: readonly {
    readonly proposals: readonly Proposal[];
    readonly refusals: readonly Refusal[];
    readonly findings: readonly Finding[];
  }[],
): Draft {
  return {
    proposals: drafts.flatMap(({ proposals }) => proposals),
    refusals: drafts.flatMap(({ refusals }) => refusals),
    findings: drafts.flatMap(({ findings }) => findings),
  };
}
