import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { PlanJson } from '../../src/core/report/plan-schema.ts';
import type { Checkout } from './checkout.ts';
import { newDiagnostics, parseDiagnostics, type Diagnostic } from './diagnostics.ts';
import { filesOf } from './diff.ts';
import { noisyLines } from './noise.ts';
import type { Options } from './options.ts';
import { runShell } from './run-command.ts';
import { countBroken, parseTestRun, type TestRun } from './test-summary.ts';
import { createTool, type ToolRun, type WideClass } from './tool.ts';

/** Everything that was seen on one checkout. */
export interface Trial {
  readonly plan: PlanJson;
  readonly diff: string;
  /** The run that printed the diff. */
  readonly dry: ToolRun;
  /** Logic operators in the orchestrators, by the survey. */
  readonly logic: { readonly before: number; readonly after: number };
  /** Classes with too many dependencies, as `check` finds them. */
  readonly wide: { readonly before: readonly WideClass[]; readonly after: readonly WideClass[] };
  /** Undefined where no command was given. */
  readonly types: { readonly before: number; readonly added: readonly Diagnostic[] } | undefined;
  readonly tests: { readonly before: TestRun; readonly after: TestRun } | undefined;
  /** Each thing that is not as it has to be, in one sentence. */
  readonly faults: readonly string[];
}

export interface TrialRequest {
  readonly options: Options;
  readonly checkout: Checkout;
  readonly say: (step: string) => void;
}

/** Runs the tool on a checkout in every mode, with the project's own checks before and after. Leaves it as written. */
export async function tryOut({ options, checkout, say }: TrialRequest): Promise<Trial> {
  const tool = createTool(options);
  const faults: string[] = [];
  say('survey');
  const logicBefore = await tool.countLogic();
  say('check');
  const wideBefore = await tool.tooWide();
  say('dry run');
  const plan = await tool.dryPlan();
  const dry = await tool.dryDiff();
  const diff = dry.stdout;
  if (options.diffFile !== undefined) writeFileSync(options.diffFile, diff);
  const files = plan.summary.changedFiles.map((file) => resolve(options.checkout, file)).sort();
  const inDiff = filesOf(diff).map((file) => join(checkout.root, file));
  if (files.join('\n') !== inDiff.sort().join('\n')) faults.push('the diff and the plan name different files');
  if (checkout.dirtyFiles().length > 0) faults.push('the dry run has changed files');
  for (const { file, before } of noisyLines(diff)) faults.push(`${file} has changed without need: ${before.trim()}`);

  say('type check before');
  const typesBefore = await typecheck(options);
  say('tests before');
  const testsBefore = await test(options);
  if (checkout.dirtyFiles().length > 0) throw new Error('the commands themselves change files that git watches');

  checkout.touch([...new Set([...files, ...inDiff])]);
  say('git apply');
  const patched = applyDiff(checkout, diff, files);
  if (patched.complaint !== undefined) faults.push(`git apply --check refuses the diff: ${patched.complaint}`);
  checkout.putBack();

  say('write');
  await tool.write();
  const written = checkout.texts(files);
  checkout.touch([...written.keys()]);
  for (const file of differing(patched.texts, written)) faults.push(`git apply and --write differ in ${file}`);

  say('second run');
  const again = await tool.writeAgain();
  const rewritten = checkout.texts(files);
  checkout.touch([...rewritten.keys()]);
  for (const { id } of again.refactorings) faults.push(`the second run still lifts ${id}`);
  for (const file of differing(written, rewritten)) faults.push(`the second run has changed ${file}`);
  if (again.refactorings.length > 0 && !options.keep) {
    checkout.putBack();
    await tool.write();
  }
  const logicAfter = await tool.countLogic();
  say('check after');
  const wideAfter = await tool.tooWide();
  for (const { file, name } of newlyWide(wideBefore, wideAfter)) faults.push(`${name} in ${file} is too wide only now`);

  say('type check after');
  const typesAfter = await typecheck(options);
  say('tests after');
  let testsAfter = await test(options);
  if (testsBefore && testsAfter && countBroken(testsBefore, testsAfter) > 0) {
    // On a busy machine tests run into their time limit; what is really broken is so again.
    say('tests after, once more');
    testsAfter = await test(options);
  }

  const added = typesBefore && typesAfter ? newDiagnostics(typesBefore, typesAfter) : [];
  if (added.length > 0) faults.push(`${added.length} new diagnostics`);
  const broken = testsBefore && testsAfter ? countBroken(testsBefore, testsAfter) : 0;
  if (broken > 0) faults.push(`${broken} tests broken`);
  return {
    plan,
    diff,
    dry,
    logic: { before: logicBefore, after: logicAfter },
    wide: { before: wideBefore, after: wideAfter },
    types: typesBefore && { before: typesBefore.length, added },
    tests: testsBefore && testsAfter && { before: testsBefore, after: testsAfter },
    faults,
  };
}

function newlyWide(before: readonly WideClass[], after: readonly WideClass[]): readonly WideClass[] {
  return after.filter(({ file, name }) => !before.some((each) => each.file === file && each.name === name));
}

async function typecheck({ typecheck: command, checkout, timeout }: Options) {
  if (command === undefined) return undefined;
  const { exitCode, stdout, stderr } = await runShell(command, { cwd: checkout, timeout });
  const diagnostics = parseDiagnostics(`${stdout}\n${stderr}`);
  if (exitCode !== 0 && diagnostics.length === 0) {
    throw new Error(`the type check ended with ${exitCode} and no diagnostics:\n${stdout}${stderr}`);
  }
  return diagnostics;
}

async function test({ test: command, checkout, timeout }: Options): Promise<TestRun | undefined> {
  if (command === undefined) return undefined;
  const { exitCode, stdout, stderr } = await runShell(command, { cwd: checkout, timeout });
  return parseTestRun(`${stdout}\n${stderr}`, exitCode);
}

/** The texts as `git apply` makes them of the diff. */
function applyDiff(checkout: Checkout, diff: string, files: readonly string[]) {
  if (diff === '') return { texts: checkout.texts(files), complaint: undefined };
  const folder = mkdtempSync(join(tmpdir(), 'fcis-diff-'));
  const patch = join(folder, 'dry.diff');
  writeFileSync(patch, diff);
  try {
    checkout.checkPatch(patch);
    checkout.applyPatch(patch);
    return { texts: checkout.texts(files), complaint: undefined };
  } catch (error) {
    return { texts: checkout.texts(files), complaint: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function differing(
  one: ReadonlyMap<string, string | undefined>,
  other: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const files = [...new Set([...one.keys(), ...other.keys()])].sort();
  return files.filter((file) => one.get(file) !== other.get(file));
}
