import type { Problem } from '../../core/model/problem.ts';
import { count } from '../../core/report/count.ts';
import { paragraph } from '../../core/report/render-proposal.ts';
import { beginBisection, nextTrial, withOutcome } from '../../core/session/bisection.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Written } from '../journal/write-changes.ts';
import { takeBack } from '../journal/take-back.ts';
import type { ReviewContext } from './review.ts';
import { runCommand } from './run-command.ts';

/** Whether the command passes before anything is changed: else nobody could tell what makes it fail afterwards. */
export async function passesBefore(
  command: string,
  { cwd, print, progress, look }: VerifyRequest['context'],
): Promise<boolean> {
  const { colours, glyphs } = look();
  progress(`running ${command}, before anything is changed`);
  const { passes, ending, tail } = await runCommand(command, cwd);
  progress('');
  if (passes) print(`${colours.green(glyphs.done)} ${command} passes before any change.\n`);
  else
    print(
      `${colours.red(glyphs.failed)} ${command} fails before any change (${ending}):\n` +
        quoted(tail, colours.dim(glyphs.bar)),
    );
  return passes;
}

export interface VerifyRequest {
  readonly command: string;
  /** What was written, each behind those that it depends on. */
  readonly accepted: readonly Proposed[];
  /** Writes a selection over the texts from before, as the same step. */
  readonly write: (accepted: readonly Proposed[]) => Promise<Written>;
  readonly context: Pick<ReviewContext, 'cwd' | 'print' | 'progress' | 'look'>;
}

/** What is on disk in the end: all that was accepted, or what is left of it. */
export type Verified =
  | { readonly kind: 'verified'; readonly kept: readonly Proposed[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/**
 * Runs the project's own command over what was written. Where it fails, the refactorings that make it fail are found by
 * trying ever smaller selections, and taken back; the others stay.
 */
export async function verifyWritten({ command, accepted, write, context }: VerifyRequest): Promise<Verified> {
  const { cwd, print, progress, look } = context;
  const { colours, glyphs } = look();
  progress(`running ${command}`);
  const first = await runCommand(command, cwd);
  progress('');
  if (first.passes) {
    print(`${colours.green(glyphs.done)} ${command} passes.\n`);
    return { kind: 'verified', kept: accepted };
  }
  print(
    `${colours.red(glyphs.failed)} ${command} fails (${first.ending}):\n${quoted(first.tail, colours.dim(glyphs.bar))}`,
  );
  print(
    `${paragraph('Looking for the changes that make it fail. Ctrl-C stops; `fcis-codemod undo` puts everything back.', look())}\n`,
  );

  let bisection = beginBisection(accepted);
  let runs = 0;
  for (let trial = nextTrial(bisection); trial !== undefined; trial = nextTrial(bisection)) {
    runs += 1;
    progress(`run ${runs}: ${command} with ${trial.length} of ${count(accepted.length, 'change')}`);
    const problems = await replace(trial, { write, cwd });
    if (problems.length > 0) return { kind: 'failed', problems };
    bisection = withOutcome(bisection, (await runCommand(command, cwd)).passes);
  }
  const problems = await replace(bisection.candidates, { write, cwd });
  progress('');
  if (problems.length > 0) return { kind: 'failed', problems };
  for (const { title } of bisection.culprits)
    print(`${paragraph(`${colours.red(glyphs.failed)} Taken back, as ${command} fails with it: ${title}`, look())}\n`);
  for (const { title } of bisection.orphans)
    print(
      `${paragraph(`${colours.yellow(glyphs.failed)} Taken back along with it, as it builds on it: ${title}`, look())}\n`,
    );
  const left = bisection.candidates.length;
  const rest = left === 0 ? 'Nothing is left of it.' : `${command} passes with the other ${left}.`;
  print(`${colours.green(glyphs.done)} ${rest} ${colours.dim(`(${count(runs, 'run')})`)}\n`);
  return { kind: 'verified', kept: bisection.candidates };
}

/** Back to the texts from before, and from there to another selection: a crash in between leaves one of the two. */
async function replace(
  selection: readonly Proposed[],
  { write, cwd }: Pick<VerifyRequest, 'write'> & { readonly cwd: string },
): Promise<readonly Problem[]> {
  const taken = await takeBack({ cwd, wish: 'undo-step' });
  if (taken.kind === 'refused' || taken.kind === 'unfinished') return taken.problems;
  const written = await write(selection);
  return written.kind === 'written' ? [] : written.problems;
}

function quoted(text: string, bar: string): string {
  return text
    .split('\n')
    .map((line) => `  ${bar} ${line}\n`)
    .join('');
}
