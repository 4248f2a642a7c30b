import type { Keyboard } from './keyboard.ts';
import type { Show } from './inquirer-asker.ts';

/**
 * Starts each prompt anew when the program comes back from the background (`fg`): the shell has written over what it
 * showed, and readline has stopped listening, which would look like the end of what is typed.
 */
export function promptAnew({ signal, lend }: Pick<Keyboard, 'lend'> & { readonly signal: AbortSignal }): Show {
  return async (start) => {
    for (;;) {
      const back = new AbortController();
      const comeBack = () => back.abort();
      process.once('SIGCONT', comeBack);
      try {
        return await lend(() => start({ signal: AbortSignal.any([signal, back.signal]) }));
      } catch (error) {
        if (signal.aborted || !back.signal.aborted) throw error;
      } finally {
        process.off('SIGCONT', comeBack);
      }
    }
  };
}
