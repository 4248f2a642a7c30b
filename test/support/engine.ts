import { composeStages } from '../../src/core/edit/compose-stages.ts';
import { composeChanges } from '../../src/core/edit/compose-changes.ts';
import { placeCoreModule } from '../../src/core/edit/place-core-module.ts';
import type { Refactoring } from '../../src/core/model/refactoring.ts';
import type { Refusal } from '../../src/core/model/refusal.ts';
import type { Settings } from '../../src/core/model/settings.ts';
import { defaultSettings } from '../../src/core/options/default-settings.ts';
import { draftPlan } from '../../src/core/plan/draft-plan.ts';
import { narrowDraft } from '../../src/core/plan/select-refactorings.ts';
import { planSplits } from '../../src/core/splitting/plan-splits.ts';
import { isJavaScriptFile } from '../../src/core/syntax/javascript-file.ts';
import { semanticsOf } from '../../src/core/syntax/semantics.ts';
import type { ts } from '../../src/core/syntax/typescript.ts';
import { verifyDraft } from '../../src/core/verify/verify-draft.ts';
import { hostOf, javaScriptOptions, strictOptions } from './program.ts';
import type { Files } from './program.ts';
import { programOf } from './program.ts';

export interface LiftRequest {
  /** A whole project below `/project`, in memory. */
  readonly files: Files;
  /** The files whose orchestrators are looked at. */
  readonly targets: readonly string[];
  readonly settings?: Partial<Settings>;
  readonly options?: ts.CompilerOptions;
  /** The texts of the project's tests. */
  readonly testTexts?: () => readonly string[];
}

export interface Lifted {
  readonly refactorings: readonly Refactoring[];
  readonly refusals: readonly Refusal[];
  /** The project afterwards. */
  readonly files: Files;
  /** Only what differs, with the text afterwards. */
  readonly changed: Files;
}

/** The pipeline from draft to change set, over a project in memory. */
export function lift(request: LiftRequest): Lifted {
  const { files, targets, options = targets.some(isJavaScriptFile) ? javaScriptOptions : strictOptions } = request;
  const program = programOf(files, options);
  const readText = (file: string) => (Object.hasOwn(files, file) ? files[file] : undefined);
  const compose = (refactorings: readonly Refactoring[]) =>
    composeChanges({ refactorings, readText, compilerOptions: () => options });
  const wanted = { ...defaultSettings, ...request.settings };
  const draft = draftPlan({
    semantics: semanticsOf(program),
    files: targets,
    settings: wanted,
    coreModuleFor: ({ file, name }) =>
      placeCoreModule({
        orchestratorFile: file,
        orchestratorName: name,
        packageDir: '/project',
        coreDir: 'src/core',
        projectFiles: Object.keys(files),
        readText,
      }),
    readText,
    testTexts: request.testTexts ?? (() => []),
    root: '/project',
  });
  const verified = verifyDraft({ draft: narrowDraft(draft, wanted), program, host: hostOf(files), compose });
  const splits = planSplits({
    program,
    host: hostOf(files),
    lifts: verified.refactorings,
    lifted: verified.after,
    compilerOptions: () => options,
    files: targets,
    settings: wanted,
    root: '/project',
    readText,
    filesMentioning: () => [],
  });
  const refactorings = [...verified.refactorings, ...(splits?.refactorings ?? [])];
  const { changes } = composeStages({ refactorings, readText, compilerOptions: () => options });
  const changed = Object.fromEntries(changes.map(({ file, after }) => [file, after]));
  return {
    refactorings,
    refusals: [...draft.refusals, ...verified.refusals, ...(splits?.refusals ?? [])],
    files: { ...files, ...changed },
    changed,
  };
}
