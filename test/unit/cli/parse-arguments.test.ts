import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/shell/cli/parse-arguments.ts';

const parse = (...words: string[]) => parseArguments({ words, version: () => '1.2.3', width: 80 });

function rawOf(...words: string[]) {
  const parsed = parse(...words);
  if (parsed.kind !== 'invocation') throw new Error(parsed.kind);
  const { command, flags, paths, unknown } = parsed.raw;
  return { command, flags, paths, unknown };
}

describe('the words of the command line', () => {
  it.each([
    [['--dry', 'src', 'lib'], { command: 'lift', flags: { dry: true }, paths: ['src', 'lib'], unknown: [] }],
    [['src', '--write', '--no-interactive'], { flags: { write: true, interactive: false }, paths: ['src'] }],
    [['-t', 'a', 'b', '--dry'], { flags: { transform: ['a', 'b'], dry: true }, paths: [] }],
    [['-t', 'a', '-t', 'b'], { flags: { transform: ['a', 'b'] } }],
    [['--limit', '-3'], { flags: { limit: '-3' }, unknown: [] }],
    [['--limit=3', '--core-dir=x'], { flags: { limit: '3', coreDir: 'x' } }],
    [['--no-color'], { flags: { color: false } }],
    [['check', 'src', '--format', 'json'], { command: 'check', flags: { format: 'json' }, paths: ['src'] }],
    [['--format', 'json', 'check', 'src'], { command: 'check', flags: { format: 'json' }, paths: ['src'] }],
    [['--config', 'a', 'check', '--config', 'b'], { flags: { config: 'b' } }],
    [['./check'], { command: 'lift', paths: ['./check'] }],
    [['explain', 'a.ts:3'], { command: 'explain', paths: ['a.ts:3'] }],
  ])('%j', (words, expected) => {
    expect(rawOf(...words)).toMatchObject(expected);
  });

  it.each([
    [['--dyr', '--dry', '-x', 'src', '--foo=1'], ['--dyr', '-x', '--foo=1'], ['src']],
    [['check', '--dry', 'src'], ['--dry'], ['src']],
    [['--assume', 'survey'], ['--assume'], []],
    [['survey', '--core-dir', 'x'], ['--core-dir'], ['x']],
    [['--dry', '--', '--odd', 'src'], [], ['--odd', 'src']],
    [['--foo', '--', '--odd'], ['--foo'], ['--odd']],
  ])('of %j the unknown flags are %j and the paths %j', (words, unknown, paths) => {
    expect(rawOf(...words)).toMatchObject({ unknown, paths });
  });

  it('that ask for help or the version are answered with a text', () => {
    expect(parse('--version')).toEqual({ kind: 'text', text: '1.2.3\n' });
    expect(parse('-V', '--dry')).toEqual({ kind: 'text', text: '1.2.3\n' });
    for (const words of [['--help'], ['-h'], ['help'], ['--dry', '--help']])
      expect(parse(...words)).toMatchObject({ kind: 'text', text: expect.stringContaining('Exit codes:') as string });
    expect(parse('check', '--help')).toMatchObject({ text: expect.stringContaining('--max-warnings') as string });
  });

  it('without the value of a flag cannot be read', () => {
    expect(parse('--dry', '--limit')).toMatchObject({
      kind: 'unreadable',
      problem: { kind: 'usage', message: "option '--limit <n>' argument missing" },
    });
  });
});
