import { dirname } from 'node:path/posix';
import { composeChanges } from '../../core/edit/compose-changes.ts';
import { createCoreTest } from '../../core/edit/core-directory.ts';
import { placeCoreModule } from '../../core/edit/place-core-module.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Settings } from '../../core/model/settings.ts';
import { createEffects } from '../../core/effects/create-effects.ts';
import { findImpureCore } from '../../core/rules/pure-core.ts';
import { draftPlan } from '../../core/plan/draft-plan.ts';
import { narrowDraft } from '../../core/plan/select-refactorings.ts';
import type { Refactoring } from '../../core/model/refactoring.ts';
import { faultsOfSplits, planSplits, type SplitWishes } from '../../core/splitting/plan-splits.ts';
import { isJavaScriptFile } from '../../core/syntax/javascript-file.ts';
import { semanticsOf } from '../../core/syntax/semantics.ts';
import type { Fault } from '../../core/verify/diagnostics.ts';
import { verifyDraft } from '../../core/verify/verify-draft.ts';
import type { ConfigGroup } from '../workspace/find-config.ts';
import { createInclusion } from '../workspace/read-config.ts';
import { createTestTexts } from '../workspace/test-texts.ts';
import { filesMentioning } from '../workspace/mentioning-files.ts';
import { createPackageFinder } from '../workspace/package-directory.ts';
import { realPath } from '../workspace/place.ts';
import { createPublished, unpublishedNotice } from '../workspace/published.ts';
import { mergePlans } from '../../core/plan/merge-plans.ts';
import { filesAround } from './files-around.ts';
import { loadProgram, type LoadedProgram } from './load-program.ts';
import { unresolvedPackages } from './unresolved-packages.ts';

export interface ProgramRequest {
  readonly group: ConfigGroup;
  readonly settings: Settings;
  /** Where the paths in ids start. */
  readonly cwd: string;
  readonly readText: (file: string) => string | undefined;
  readonly report: (stage: 'load' | 'plan' | 'verify') => void;
  readonly explaining?: boolean | undefined;
  /** The classes that the survey took for orchestrators. */
  readonly isWanted: (orchestrator: { readonly file: string; readonly name: string }) => boolean;
}

export interface PlannedProgram {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly loaded: LoadedProgram;
  /** Plans the splits over a selection of the lifts; undefined where no class is too wide. */
  readonly splitsOver: (lifts: readonly Refactoring[], settings: Settings, wishes?: SplitWishes) => Plan | undefined;
  /** The errors that splits bring over a selection of the lifts, as they are now. */
  readonly faultsOfSplits: (
    lifts: readonly Refactoring[],
    settings: Settings,
    splits: readonly Refactoring[],
  ) => readonly Fault[];
}

/** Plans the orchestrators of one tsconfig: its program is loaded, a plan drafted, and each proposal type-checked. */
export function planProgram(request: ProgramRequest): PlannedProgram {
  const { group, settings, cwd, readText, report, isWanted } = request;
  const { config, files } = group;
  report('load');
  const packageOf = createPackageFinder();
  const around = filesAround(group, { folderOf: (file) => packageOf(file) ?? cwd, readText });
  const { program, host } = loadProgram(config, [...files, ...around]);
  const unresolved = unresolvedPackages({ program, files, config: config.file });

  report('plan');
  const isLoaded = (file: string) => program.getSourceFile(file) !== undefined;
  const projectFiles = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file))
    .map((file) => file.fileName);
  const { rootDir } = config.options;
  const includes = createInclusion(config);
  const isPublishedWith = createPublished(packageOf, readText);
  const unpublished = new Set<string>();
  const semantics = semanticsOf(program);
  const draft = draftPlan({
    semantics,
    isWanted,
    files,
    settings,
    coreModuleFor: ({ file, name }) => {
      const module = placeCoreModule({
        orchestratorFile: file,
        orchestratorName: name,
        packageDir: packageOf(file) ?? (config.file === undefined ? folderAround(file, cwd) : dirname(config.file)),
        coreDir: settings.coreDir,
        projectFiles,
        rootDir,
        includes: (candidate) => includes(candidate) && isPublishedWith(candidate, file),
        readText,
        realPath,
      });
      if (!isPublishedWith(module, file)) unpublished.add(module);
      return module;
    },
    readText,
    testTexts: createTestTexts(cwd, (script) => !files.some(isJavaScriptFile) && !isLoaded(script)),
    explaining: request.explaining,
    root: cwd,
  });

  const isCore = createCoreTest({ coreDir: settings.coreDir, files: projectFiles, packageOf });
  const impure = findImpureCore({
    semantics,
    effects: createEffects(semantics, settings.purity),
    files: program
      .getSourceFiles()
      .filter(
        ({ fileName, isDeclarationFile }) => !isDeclarationFile && isCore(fileName) && projectFiles.includes(fileName),
      ),
    isCore,
  });

  report('verify');
  const compilerOptions = () => config.options;
  const verified = verifyDraft({
    draft: narrowDraft(draft, settings),
    program,
    host,
    compose: (some) => composeChanges({ refactorings: some, readText, compilerOptions }),
  });
  const lifts: Plan = {
    refactorings: verified.refactorings,
    refusals: [...draft.refusals, ...verified.refusals],
    findings: [...draft.findings, ...impure],
    leftovers: draft.leftovers ?? [],
  };
  const created = [...new Set(verified.refactorings.flatMap(({ creates }) => creates.map(({ file }) => file)))];
  const splitRequest = {
    ...request,
    files,
    program,
    host,
    compilerOptions,
    root: cwd,
    filesMentioning: (names: readonly string[]) =>
      filesMentioning(names, { folder: cwd, isLoaded, withJavaScript: true, outDir: config.options.outDir }),
  };
  const splits = planSplits({ ...splitRequest, lifts: lifts.refactorings, lifted: verified.after });
  return {
    plan: splits === undefined ? lifts : mergePlans([lifts, splits]),
    problems: [unresolved, unpublishedNotice(created.filter((file) => unpublished.has(file)))].filter(
      (each) => each !== undefined,
    ),
    loaded: { program, host },
    splitsOver: (accepted, under, wishes) => planSplits({ ...splitRequest, settings: under, lifts: accepted, wishes }),
    faultsOfSplits: (accepted, under, splits) =>
      faultsOfSplits({ ...splitRequest, settings: under, lifts: accepted }, splits),
  };
}

/** Where nothing says what the project is, it is what the tool was started in. */
function folderAround(file: string, cwd: string): string {
  return file.startsWith(`${cwd}/`) ? cwd : dirname(file);
}
