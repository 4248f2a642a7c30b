import type { Problem } from '../../core/model/problem.ts';
import { count } from '../../core/report/count.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { quoted } from '../../core/report/quoted.ts';
import { beginBisection, nextTrial, withOutcome } from '../../core/session/bisection.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Written } from '../journal/write-changes.ts';
import { takeBack } from '../journal/take-back.ts';
import { failsAnywayProblem } from '../../core/session/recovery-problems.ts';
import { putBack } from './put-back.ts';
import type { ReviewContext } from './review-context.ts';
import type { CommandOutcome } from './run-command.ts';
import { isStop } from './stopping.ts';

/** The person's command, run to its end; says meanwhile what it is run for. */
export type RunCommand = (purpose: string) => Promise<CommandOutcome>;

export interface Verifier {
  /** As it was typed. */
  readonly command: string;
  readonly run: RunCommand;
}

/** Whether the command passes before anything is changed: else nobody could tell what makes it fail afterwards. */
export async function passesBefore(
  { command, run }: Verifier,
  { print, look }: Pick<ReviewContext, 'print' | 'look'>,
): Promise<boolean> {
  const { colours, glyphs } = look();
  const { passes, ending, tail } = await run('before anything is changed');
  const says = passes
    ? `${colours.green(glyphs.done)} ${command} passes before any change.`
    : `${colours.red(glyphs.failed)} ${command} fails before any change (${ending}):`;
  print(`${paragraph(says, look())}\n${passes ? '' : quoted(tail, look())}`);
  return passes;
}

export interface VerifyRequest {
  readonly verifier: Verifier;
  /** Names what was written, which is all that may be taken back. */
  readonly step: string;
  /** What was written, each behind those that it depends on. */
  readonly accepted: readonly Proposed[];
  /** Writes a selection over the texts from before, as the same step. */
  readonly write: (accepted: readonly Proposed[]) => Promise<Written>;
  /** The splits of these that are possible over a selection of lifts. */
  readonly planAgain: (lost: readonly Proposed[], kept: readonly Proposed[]) => Promise<readonly Proposed[]>;
  readonly context: Pick<ReviewContext, 'cwd' | 'print' | 'look' | 'where'>;
}

/** What is on disk in the end: all that was accepted, or what is left of it. */
export type Verified =
  | { readonly kind: 'verified'; readonly kept: readonly Proposed[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/**
 * Runs the project's own command over what was written. Where it fails, the refactorings that make it fail are found by
 * trying ever smaller selections, and taken back; the others stay. Whoever stops this finds everything put back.
 */
export async function verifyWritten(request: VerifyRequest): Promise<Verified> {
  try {
    return await verify(request);
  } catch (error) {
    throw isStop(error) ? await putBack(request.step, request.context) : error;
  }
}

async function verify(request: VerifyRequest): Promise<Verified> {
  const { verifier, accepted, context } = request;
  const { command, run } = verifier;
  const { print, look } = context;
  const { colours, glyphs } = look();
  const say = (text: string) => print(`${paragraph(text, look())}\n`);
  const first = await run('with what was written');
  if (first.passes) {
    say(`${colours.green(glyphs.done)} ${command} passes.`);
    return { kind: 'verified', kept: accepted };
  }
  say(`${colours.red(glyphs.failed)} ${command} fails (${first.ending}):`);
  print(quoted(first.tail, look()));
  if ((await run('once more, with what was written')).passes) {
    say(
      `${colours.yellow(glyphs.failed)} ${command} passes now, with nothing changed in between: it fails now and then, so that nothing is blamed for it.`,
    );
    return { kind: 'verified', kept: accepted };
  }
  say('Looking for the changes that make it fail. Ctrl-C stops, and puts everything back.');

  let bisection = beginBisection(accepted);
  let runs = 0;
  let hasPassed = false;
  const attempt = async (selection: readonly Proposed[]): Promise<boolean | readonly Problem[]> => {
    runs += 1;
    const problems = await replace(selection, request);
    return problems.length > 0
      ? problems
      : (await run(`run ${runs}, with ${selection.length} of ${count(accepted.length, 'change')}`)).passes;
  };
  for (let trial = nextTrial(bisection); trial !== undefined; trial = nextTrial(bisection)) {
    const outcome = await attempt(trial);
    if (typeof outcome !== 'boolean') return { kind: 'failed', problems: outcome };
    bisection = withOutcome(bisection, outcome);
    hasPassed ||= outcome;
    if (hasPassed || bisection.culprits.length === 0) continue;
    // It passed with none of them once; before anything is blamed, it has to do so still.
    const none = await attempt([]);
    if (none !== true) return { kind: 'failed', problems: none === false ? [failsAnywayProblem(command)] : none };
    hasPassed = true;
  }
  const { culprits, orphans } = bisection;
  let kept = bisection.candidates;
  for (const { title } of culprits)
    say(`${colours.red(glyphs.failed)} Taken back, as ${command} fails with it: ${title}`);
  for (const { title } of orphans)
    say(`${colours.yellow(glyphs.failed)} Taken back along with it, as it builds on it: ${title}`);

  const again = await request.planAgain(orphans, kept);
  if (again.length > 0) {
    const outcome = await attempt([...kept, ...again]);
    if (typeof outcome !== 'boolean') return { kind: 'failed', problems: outcome };
    const sign = outcome ? colours.green(glyphs.done) : colours.red(glyphs.failed);
    const fate = outcome ? 'Planned again without it' : `Not planned again, as ${command} fails with it`;
    for (const { title } of again) say(`${sign} ${fate}: ${title}`);
    if (outcome) kept = [...kept, ...again];
  }
  const problems = await replace(kept, request);
  if (problems.length > 0) return { kind: 'failed', problems };
  const rest = kept.length === 0 ? 'Nothing is left of it.' : `${command} passes with the other ${kept.length}.`;
  say(`${colours.green(glyphs.done)} ${rest} ${colours.dim(`(${count(runs, 'run')})`)}`);
  return { kind: 'verified', kept };
}

/** Back to the texts from before, and from there to another selection: a crash in between leaves one of the two. */
async function replace(
  selection: readonly Proposed[],
  { write, step, context }: Pick<VerifyRequest, 'write' | 'step' | 'context'>,
): Promise<readonly Problem[]> {
  const taken = await takeBack({ cwd: context.cwd, wish: 'undo-step', only: step });
  if ('problems' in taken) return taken.problems;
  const written = await write(selection);
  return 'problems' in written ? written.problems : [];
}
