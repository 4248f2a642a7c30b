import { describe, expect, it } from 'vitest';
import { foldersUpward } from '../../../src/shell/workspace/paths.ts';
import { replaceFile } from '../../../src/shell/workspace/replace-file.ts';

it.each([
  ['C:/work/shop', ['C:/work/shop', 'C:/work', 'C:/']],
  ['C:/', ['C:/']],
  ['/work/shop', ['/work/shop', '/work', '/']],
])('the folders above %s end with the root of its drive', (folder, expected) => {
  expect(foldersUpward(folder)).toEqual(expected);
});

describe('a file that somebody has open', () => {
  /** Moves once it was tried so often. */
  function held(times: number, code: string) {
    const tried: string[] = [];
    const move = (from: string, to: string) => {
      tried.push(`${from} ${to}`);
      if (tried.length <= times) throw Object.assign(new Error(code), { code });
    };
    return { tried, move };
  }

  it('is replaced on Windows as soon as it is let go', () => {
    const { tried, move } = held(3, 'EPERM');
    replaceFile('a.tmp', 'a.ts', { isWindows: true, move });
    expect(tried).toHaveLength(4);
  });

  it.each([
    { isWindows: true, times: 1000, code: 'EBUSY', tries: 21 },
    { isWindows: true, times: 1, code: 'ENOENT', tries: 1 },
    { isWindows: false, times: 1, code: 'EPERM', tries: 1 },
  ])('is given up after a while, or at once where waiting cannot help: $code', ({ isWindows, times, code, tries }) => {
    const { tried, move } = held(times, code);
    expect(() => replaceFile('a.tmp', 'a.ts', { isWindows, move })).toThrow(code);
    expect(tried).toHaveLength(tries);
  });
});
