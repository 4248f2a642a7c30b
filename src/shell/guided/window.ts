import type { WriteStream } from 'node:tty';

/** The window of a terminal, which somebody may make wider or narrower. */
export interface Window {
  /** Tells the new width once it is another one, and stays; gives back what ends that. */
  readonly whenWidthChanges: (tell: (columns: number) => void) => () => void;
}

/** Whoever drags the edge of a window lets go of it some time. */
const patience = 150;

export function windowOf(stdout: WriteStream): Window {
  return {
    whenWidthChanges: (tell) => {
      const before = stdout.columns;
      let timer: NodeJS.Timeout | undefined;
      const changed = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (stdout.columns !== before) tell(stdout.columns);
        }, patience);
      };
      stdout.on('resize', changed);
      return () => {
        clearTimeout(timer);
        stdout.off('resize', changed);
      };
    },
  };
}
