import { render } from '@inquirer/testing';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/report/colours.ts';
import { keysPrompt, letterOf, type Key } from '../../src/shell/guided/keys-prompt.ts';

const keys: readonly Key[] = [
  { name: 'accept', word: 'Accept', help: 'take this change' },
  { name: 'all', word: 'aLl', help: 'take everything' },
  { name: 'quit', word: 'Quit', help: 'stop here' },
];

const opened = (notice?: string) =>
  render(keysPrompt, { keys, colours: plainText, fit: (text) => text, ...(notice === undefined ? {} : { notice }) });

describe('the line of keys', () => {
  it('is answered by one key, without enter', async () => {
    const { answer, events, getScreen } = await opened();
    expect(getScreen()).toBe('Accept  aLl  Quit  ?');
    events.keypress('l');
    await expect(answer).resolves.toBe('all');
    expect(getScreen()).toBe('> all');
  });

  it('opens and closes its help', async () => {
    const { answer, events, getScreen } = await opened();
    events.keypress('?');
    expect(getScreen()).toBe('Accept  aLl  Quit  ?\n  a  take this change\n  l  take everything\n  q  stop here');
    events.keypress('?');
    expect(getScreen()).toBe('Accept  aLl  Quit  ?');
    events.keypress('q');
    await expect(answer).resolves.toBe('quit');
  });

  it('says which keys there are when another one is pressed, and what was not taken', async () => {
    const { answer, events, getScreen } = await opened('Not taken: the text cannot be parsed.');
    expect(getScreen()).toContain('Not taken: the text cannot be parsed.');
    events.keypress('x');
    expect(getScreen()).toContain('press one of the capital letters; ? shows what they do');
    events.keypress('enter');
    events.keypress('a');
    await expect(answer).resolves.toBe('accept');
  });

  it('has the capital of each word as its key', () => {
    expect(keys.map(letterOf)).toEqual(['a', 'l', 'q']);
  });
});
