import posix from 'node:path/posix';
import { createEffects } from '../effects/create-effects.ts';
import { composeChanges } from '../edit/compose-changes.ts';
import { readAfter, spanBefore, textsBeforeNear } from '../edit/overlay-changes.ts';
import type { ChangeSet } from '../model/change-set.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import type { Plan } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Settings } from '../model/settings.ts';
import { narrowDraft, selectRefactorings } from '../plan/select-refactorings.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { semanticsOf } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import type { Fault } from '../verify/diagnostics.ts';
import { layOver, type LaidProgram } from '../verify/overlay-program.ts';
import { createTrial } from '../verify/trial.ts';
import { verifyDraft } from '../verify/verify-draft.ts';
import type { Stranger } from './construction/strangers.ts';
import { draftPhasedSplits } from './draft-phased-splits.ts';
import { findTooWide, findWideModules, type SplitRequest } from './draft-splits.ts';
import { groupOperations } from './grouping/group-operations.ts';
import { mayLoadFolder, wordsOfLoaders } from './modules/loaded-by-folder.ts';
import { mayChangeModules } from './modules/replaced-by-name.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

export interface PlanSplitsRequest {
  /** The program of the texts on disk. */
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
  /** Verified refactorings that are applied before. */
  readonly lifts: readonly Refactoring[];
  /** The program as all of the lifts leave it, where there is one already. */
  readonly lifted?: LaidProgram | undefined;
  /** Files with orchestrators that belong to this program (absolute paths). */
  readonly files: readonly string[];
  readonly settings: Settings;
  /** What texts are composed under: the same as for the lifts, so that what is composed already is not composed again. */
  readonly compilerOptions: (file: string) => ts.CompilerOptions;
  /** Where the paths in ids start. */
  readonly root: string;
  readonly readText: (file: string) => string | undefined;
  /** Files outside of the program that mention one of these names: tests, mostly, that build the classes as well. */
  readonly filesMentioning: (names: readonly string[]) => readonly string[];
  readonly isWanted?: (orchestrator: { readonly file: string; readonly name: string }) => boolean;
  readonly wishes?: SplitWishes | undefined;
}

/** What a person wants of the splits, in the place of what would be chosen. */
export interface SplitWishes {
  readonly group?: SplitRequest['group'];
  readonly rename?: SplitRequest['rename'];
}

/**
 * Plans splits over the texts that the lifts leave behind, so that both together are as if done one after the other.
 * Undefined where no class is too wide: then this costs nothing.
 */
export function planSplits(request: PlanSplitsRequest): Plan | undefined {
  const { settings, readText, isWanted = () => true } = request;
  if (!settings.transforms.includes('split-orchestrator')) return undefined;
  const wide = tooWideIn(request);
  if (wide.length === 0) return undefined;

  const { laid, lifted, readLifted, filesWith, mentioning, isTaken, compose, selected } = groundFor(request, wide);
  const strangerOf = (file: string) => ({ file: posix.relative(request.root, file), text: readText(file) ?? '' });
  const drafted = draftPhasedSplits({
    ...laid,
    origin: request.program,
    readText: readLifted,
    files: [...new Set(wide.map(({ file }) => file))],
    settings,
    root: request.root,
    exists: (file) => readLifted(file) !== undefined,
    strangers: mentioning.filter((file) => !isTaken(file)).map(strangerOf),
    tests: filesWith(wordsAround(wide))
      .map(strangerOf)
      .filter((each) => mayChangeModules(each) || mayLoadFolder(each))
      .map((each) => ({ ...each, isElsewhere: isElsewhere(each, request) })),
    group: request.wishes?.group ?? groupOperations,
    rename: request.wishes?.rename,
    isWanted,
  });
  const draft = oneAfterTheOther(drafted);
  const verified = verifyDraft({
    draft: narrowDraft(draft, settings),
    ...laid,
    origin: request.program,
    compose,
  });
  const refusals = [...draft.refusals, ...verified.refusals];
  return onDisk({ refactorings: verified.refactorings, refusals, findings: [] }, selected, lifted);
}

/** The errors that these splits bring over the lifts: somebody may have changed them since they were planned. */
export function faultsOfSplits(request: PlanSplitsRequest, splits: readonly Refactoring[]): readonly Fault[] {
  const { laid, compose } = groundFor(request, tooWideIn(request));
  return createTrial({ ...laid, origin: request.program, compose }).run(splits).faults;
}

interface Wide extends Pick<Orchestrator, 'name' | 'kind' | 'operations'> {
  readonly file: string;
}

function tooWideIn({ program, files, settings, isWanted = () => true }: PlanSplitsRequest): readonly Wide[] {
  const effects = createEffects(semanticsOf(program), settings.purity);
  const maximum = settings.maxDependencies;
  return files.flatMap((file) => {
    const sourceFile = program.getSourceFile(file);
    if (sourceFile === undefined) return [];
    return [...findTooWide(sourceFile, maximum), ...findWideModules(sourceFile, { maximum, effects })]
      .filter(({ name }) => isWanted({ file, name }))
      .map(({ name, kind, operations }) => ({ file, name, kind, operations }));
  });
}

/** It stands outside of the project, without a word that leads there: the folders that it loads are others. */
function isElsewhere({ file, text }: Stranger, { program, root }: PlanSplitsRequest): boolean {
  const { configFilePath } = program.getCompilerOptions();
  if (typeof configFilePath !== 'string') return false;
  const home = posix.dirname(configFilePath);
  return !posix.join(root, file).startsWith(`${home}/`) && !text.includes(posix.basename(home));
}

/** What modules hand out, as a test may put something else in its place, and what may load all of their folder. */
function wordsAround(wide: readonly Wide[]): readonly string[] {
  const modules = wide.filter(({ kind }) => kind !== 'class');
  const handedOut = modules.flatMap(({ operations }) => operations.filter(({ visibility }) => visibility === 'public'));
  return wide.length === 0 ? [] : [...handedOut.map(({ name }) => name), ...wordsOfLoaders];
}

/** The texts and the program that the lifts leave behind, with all that mentions the classes. */
function groundFor(request: PlanSplitsRequest, wide: readonly Wide[]) {
  const { settings, program, host, readText, compilerOptions } = request;
  const { selected } = selectRefactorings(request.lifts, { ...settings, limit: undefined });
  const lifted = composeChanges({ refactorings: selected, readText, compilerOptions });
  const filesWith = (names: readonly string[]) => (names.length === 0 ? [] : request.filesMentioning(names));
  const mentioning = filesWith(wide.filter(({ kind }) => kind === 'class').map(({ name }) => name));
  const isTaken = (file: string) => !isJavaScriptFile(file) || program.getCompilerOptions().allowJs === true;
  const others = mentioning.filter(isTaken);
  const isThere = selected.length === request.lifts.length && others.length === 0;
  const known = isThere ? request.lifted : undefined;
  const laid = known ?? layOver({ base: program, host, changes: lifted, files: others });
  const readLifted = readAfter(lifted, readText);
  const compose = (some: readonly Refactoring[]): ChangeSet =>
    composeChanges({
      refactorings: some,
      readText: readLifted,
      compilerOptions,
      neighbours: textsBeforeNear(lifted),
    });
  return { selected, lifted, laid, readLifted, filesWith, mentioning, isTaken, compose };
}

/** Names places as they are in the texts on disk, and what each split builds on. */
function onDisk(plan: Plan, lifts: readonly Refactoring[], lifted: ChangeSet): Plan {
  const edits = lifts.flatMap((lift) => lift.edits);
  return {
    ...plan,
    refactorings: plan.refactorings.map((split) => ({
      ...split,
      span: spanBefore(split.span, lifted, edits),
      dependsOn: lifts.filter((lift) => sharesFile(lift, split)).map(({ id }) => id),
    })),
    refusals: plan.refusals.map((refusal) => ({
      ...refusal,
      span: spanBefore(refusal.span, lifted, edits),
      cause: spanBefore(refusal.cause, lifted, edits),
    })),
  };
}

function sharesFile(lift: Refactoring, split: Refactoring): boolean {
  const files = new Set(split.edits.map(({ file }) => file));
  return lift.edits.some(({ file }) => files.has(file));
}
