import type { Look } from '../../core/report/render-change.ts';
import type { Terminal } from '../cli/terminal.ts';

/** Says what takes its time; empty when it is done. */
export type Progress = (message: string) => void;

const beat = 120;

/** One line that moves, and counts the seconds, for as long as something is being done. */
export function workingLine(terminal: Pick<Terminal, 'progress'>, look: () => Look): Progress {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let frame = 0;
  let shown = '';
  const show = () => {
    const { spinner } = look().glyphs;
    const seconds = Math.floor((Date.now() - since) / 1000);
    frame = (frame + 1) % spinner.length;
    terminal.progress(`${spinner[frame] ?? ''} ${shown}${seconds < 2 ? '' : `, ${seconds} s`} (Ctrl-C stops)`);
  };
  return (message) => {
    shown = message;
    if (message === '') {
      clearInterval(timer);
      timer = undefined;
      return terminal.progress('');
    }
    if (timer === undefined) {
      since = Date.now();
      timer = setInterval(show, beat).unref();
    }
    show();
  };
}
