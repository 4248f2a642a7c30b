import type { Draft } from '../model/plan.ts';
import type { NamedImport } from '../model/refactoring.ts';
import type { RefusalCode } from '../model/refusal.ts';
import type { Settings } from '../model/settings.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { functionsByLogic } from '../lifting/same-logic.ts';
import { draftOrchestrator } from './draft-orchestrator.ts';
import { createGivenFunctions } from './given-functions.ts';
import { createPlannedNames } from './planned-names.ts';
import { shareDeclarations } from './share-declarations.ts';
import { shareFunctions } from './share-functions.ts';
import { shareTypes } from './share-types.ts';
import { createShellFiles } from './shell-files.ts';

export interface DraftRequest {
  readonly semantics: Semantics;
  /** Files with orchestrators that belong to this program (absolute paths). */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** The core module for what is about this: the name of a class, of a factory without its verb, of a module. */
  readonly coreModuleFor: (orchestrator: { readonly file: string; readonly name: string }) => string;
  /** The text of a file on disk, or undefined where there is none. */
  readonly readText: (file: string) => string | undefined;
  /** Where the paths in ids start, so that ids are the same on every machine. */
  readonly root: string;
  /** The texts of the project's tests, read when first asked for: they may reach private members. */
  readonly testTexts?: () => readonly string[];
  /** Refusals that are switched off. Only tests do so, to see whether each is needed. */
  readonly ignoring?: ReadonlySet<RefusalCode>;
  /** Say of all other logic as well why it stays. */
  readonly explaining?: boolean | undefined;
  /** The orchestrators wanted in a file, by name; all of them when left out. */
  readonly isWanted?: (orchestrator: { readonly file: string; readonly name: string }) => boolean;
}

/** Finds the business logic in the orchestrators of these files and proposes how to lift it. */
export function draftPlan(request: DraftRequest): Draft {
  const { settings, root, testTexts = noTexts } = request;
  const given = createGivenFunctions();
  const planned = createPlannedNames();
  const shells = createShellFiles(request, planned);
  const drafts = request.files.flatMap((file) => {
    const imported: NamedImport[] = [];
    return shells.of(file).map(({ surroundings, names, core }) => {
      // Classes of one file may have core modules of their own: what the file imports from another one has its name.
      names.avoid(imported.filter(({ from }) => from !== surroundings.coreFile).map(({ name }) => name));
      const coreFunctions = core === undefined ? new Map<string, string>() : functionsByLogic(core);
      const draft = draftOrchestrator({
        surroundings,
        names,
        coreFunctions,
        given,
        settings,
        root,
        testTexts,
        explaining: request.explaining === true,
      });
      planned.note(draft);
      imported.push(...draft.proposals.flatMap(({ forms: [{ imports }] }) => imports));
      return draft;
    });
  });
  return shareTypes(shareDeclarations(shareFunctions(joined(drafts)), shells.coreModule));
}

const noTexts = (): readonly string[] => [];

function joined(drafts: readonly Draft[]): Draft {
  return {
    leftovers: drafts.flatMap(({ leftovers = [] }) => leftovers),
    proposals: drafts.flatMap(({ proposals }) => proposals),
    refusals: drafts.flatMap(({ refusals }) => refusals),
    findings: drafts.flatMap(({ findings }) => findings),
  };
}
