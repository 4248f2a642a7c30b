import { mkdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { objectionsTo } from '../sinks/objections.ts';

/** One run of the tool that writes. */
export interface WriteRequest {
  readonly changes: ChangeSet;
  /** Absolute. The project whose journal remembers the run is the one around this folder. */
  readonly cwd: string;
  /** What the run did, for the person who takes it back, e.g. `lift 3 proposals out of CheckoutOrchestrator`. */
  readonly title: string;
  /** Runs with the same session are taken back together by `undo --all`; without one the run is a session of its own. */
  readonly session?: string | undefined;
  /** Runs of a session with the same step are one run to whoever takes them back, e.g. the trials of a bisection. */
  readonly step?: string | undefined;
}

/**
 * `written`: every file is as planned. `refused`: nothing was touched. `undone`: a write failed and everything is as
 * it was before. `unfinished`: a write failed and not everything could be put back; the problems name the files.
 */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused' | 'undone' | 'unfinished'; readonly problems: readonly Problem[] };

/**
 * Writes all of the changes or none of them. Each file is replaced as a whole, keeps its mode, and stays a symbolic
 * link where it was one; a file that differs from what the plan was made from is never overwritten.
 */
export async function writeChanges({ changes }: WriteRequest): Promise<Written> {
  const objections = await objectionsTo(changes);
  if (objections.length > 0) return { kind: 'refused', problems: objections };
  return holdingSignals(async (interrupted) => {
    const done: Undo[] = [];
    for (const change of changes) {
      try {
        if (interrupted()) throw new Error('interrupted');
        await writeOne(change, done);
      } catch (error) {
        const notPutBack = await putBack(done);
        return {
          kind: notPutBack.length === 0 ? 'undone' : 'unfinished',
          problems: [failedWrite(change, error, notPutBack.length === 0), ...notPutBack],
        };
      }
    }
    return { kind: 'written' };
  });
}

/** How to take one step back; steps are taken back in reverse order. */
interface Undo {
  readonly file: string;
  readonly run: () => Promise<void>;
}

async function writeOne({ file, before, after }: FileChange, done: Undo[]): Promise<void> {
  const folder = dirname(file);
  const firstMade = await mkdir(folder, { recursive: true });
  if (firstMade !== undefined) done.push({ file: folder, run: () => removeFolders(folder, firstMade) });
  done.push({
    file,
    run: before === undefined ? () => unlink(file).catch(ignoreMissing) : () => writeFileAtomic(file, before),
  });
  await writeFileAtomic(file, after);
  // A full disk can cut a write short without an error.
  if (!(await readFile(file)).equals(Buffer.from(after))) throw new Error('the file is not what was written to it');
}

async function removeFolders(folder: string, last: string): Promise<void> {
  await rmdir(folder);
  if (folder !== last && folder.length > last.length) await removeFolders(dirname(folder), last);
}

async function putBack(done: readonly Undo[]): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { file, run } of done.toReversed()) {
    try {
      await run();
    } catch (error) {
      const message = `could not be put back: ${messageOf(error)}`;
      problems.push({ code: 'not-put-back', kind: 'input', file, message, help: 'compare it with your own copy' });
    }
  }
  return problems;
}

/** Whoever interrupts while files are being written gets all of the changes or none, not some. */
async function holdingSignals<T>(work: (interrupted: () => boolean) => Promise<T>): Promise<T> {
  let signalled = false;
  const hold = () => {
    signalled = true;
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, hold);
  try {
    return await work(() => signalled);
  } finally {
    for (const signal of signals) process.off(signal, hold);
  }
}

function failedWrite({ file }: FileChange, error: unknown, allPutBack: boolean): Problem {
  const message = `could not be written: ${messageOf(error)}`;
  const help = allPutBack ? 'every file was put back as it was' : 'all but the files named below were put back';
  return { code: 'write-failed', kind: 'input', file, message, help };
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
