import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

export interface TmuxRequest {
  readonly columns: number;
  readonly rows: number;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Lines of shell that are run before anything is seen. */
  readonly setup: readonly string[];
}

/** A real terminal with a shell in it: keys in, screen out. */
export interface TmuxTerminal {
  /** Keys by the names of tmux, e.g. `Enter`, `C-c`, `a`. */
  press(...keys: readonly string[]): void;
  type(text: string): void;
  /** Makes the window wider or narrower. */
  resize(columns: number): void;
  /** The screen once it shows this and does not change any more. */
  waitFor(text: string | RegExp): Promise<string>;
  /** Waits for what is on the screen for a moment only. */
  seeing(text: string): Promise<void>;
  screen(): string;
  /** The screen with all that has scrolled off above it. */
  scrolled(): string;
  /** The screen with the escape codes of its colours. */
  colouredScreen(): string;
  close(): void;
}

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;

/** However slow the machine is, a screen that does not come in this time never will. */
const patience = 90_000;
let opened = 0;

export async function openTmux({ columns, rows, cwd, env = {}, setup }: TmuxRequest): Promise<TmuxTerminal> {
  const socket = `fcis-${process.pid}-${(opened += 1)}`;
  const tmux = (...words: readonly string[]) =>
    execFileSync('tmux', ['-u', '-f', '/dev/null', '-L', socket, ...words], { encoding: 'utf8' });
  const variables = Object.entries({ ...base, ...env }).map(([name, value]) => `${name}=${value}`);
  const shell = ['env', '-i', ...variables, 'bash', '--norc', '--noprofile', '-i'];
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), '-c', cwd, ...shell);
  // Nothing but the screen: no line of status, which holds a clock.
  tmux('set-option', '-g', 'status', 'off');
  tmux('resize-window', '-x', String(columns), '-y', String(rows));
  const capture = (...words: readonly string[]) => tmux('capture-pane', '-p', ...words).replace(/\n+$/u, '\n');
  const type = (text: string) => void tmux('send-keys', '-l', text);
  const press = (...keys: readonly string[]) => void tmux('send-keys', ...keys);
  const waitFor: TmuxTerminal['waitFor'] = async (wanted) => {
    const isThere = (screen: string) => (typeof wanted === 'string' ? screen.includes(wanted) : wanted.test(screen));
    const deadline = Date.now() + patience;
    for (let last = ''; ; await pause(60)) {
      const screen = capture();
      if (isThere(screen) && screen === last) return screen;
      last = screen;
      if (Date.now() > deadline) throw new Error(`never saw ${String(wanted)} on this screen:\n${screen}`);
    }
  };
  // What is typed before the shell asks for it would be shown twice.
  await waitFor(/\$ *\n$/u);
  type([...setup, 'clear'].join('; '));
  press('Enter');
  await waitFor(/^\$ *\n$/u);
  return {
    press,
    type,
    resize: (width) => void tmux('resize-window', '-x', String(width), '-y', String(rows)),
    waitFor,
    seeing: async (text) => {
      for (const deadline = Date.now() + patience; !capture().includes(text); await pause(20))
        if (Date.now() > deadline) throw new Error(`never saw ${text} on this screen:\n${capture()}`);
    },
    screen: () => capture(),
    scrolled: () => capture('-S', '-'),
    colouredScreen: () => capture('-e'),
    close: () => void spawnSync('tmux', ['-L', socket, 'kill-server']),
  };
}

const base = {
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '/',
  TERM: 'screen-256color',
  LANG: 'C.UTF-8',
  PAGER: 'cat',
  PS1: '$ ',
  GIT_CONFIG_GLOBAL: '/dev/null',
};
