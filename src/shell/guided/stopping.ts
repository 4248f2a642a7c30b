/** Somebody wants the program to stop: Ctrl-C, a closed terminal, an end of what is typed. */
export class Stopped extends Error {}

/** Stopped, while what was just written could not be put back, which was told. */
export class StoppedAmid extends Stopped {}

/** How a session learns that it is to stop. Whatever waits (for a key, a plan, a command) waits on this signal too. */
export interface Stopping {
  readonly signal: AbortSignal;
  /** While another program has the keyboard (an editor, a pager), Ctrl-C is meant for that one. */
  readonly whileElsewhere: <T>(work: () => Promise<T>) => Promise<T>;
  /** Lets go of the signals. */
  readonly end: () => void;
}

// SIGBREAK is Ctrl-Break, which Windows alone has.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;

export function listenForStops(): Stopping {
  const controller = new AbortController();
  let elsewhere = 0;
  const stop = (name: string) => {
    if (name === 'SIGINT' && elsewhere > 0) return;
    controller.abort(new Stopped(name));
  };
  // The keyboard was closed (Ctrl-D): nothing is left that could go on.
  const drained = () => stop('end of input');
  for (const signal of signals) process.on(signal, stop);
  process.once('beforeExit', drained);
  return {
    signal: controller.signal,
    whileElsewhere: async (work) => {
      elsewhere += 1;
      try {
        return await work();
      } finally {
        elsewhere -= 1;
      }
    },
    end: () => {
      for (const signal of signals) process.off(signal, stop);
      process.off('beforeExit', drained);
    },
  };
}

/** The outcome of some work, unless somebody stops it first; what then becomes of it is of no interest. */
export function orStopped<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Whether an error only says that somebody wants to stop. */
export function isStop(error: unknown): boolean {
  return error instanceof Stopped || (error instanceof Error && /^(?:Exit|Abort)PromptError$/u.test(error.name));
}
