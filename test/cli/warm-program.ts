import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Outcome } from './command-line.ts';

export interface Call {
  readonly words: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Longer than any call takes, on a busy machine as well. */
const patience = 120_000;
let open: ReturnType<typeof start> | undefined;

/**
 * Runs the built program in a process that stays for the next call: starting one takes ten times as long as most of what
 * is asked of it. What matters to the start itself (a terminal, a pipe that closes, what is loaded) is for a new process.
 */
export function runWarm(main: string, call: Call): Outcome {
  open ??= start(main);
  const answered = new Int32Array(new SharedArrayBuffer(4));
  open.port.postMessage({ call, answered });
  if (Atomics.wait(answered, 0, 0, patience) === 'timed-out') throw new Error(`no answer to ${call.words.join(' ')}`);
  const answer = receiveMessageOnPort(open.port)?.message as Outcome | undefined;
  if (answer === undefined) throw new Error(`the process ended at ${call.words.join(' ')}`);
  return answer;
}

/** The test waits without a turn of its event loop, so that somebody else has to talk to the process. */
function start(main: string) {
  const { port1: port, port2 } = new MessageChannel();
  const worker = new Worker(fileURLToPath(new URL('./warm-broker.js', import.meta.url)), {
    workerData: { main, port: port2 },
    transferList: [port2],
  });
  worker.unref();
  port.unref();
  return { port, worker };
}
