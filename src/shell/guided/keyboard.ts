import type { ReadStream } from 'node:tty';

/** Who hears the keys. */
export interface Keyboard {
  /** Lets some work have the keys until it is done: a prompt, an editor, a pager, git. */
  readonly lend: <T>(work: () => Promise<T>) => Promise<T>;
  /** Gives the keys back to the terminal. */
  readonly end: () => void;
}

/** What these keys are to a terminal, which leaves them to us while we listen. */
const signals: ReadonlyMap<number, NodeJS.Signals> = new Map([
  [0x03, 'SIGINT'],
  [0x1a, 'SIGTSTP'],
  [0x1c, 'SIGQUIT'],
]);

/**
 * Holds the keys while nobody asks for any. What is typed meanwhile neither stands amid what is shown, nor answers the
 * next question, which nobody has seen yet.
 */
export function holdKeyboard(stdin: ReadStream): Keyboard {
  if (!stdin.isTTY) return { lend: (work) => work(), end: () => undefined };
  let lent = 0;
  const listen = () => {
    stdin.setRawMode(true);
    stdin.on('data', hear);
    stdin.resume();
  };
  const letGo = () => {
    stdin.off('data', hear);
    stdin.setRawMode(false);
    stdin.pause();
  };
  const hear = (typed: Buffer | string) => {
    for (const byte of Buffer.from(typed)) {
      const signal = signals.get(byte);
      if (signal === 'SIGINT') process.emit(signal, signal);
      else if (signal !== undefined && process.platform !== 'win32') suspend(signal);
    }
  };
  const suspend = (signal: NodeJS.Signals) => {
    letGo();
    process.once('SIGCONT', () => {
      if (lent === 0) listen();
    });
    process.kill(process.pid, signal);
  };
  // A window that is closed takes its keyboard along: a signal says so as well.
  stdin.on('error', () => undefined);
  listen();
  return {
    lend: async (work) => {
      if (lent === 0) letGo();
      lent += 1;
      try {
        return await work();
      } finally {
        lent -= 1;
        if (lent === 0) listen();
      }
    },
    end: letGo,
  };
}
