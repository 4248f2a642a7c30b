import { describe, expect, it } from 'vitest';
import { transformNames } from '../../../src/core/model/transform-name.ts';
import { parseInvocation, type Asking } from '../../../src/core/options/parse-invocation.ts';
import type { AnalysisCommand, RawFlags } from '../../../src/core/options/raw-flags.ts';

const onDisk = new Set(['src', 'src/checkout.ts']);

interface Given {
  command?: AnalysisCommand;
  paths?: string[];
  unknown?: string[];
  asking?: Asking;
}

function parse(flags: RawFlags, given: Given = {}) {
  return parseInvocation({
    raw: {
      command: given.command ?? 'lift',
      flags,
      paths: given.paths ?? [],
      unknown: given.unknown ?? [],
      known: ['--dry', '--write', '--max-dependencies', '--transform'],
    },
    isPath: (word) => onDisk.has(word),
    asking: given.asking ?? 'no-terminal',
  });
}

function valueOf(...given: Parameters<typeof parse>) {
  const parsed = parse(...given);
  if (parsed.kind === 'invalid') throw new Error(parsed.problems.map(({ message }) => message).join('; '));
  return parsed.value;
}

function complaintsOf(...given: Parameters<typeof parse>) {
  const parsed = parse(...given);
  if (parsed.kind === 'valid') throw new Error('nothing was wrong');
  return parsed.problems.map(({ message, help }) => (help === undefined ? message : `${message} | ${help}`));
}

describe('a command line that can be understood', () => {
  it('asks for a dry run of everything by default', () => {
    expect(valueOf({ dry: true })).toMatchObject({
      mode: 'dry',
      format: 'pretty',
      transforms: undefined,
      only: [],
      paths: [],
      limit: undefined,
      assume: false,
    });
  });

  it('takes names with commas between them as well as one by one, each once', () => {
    const transform = ['lift-methods,lift-validations', 'lift-methods'];
    expect(valueOf({ dry: true, transform }).transforms).toEqual(['lift-methods', 'lift-validations']);
  });

  it('gives back the paths that --transform swallowed', () => {
    const value = valueOf({ dry: true, transform: ['lift-methods', 'src', 'src/checkout.ts'] });
    expect(value.transforms).toEqual(['lift-methods']);
    expect(value.paths).toEqual(['src', 'src/checkout.ts']);
  });

  it('gives back the paths that --only swallowed, but never an id', () => {
    const only = ['lift-calculations:src/checkout.ts:calculateTotal', 'src'];
    const value = valueOf({ dry: true, only });
    expect(value.only).toEqual(['lift-calculations:src/checkout.ts:calculateTotal']);
    expect(value.paths).toEqual(['src']);
  });

  it('reads numbers and tidies the directory of the core', () => {
    const value = valueOf({ write: true, maxDependencies: '7', limit: '1', coreDir: './lib\\core/' });
    expect(value).toMatchObject({ mode: 'write', maxDependencies: 7, limit: 1, coreDir: 'lib/core' });
  });

  it('is a guided session where somebody can be asked, and nothing else was said', () => {
    expect(valueOf({}, { asking: 'possible' }).mode).toBe('guided');
  });

  it('asks the other commands for no mode', () => {
    expect(valueOf({ format: 'json' }, { command: 'check' })).toMatchObject({ command: 'check', format: 'json' });
  });
});

describe('a command line that cannot be understood', () => {
  it('names --dry and --write when neither is given', () => {
    expect(complaintsOf({})).toEqual([
      'neither --dry nor --write was given, and there is no terminal to ask in | --dry shows the changes as a diff, --write makes them; --help shows the rest',
    ]);
  });

  it('names them in a terminal as well where asking is forbidden, or a format was asked for', () => {
    expect(complaintsOf({ interactive: false }, { asking: 'possible' })[0]).toContain(
      '--no-interactive forbids to ask',
    );
    expect(complaintsOf({}, { asking: 'dumb-terminal' })[0]).toContain('cannot move its cursor (TERM=dumb)');
    expect(complaintsOf({ format: 'json' }, { asking: 'possible' })[0]).toContain(
      '--format goes with --dry or --write',
    );
  });

  it('does not, when one of them was misspelt', () => {
    expect(complaintsOf({}, { unknown: ['--wirte'] })).toEqual(['unknown option --wirte | did you mean --write?']);
  });

  it('lists everything that is wrong, not only the first of it', () => {
    const flags = { dry: true, write: true, transform: ['lift-method'], limit: '0', format: 'yaml' };
    expect(complaintsOf(flags, { unknown: ['--dyr', '--zzzzzzzz=1'] })).toEqual([
      'unknown option --dyr | did you mean --dry?',
      'unknown option --zzzzzzzz=1 | see --help for the options there are',
      '--dry and --write exclude each other | give one of them',
      'unknown transform lift-method | did you mean lift-methods?',
      'unknown format yaml | one of: pretty, diff, json',
      '--limit takes a whole number of at least 1, not "0"',
    ]);
  });

  it.each(['1.5', '-3', '', 'four', '1e3'])('refuses %j as a number of dependencies', (maxDependencies) => {
    expect(complaintsOf({ dry: true, maxDependencies })).toEqual([
      `--max-dependencies takes a whole number of at least 1, not ${JSON.stringify(maxDependencies)}`,
    ]);
  });

  it.each(['/core', '../core', 'C:\\core', '.', '', 'src/../..'])(
    'refuses %j as the directory of the core',
    (coreDir) => {
      expect(complaintsOf({ dry: true, coreDir })[0]).toContain('--core-dir has to be a directory inside the package');
    },
  );

  it.each(['.git/core', 'node_modules', 'src/node_modules/core'])('refuses %j, which no commit holds', (coreDir) => {
    expect(complaintsOf({ dry: true, coreDir })[0]).toContain(
      `--core-dir cannot be ${JSON.stringify(coreDir)}: no commit holds what lies in .git or node_modules`,
    );
  });

  it('wants a transform behind --transform', () => {
    expect(complaintsOf({ dry: true, transform: ['src'] })).toEqual([
      `--transform names no transform | one of: ${transformNames.join(', ')}`,
    ]);
  });

  it('has no diff format for check, and --check only beside --dry', () => {
    expect(complaintsOf({ format: 'diff' }, { command: 'check' })).toEqual([
      'unknown format diff | one of: pretty, json',
    ]);
    expect(complaintsOf({ write: true, check: true })).toEqual([
      '--check goes with --dry only | to check the rules instead, use the command `check`',
    ]);
  });
});
