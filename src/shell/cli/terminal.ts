import type { Colours } from '../../core/report/colours.ts';
import { inColour, plainText } from '../../core/report/colours.ts';
import { hanging } from '../../core/report/paragraph.ts';

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
      // Nobody likes to read words that the edge of the window cuts in two.
      if (text !== '') stderr.write(stderr.isTTY ? hanging(text, (stderr.columns || 80) - 1) : text);
    },
    progress: (message) => {
      if (!stderr.isTTY || env['TERM'] === 'dumb') return;
      clear();
      stderr.write(message.slice(0, (stderr.columns || 80) - 1));
      shown = message !== '';
    },
  };
}

/**
 * A reader that has seen enough (`| head`) closes the pipe, and a window that is closed takes its terminal along: that is
 * no error, and whatever was to be said then, about an error least of all, would be said to nobody.
 */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!isClosed(error)) throw error;
    });
  }
}

function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE' || code === 'EIO' || code === 'ENXIO' || code === 'ERR_STREAM_DESTROYED';
}
