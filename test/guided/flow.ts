import { render } from '@inquirer/testing';
import { plainText } from '../../src/core/report/colours.ts';
import { unicodeGlyphs } from '../../src/core/report/glyphs.ts';
import type { Terminal } from '../../src/shell/cli/terminal.ts';
import { prepare } from '../../src/shell/cli/prepare.ts';
import { parseArguments } from '../../src/shell/cli/parse-arguments.ts';
import { guidedSession } from '../../src/shell/guided/guided-command.ts';
import { chooseSession } from '../../src/shell/guided/resume.ts';
import { inquirerAsker, type Show } from '../../src/shell/guided/inquirer-asker.ts';
import { openWorkbench } from '../../src/shell/guided/open-workbench.ts';
import type { SavedSession } from '../../src/core/session/saved-session.ts';
import type { Asker } from '../../src/shell/guided/asker.ts';
import { createProject, type Project } from '../cli/command-line.ts';

/**
 * What a person does at a prompt that shows this text: keys by name, and `type:` with what is typed; or what happens
 * elsewhere meanwhile.
 */
export type Turn = readonly [sees: string, ...does: readonly (string | (() => void))[]];

export interface Flow {
  readonly cwd: string;
  readonly words?: readonly string[];
  readonly turns: readonly Turn[];
  readonly resumed?: SavedSession;
  /** What the editor makes of a text. */
  readonly edit?: Asker['edit'];
  /** Aborted when somebody presses Ctrl-C. */
  readonly signal?: AbortSignal;
}

/** A project under git, whose commits have an author. */
export function openProject(files: Readonly<Record<string, string>>): Project {
  const project = createProject(files);
  project.commit();
  project.git('config', 'user.name', 't');
  project.git('config', 'user.email', 't@example.com');
  return project;
}

/** Plays a guided session through the prompts of inquirer; what it printed, without what was asked. */
export async function play(flow: Flow) {
  const { cwd, words = [], turns, resumed, edit, signal = new AbortController().signal } = flow;
  const printed: string[] = [];
  const say = (text: string) => void printed.push(text);
  const terminal: Terminal = {
    outColours: plainText,
    errColours: plainText,
    print: say,
    tell: say,
    progress: () => undefined,
  };
  const waiting = [...turns];
  const show: Show = async (start) => {
    const prompt = await render((_config: object, context) => start(context), {});
    const seen = () => prompt.getScreen();
    const turn = waiting.shift();
    if (turn === undefined) throw new Error(`nobody knows what to do about:\n${printed.slice(-1).join('')}\n${seen()}`);
    const [sees, ...does] = turn;
    const isThere = () => `${printed.slice(-2).join('')}${seen()}`.includes(sees);
    // The list of a search comes a moment later.
    for (let waited = 0; !isThere() && waited < 50; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (!isThere()) throw new Error(`expected to see ${sees}, not:\n${printed.slice(-1).join('')}\n${seen()}`);
    for (const each of does) {
      if (typeof each === 'function') each();
      else if (each.startsWith('type:')) prompt.events.type(each.slice('type:'.length));
      else prompt.events.keypress(each === 'clear' ? { name: 'u', ctrl: true } : each);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return prompt.answer;
  };
  const parsed = parseArguments({ words, version: () => '0', width: 80 });
  if (parsed.kind !== 'invocation' || parsed.raw.command !== 'lift') throw new Error('not a session');
  const prepared = await prepare({ ...parsed.raw, command: 'lift' }, cwd, 'possible');
  if (prepared.kind === 'invalid') throw new Error(prepared.problems.map(({ message }) => message).join('; '));
  const look = () => ({ width: 80, colours: plainText, glyphs: unicodeGlyphs });
  const asker = { ...inquirerAsker(look, show), ...(edit === undefined ? {} : { edit }) };
  const asked = await chooseSession({
    prepared: prepared.value,
    terminal,
    asker,
    look,
    progress: () => undefined,
    openBench: openWorkbench,
    page: (text) => Promise.resolve(say(text)),
    lend: (work) => work(),
    signal,
    words,
    resumed,
  });
  if (asked.kind === 'invalid')
    return { code: 2, printed: asked.problems.map(({ message }) => message).join('; '), left: waiting };
  const code = await guidedSession(asked.value);
  return { code, printed: printed.join(''), left: waiting };
}
