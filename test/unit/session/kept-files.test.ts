import { describe, expect, it } from 'vitest';
import { addToIgnoreFile, moveId, parseIgnoreFile } from '../../../src/core/session/ignore-file.ts';
import { parseSavedSession, renderSavedSession, type SavedSession } from '../../../src/core/session/saved-session.ts';

describe('the file of what is never proposed', () => {
  it('holds each proposal once, sorted, with its reason', () => {
    const text = addToIgnoreFile(undefined, [{ id: 'b', reason: 'later' }]);
    const more = addToIgnoreFile(text, [
      { id: 'a', reason: 'no' },
      { id: 'b', reason: 'never' },
    ]);
    expect(parseIgnoreFile(more)).toEqual([
      { id: 'a', reason: 'no' },
      { id: 'b', reason: 'never' },
    ]);
    const named = addToIgnoreFile('{ "$schema": "./s.json", "ignored": [] }', [{ id: 'a', reason: 'no' }]);
    expect(JSON.parse(named)).toEqual({ $schema: './s.json', ignored: [{ id: 'a', reason: 'no' }] });
    expect(parseIgnoreFile('{ "ignored": ["a"] }')).toBeUndefined();
    expect(parseIgnoreFile('oops')).toBeUndefined();
  });

  it('keeps its byte order mark and its line ends', () => {
    const text = '\uFEFF{\r\n  "ignored": [{ "id": "b", "reason": "later" }]\r\n}\r\n';
    expect(parseIgnoreFile(text)).toEqual([{ id: 'b', reason: 'later' }]);
    const more = addToIgnoreFile(text, [{ id: 'a', reason: 'no' }]);
    expect(more.startsWith('\uFEFF{\r\n')).toBe(true);
    expect(more.replaceAll('\r\n', '')).not.toContain('\n');
    expect(parseIgnoreFile(more)).toHaveLength(2);
  });

  it('names files from where it is', () => {
    expect(moveId('lift-methods:src/a.ts:total', '/shop', '/shop/src')).toBe('lift-methods:a.ts:total');
    expect(moveId('lift-methods:a.ts:total', '/shop/src', '/shop')).toBe('lift-methods:src/a.ts:total');
  });
});

describe('a session on disk', () => {
  const saved: SavedSession = {
    version: 1,
    session: 's',
    folder: '',
    words: ['--commit'],
    queue: [{ file: 'src/a.ts', name: 'A' }],
    answers: [
      { kind: 'accept', ids: ['x'] },
      { kind: 'regroup', id: 'y', groups: [{ name: 'A', operations: ['pay'] }] },
    ],
    drafts: { gone: { over: 'a', text: 'b' } },
    seen: { x: '1' },
    done: [{ file: 'src/b.ts', name: 'B', lifts: 1, splits: 0, written: ['src/b.ts'] }],
  };

  it('comes back as it was', () => {
    expect(parseSavedSession(renderSavedSession(saved))).toEqual(saved);
  });

  it.each([
    ['cut short', renderSavedSession(saved).slice(0, -20)],
    ['of another version', renderSavedSession(saved).replace('"version": 1', '"version": 2')],
    ['with an answer nobody gives', renderSavedSession(saved).replace('"accept"', '"perhaps"')],
  ])('is not taken for one when it is %s', (_what, text) => {
    expect(parseSavedSession(text)).toBeUndefined();
  });
});
