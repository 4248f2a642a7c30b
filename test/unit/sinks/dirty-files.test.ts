import { describe, expect, it } from 'vitest';
import { dirtyFiles, parseStatus } from '../../../src/core/sinks/dirty-files.ts';

describe('the status that git prints', () => {
  it('is read entry by entry, a rename as both of its paths', () => {
    expect(parseStatus(' M a b.ts\0R  new.ts\0old.ts\0?? x.ts\0')).toEqual([
      { status: ' M', path: 'a b.ts' },
      { status: 'R ', path: 'new.ts' },
      { status: 'R ', path: 'old.ts' },
      { status: '??', path: 'x.ts' },
    ]);
  });

  it('is empty when all is committed', () => {
    expect(parseStatus('')).toEqual([]);
  });
});

describe('what git could not bring back', () => {
  const entries = parseStatus(' M src/a.ts\0 M src-old/b.ts\0?? src/new.ts\0?? src/notes.txt\0M  src/data.json\0');

  it.each([
    [['/r/src'], ['/r/src/a.ts', '/r/src/new.ts', '/r/src/data.json']],
    [['/r/src/'], ['/r/src/a.ts', '/r/src/new.ts', '/r/src/data.json']],
    [['/r'], ['/r/src/a.ts', '/r/src-old/b.ts', '/r/src/new.ts', '/r/src/data.json']],
    [
      ['/r/src/a.ts', '/r/src'],
      ['/r/src/a.ts', '/r/src/new.ts', '/r/src/data.json'],
    ],
    [['/r/lib'], []],
  ])('under %j is %j', (targets, expected) => {
    expect(dirtyFiles(entries, { top: '/r', targets })).toEqual(expected);
  });
});
