import type { Colours } from '../../core/report/colours.ts';
import { inColour, plainText } from '../../core/report/colours.ts';

/** Where the program speaks: its product goes to `print`, everything said about it to `tell`. */
export interface Terminal {
  readonly outColours: Colours;
  readonly errColours: Colours;
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  tell(text: string): void;
  /** Replaces the line that says what is being done; shown only to a person. */
  progress(message: string): void;
}

export function openTerminal({ colour }: { readonly colour: boolean }): Terminal {
  const { stdout, stderr, env } = process;
  const wanted = colour && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\x1b[2K');
    shown = false;
  };
  return {
    outColours: wanted && stdout.isTTY ? inColour : plainText,
    errColours: wanted && stderr.isTTY ? inColour : plainText,
    print: (text) => {
      clear();
      if (text !== '') stdout.write(text);
    },
    tell: (text) => {
      clear();
      if (text !== '') stderr.write(text);
    },
    progress: (message) => {
      if (!stderr.isTTY || env['TERM'] === 'dumb') return;
      clear();
      stderr.write(message.slice(0, (stderr.columns || 80) - 1));
      shown = message !== '';
    },
  };
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no error, and nothing more is worth saying. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
