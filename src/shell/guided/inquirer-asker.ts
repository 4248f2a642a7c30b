import confirm from '@inquirer/confirm';
import input from '@inquirer/input';
import search from '@inquirer/search';
import { hanging } from '../../core/report/paragraph.ts';
import { speak } from '../../core/report/glyphs.ts';
import type { Look } from '../../core/report/render-change.ts';
import type { Asker } from './asker.ts';
import { keysPrompt } from './keys-prompt.ts';
import { openEditor } from './open-editor.ts';
import type { Window } from './window.ts';

/** Where a prompt is shown, and its keys come from; nothing said means in the terminal. */
type Context = Parameters<typeof keysPrompt>[1];

/** Starts a prompt, and waits for its answer. */
export type Show = <Value>(start: (context: Context) => Promise<Value>) => Promise<Value>;

/** Asks in the terminal, through inquirer; a test shows the prompts elsewhere. */
export function inquirerAsker(look: () => Look, show: Show, window?: Window): Asker {
  return {
    key: async <Name extends string>({ keys, notice, showAgain }: Parameters<Asker['key']>[0]) => {
      const fit = (text: string) => hanging(text, look().width - 1);
      const config = { keys, colours: look().colours, fit, window, ...(notice === undefined ? {} : { notice }) };
      for (;;) {
        const answer = await show((context) => keysPrompt(config, context));
        if (typeof answer === 'string') return answer as Name;
        showAgain(answer.erasing);
      }
    },
    pick: ({ message, choices, ...more }) => {
      // Where the prompt is started anew, what was typed is there again.
      let typed = '';
      return show((context) =>
        search(
          {
            message,
            pageSize: 12,
            initialValue: typed,
            ...('initial' in more ? { default: more.initial } : {}),
            theme: searchTheme(look()),
            source: (term = '') => {
              typed = term;
              return choices
                .filter(({ name }) => isFound(name, term))
                .map(({ name, value, short = name }) => ({ name, value, short }));
            },
          },
          context,
        ),
      );
    },
    text: ({ message, initial, validate }) => {
      let typed = initial;
      const transformer = (text: string, { isFinal }: { readonly isFinal: boolean }) => {
        typed = text;
        return isFinal ? look().colours.cyan(text) : text;
      };
      return show((context) => {
        const begun = typed === undefined ? {} : { default: typed, prefill: 'editable' as const };
        const more = validate === undefined ? {} : { validate };
        return input({ message, theme: theme(look()), transformer, ...begun, ...more }, context);
      });
    },
    confirm: ({ message, otherwise }) =>
      show((context) => confirm({ message, default: otherwise, theme: theme(look()) }, context)),
    edit: openEditor,
  };
}

/** The colours of inquirer in ours, which know about NO_COLOR. */
function theme({ glyphs, colours, width }: Look) {
  return {
    prefix: { idle: colours.cyan('?'), done: colours.green(glyphs.done) },
    style: {
      message: (text: string) => colours.bold(speak(text, glyphs)),
      answer: colours.cyan,
      defaultAnswer: (text: string) => colours.dim(`(${text})`),
      error: (text: string) => hanging(colours.red(`${glyphs.pointer} ${text}`), width - 1),
      help: colours.dim,
      highlight: colours.cyan,
      key: colours.bold,
    },
  };
}

function searchTheme(look: Look) {
  const { style, ...base } = theme(look);
  const { colours, glyphs } = look;
  return {
    ...base,
    icon: { cursor: glyphs.pointer },
    style: {
      ...style,
      disabled: colours.dim,
      searchTerm: colours.cyan,
      description: colours.dim,
      keysHelpTip: () =>
        colours.dim(hanging('type to search, arrow keys to move, enter to choose, Ctrl-C to stop', look.width - 1)),
    },
  };
}

/** Every word that was typed is in the text somewhere. */
function isFound(text: string, term: string): boolean {
  const lower = text.toLowerCase();
  return term
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word));
}
