import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { lostProblem } from '../../core/session/codemod-output.ts';
import type { Group } from '../../core/session/answer.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { emptyWorkbench } from './open-workbench.ts';
import { orStopped } from './stopping.ts';
import { megabytes } from '../../core/report/megabytes.ts';
import type { Planned, Report, Workbench, WorkbenchRequest } from './workbench.ts';

interface RemoteContext {
  readonly report: Report;
  readonly signal: AbortSignal;
}

const keptCharacters = 100_000;

type Question =
  | { readonly kind: 'open'; readonly request: WorkbenchRequest }
  | {
      readonly kind: 'planSplits';
      readonly accepted: readonly Proposed[];
      readonly groups: readonly Group[] | undefined;
    }
  | { readonly kind: 'compose' | 'faultsOf'; readonly proposals: readonly Proposed[] };

export type ToThread = Question & { readonly id: number };

export type FromThread =
  | { readonly kind: 'report'; readonly stage: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The thread is gone, and with it whatever it was asked. */
class ThreadLost extends Error {}

/** A workbench in a thread of its own, so that keys are heard, and Ctrl-C stops, however long it plans. */
export async function openRemoteWorkbench(
  request: WorkbenchRequest,
  { report, signal }: RemoteContext,
): Promise<Workbench> {
  const thread = new Worker(new URL('./bench-thread.js', import.meta.url), {
    // As much memory as the program itself was given.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes(getHeapStatistics().heap_size_limit) },
  });
  // What somebody's own transform prints is not to stand amid a line or a question of ours.
  let said = '';
  const printed = () => {
    const news = said;
    said = '';
    return news;
  };
  for (const stream of [thread.stdout, thread.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      said = (said + chunk).slice(-keptCharacters);
    });
  const waiting = new Map<number, Waiting>();
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'report') return report(message.stage);
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(message.error);
  });
  thread.on('error', (error) => failAll(new ThreadLost(String(error))));
  thread.on('exit', (code) => failAll(new ThreadLost(`exit code ${code}`)));

  let asked = 0;
  const ask = <T>(question: Question): Promise<T> => {
    const id = (asked += 1);
    const answer = new Promise<unknown>((resolve, reject) => waiting.set(id, { resolve, reject }));
    thread.postMessage({ ...question, id } satisfies ToThread);
    // Only while it is asked does it keep the program alive: where the keyboard is closed, nothing is left to wait for.
    thread.ref();
    return orStopped(signal, answer as Promise<T>).finally(() => thread.unref());
  };
  const close = () => void thread.terminate();
  try {
    const planned = await ask<Planned>({ kind: 'open', request });
    return {
      ...planned,
      planSplits: (accepted, groups) => ask({ kind: 'planSplits', accepted, groups }),
      compose: (proposals) => ask({ kind: 'compose', proposals }),
      faultsOf: (proposals) => ask({ kind: 'faultsOf', proposals }),
      printed,
      close,
    };
  } catch (error) {
    close();
    // Somebody's own transform may do that; the planning of ours never should.
    if (request.kind !== 'codemod') throw error;
    if (!(error instanceof ThreadLost)) throw error;
    return { ...emptyWorkbench([lostProblem(request.codemod, error.message)]), printed };
  }
}
