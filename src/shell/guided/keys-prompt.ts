import { createPrompt, useEffect, useKeypress, useState } from '@inquirer/core';
import type { Colours } from '../../core/report/colours.ts';
import { visibleLength } from '../../core/report/paragraph.ts';
import type { Window } from './window.ts';

/** A key with the word that begins with it, or holds it as a capital: `Accept`, `aLl`. */
export interface Key<Name extends string = string> {
  readonly name: Name;
  /** Its one capital is the key. */
  readonly word: string;
  /** For the help: what it does, in half a sentence. */
  readonly help: string;
}

export interface KeysConfig<Name extends string = string> {
  readonly keys: readonly Key<Name>[];
  readonly colours: Colours;
  /** Breaks lines where the screen ends. */
  readonly fit: (text: string) => string;
  /** What is said about the last thing that was tried, e.g. why a name cannot be taken. */
  readonly notice?: string;
  /** Where given, another width ends the prompt, for all that stands above has to be shown anew. */
  readonly window?: Window | undefined;
}

/** The window has another width. */
export interface Resized {
  /** What takes away the rest of the prompt once it is printed. */
  readonly erasing: string;
}

/** One line of keys, one key pressed; `?` opens the help below the line. */
export const keysPrompt = createPrompt<string | Resized, KeysConfig>((config, done) => {
  const { keys, colours, fit, notice, window } = config;
  const line = fit([...keys.map((key) => inColour(key, colours)), colours.bold('?')].join('  '));
  const [isGone, leave] = useState(false);
  useEffect(
    () =>
      window?.whenWidthChanges((width) => {
        leave(true);
        done({ erasing: `\x1b[${1 + brokenAnew(line, width)}A\r\x1b[J` });
      }),
    [],
  );
  const [isHelpOpen, openHelp] = useState(false);
  const [chosen, choose] = useState<Key | undefined>(undefined);
  const [unknown, setUnknown] = useState(false);
  useKeypress((event, readline) => {
    // It puts the program into the background, and is no answer.
    if (event.ctrl && event.name === 'z') return;
    // What was typed is a key, not the beginning of a line.
    readline.clearLine(0);
    const typed = (event as { readonly sequence?: string }).sequence ?? event.name ?? '';
    if (typed === '?' || event.name === '?') {
      openHelp(!isHelpOpen);
      setUnknown(false);
      return;
    }
    const key = keys.find((each) => letterOf(each) === typed.toLowerCase() || letterOf(each) === event.name);
    if (key === undefined || event.ctrl) {
      setUnknown(true);
      return;
    }
    choose(key);
    done(key.name);
  });
  if (chosen !== undefined) return colours.dim(`${colours.cyan('>')} ${chosen.word.toLowerCase()}`);
  if (isGone) return '';
  const help = isHelpOpen ? helpText(keys, colours) : '';
  const hint = unknown ? colours.dim('press one of the capital letters; ? shows what they do') : '';
  return [line, fit([notice ?? '', help, hint].filter((text) => text !== '').join('\n'))];
});

/** How many rows more these lines take in a terminal that breaks them at its edge. */
function brokenAnew(lines: string, width: number): number {
  const rows = lines.split('\n').map((line) => Math.max(1, Math.ceil(visibleLength(line) / width)));
  return rows.reduce((sum, each) => sum + each - 1, 0);
}

export function letterOf({ word }: Key): string {
  return (/[A-Z]/u.exec(word)?.[0] ?? word.charAt(0)).toLowerCase();
}

function inColour(key: Key, colours: Colours): string {
  return key.word.replace(/[A-Z]/u, (letter) => colours.bold(colours.cyan(letter)));
}

function helpText(keys: readonly Key[], colours: Colours): string {
  return keys.map((key) => `  ${colours.bold(letterOf(key))}  ${key.help}`).join('\n');
}
