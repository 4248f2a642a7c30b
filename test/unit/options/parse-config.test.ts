import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/core/options/parse-config.ts';

function complaintsOf(raw: unknown) {
  const parsed = parseConfig(raw, '/shop/fcis.config.json');
  if (parsed.kind === 'valid') throw new Error('nothing was wrong');
  return parsed.problems.map(({ file, message, help }) => {
    expect(file).toBe('/shop/fcis.config.json');
    return help === undefined ? message : `${message} | ${help}`;
  });
}

describe('a configuration', () => {
  it('may leave out everything', () => {
    expect(parseConfig({}, 'fcis.config.ts')).toEqual({ kind: 'valid', value: {} });
  });

  it('is taken over as it is, with the directory of the core tidied', () => {
    const raw = {
      coreDir: './core/',
      maxDependencies: 6,
      transforms: ['lift-methods'],
      exclude: ['legacy/**'],
      purity: { purePackages: ['@acme/money'] },
      rules: { 'pure-core': 'off' },
    };
    expect(parseConfig(raw, 'fcis.config.ts')).toEqual({ kind: 'valid', value: { ...raw, coreDir: 'core' } });
  });

  it.each([
    [{ coreDirectory: 'x' }, ['unknown key coreDirectory | did you mean coreDir?']],
    [{ maxDependency: 5 }, ['unknown key maxDependency | did you mean maxDependencies?']],
    [{ purity: { purePackage: [] } }, ['unknown key purity.purePackage | did you mean purePackages?']],
    [{ rules: { purecore: 'off' } }, ['unknown key rules.purecore | did you mean pure-core?']],
    [{ rules: { 'pure-core': 'warn' } }, ['rules.pure-core cannot be "warn" | did you mean warning?']],
    [{ rules: { 'pure-core': 'eror' } }, ['rules.pure-core cannot be "eror" | did you mean error?']],
    [{ transforms: ['lift-metods'] }, ['transforms.0 cannot be "lift-metods" | did you mean lift-methods?']],
    [{ transforms: 'lift-methods' }, ['transforms has to be an array, not "lift-methods"']],
    [{ maxDependencies: '4' }, ['maxDependencies has to be a number, not "4"']],
    [{ maxDependencies: 2.5 }, ['maxDependencies has to be a whole number, not 2.5']],
    [{ coreDir: null }, ['coreDir has to be a string, not null']],
    [() => ({}), ['the configuration has to be an object, not a function']],
    [[], ['the configuration has to be an object, not an array']],
    [
      { coreDir: '../core' },
      [
        'coreDir has to be a directory inside the package, not "../core" | it is relative to the nearest package.json, e.g. src/core',
      ],
    ],
    [
      { coreDri: 'a', limit: 3, maxDependencies: 'x' },
      [
        'maxDependencies has to be a number, not "x"',
        'unknown key coreDri | did you mean coreDir?',
        'unknown key limit | one of: coreDir, maxDependencies, composition, transforms, codemods, include, exclude, purity, rules',
      ],
    ],
  ])('%j is refused with its reasons', (raw, expected) => {
    expect(complaintsOf(raw)).toEqual(expected);
  });

  it('says what too small a number may be', () => {
    expect(complaintsOf({ maxDependencies: 0 })).toEqual(['maxDependencies has to be at least 1']);
  });
});
