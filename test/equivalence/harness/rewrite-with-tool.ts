import { join, relative } from 'node:path';
import { composeStages } from '../../../src/core/edit/compose-stages.ts';
import { composeChanges } from '../../../src/core/edit/compose-changes.ts';
import { placeCoreModule } from '../../../src/core/edit/place-core-module.ts';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import type { Refusal, RefusalCode } from '../../../src/core/model/refusal.ts';
import { noOverrides } from '../../../src/core/model/settings.ts';
import type { Settings } from '../../../src/core/model/settings.ts';
import { transformNames } from '../../../src/core/model/transform-name.ts';
import { draftPlan } from '../../../src/core/plan/draft-plan.ts';
import { selectRefactorings } from '../../../src/core/plan/select-refactorings.ts';
import { createEffects } from '../../../src/core/effects/create-effects.ts';
import { findTooWide, findWideModules } from '../../../src/core/splitting/draft-splits.ts';
import { planSplits } from '../../../src/core/splitting/plan-splits.ts';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { verifyDraft } from '../../../src/core/verify/verify-draft.ts';
import { compile, createHost } from './compile.ts';
import type { Program, SourceFiles } from './program.ts';

export interface Rewritten {
  readonly files: SourceFiles;
  /** What was applied. */
  readonly refactorings: readonly Refactoring[];
  readonly refusals: readonly Refusal[];
}

const settings: Settings = {
  transforms: transformNames,
  only: [],
  coreDir: 'src/core',
  maxDependencies: 4,
  composition: 'inside',
  limit: undefined,
  assume: false,
  purity: noOverrides,
};

/** The names of classes that have more dependencies than the maximum. */
export function tooWideIn(program: Program, files: SourceFiles): readonly string[] {
  const compiled = compile(program, files);
  const effects = createEffects(semanticsOf(compiled), settings.purity);
  return compiled
    .getSourceFiles()
    .filter(({ fileName }) => files.has(relative(program.directory, fileName)))
    .flatMap((file) => [
      ...findTooWide(file, settings.maxDependencies),
      ...findWideModules(file, { maximum: settings.maxDependencies, effects }),
    ])
    .map(({ name }) => name);
}

/** What `--write` makes of a program: everything that is proposed, verified and safe. `ignoring` switches refusals off. */
export function rewriteWithTool(
  program: Program,
  files: SourceFiles,
  ignoring: ReadonlySet<RefusalCode> = new Set(),
): Rewritten {
  const texts = new Map([...files].map(([path, text]) => [join(program.directory, path), text]));
  const readText = (file: string) => texts.get(file);
  const compiled = compile(program, files);
  const draft = draftPlan({
    semantics: semanticsOf(compiled),
    files: [...texts.keys()].filter((file) => !file.startsWith(join(program.directory, settings.coreDir))),
    settings,
    coreModuleFor: ({ file, name }) =>
      placeCoreModule({
        orchestratorFile: file,
        orchestratorName: name,
        packageDir: program.directory,
        coreDir: settings.coreDir,
        projectFiles: [...texts.keys()],
        readText,
      }),
    readText,
    root: program.directory,
    ignoring,
  });
  const compose = (refactorings: readonly Refactoring[]) =>
    composeChanges({ refactorings, readText, compilerOptions: () => compiled.getCompilerOptions() });
  const host = createHost(texts);
  const verified = verifyDraft({ draft, program: compiled, host, compose });
  const { selected: lifts } = selectRefactorings(verified.refactorings, settings);
  const splits = planSplits({
    program: compiled,
    host,
    lifts,
    compilerOptions: () => compiled.getCompilerOptions(),
    files: [...texts.keys()],
    settings,
    root: program.directory,
    readText,
    filesMentioning: () => [],
  });
  const { selected } = selectRefactorings([...lifts, ...(splits?.refactorings ?? [])], settings);

  const after = new Map(files);
  const { changes } = composeStages({
    refactorings: selected,
    readText,
    compilerOptions: () => compiled.getCompilerOptions(),
  });
  for (const change of changes) after.set(relative(program.directory, change.file), change.after);
  const refusals = [...draft.refusals, ...verified.refusals, ...(splits?.refusals ?? [])];
  return { files: after, refactorings: selected, refusals };
}
