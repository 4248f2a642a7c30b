import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, sliceWithReplacements } from '../../../src/core/edit/apply-edits.ts';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe('applyEdits', () => {
  it.each([
    ['nothing', 'abc', [], 'abc'],
    ['a replacement', 'abc', [edit(1, 2, 'X')], 'aXc'],
    ['a deletion', 'abc', [edit(0, 3, '')], ''],
    ['edits in any order', 'abcdef', [edit(4, 5, 'Y'), edit(0, 1, 'X')], 'XbcdYf'],
    ['touching edits', 'abcd', [edit(0, 2, 'X'), edit(2, 4, 'Y')], 'XY'],
    ['insertions at one place, in their order', 'ab', [edit(1, 1, '1'), edit(1, 1, '2'), edit(1, 1, '3')], 'a123b'],
    ['an insertion where a replacement begins', 'abc', [edit(1, 2, 'X'), edit(1, 1, '>')], 'a>Xc'],
    ['an insertion where a replacement ends', 'abc', [edit(2, 2, '<'), edit(1, 2, 'X')], 'aX<c'],
    ['an insertion at the end', 'abc', [edit(3, 3, '!')], 'abc!'],
  ])('does %s', (_name, ...[text, edits, expected]) => {
    expect(applyEdits(text, edits)).toBe(expected);
  });

  it.each([
    ['overlap', [edit(0, 2, ''), edit(1, 3, '')], 'The edit 1-3 overlaps one that ends at 2.'],
    ['are the same twice', [edit(0, 2, 'x'), edit(0, 2, 'x')], 'The edit 0-2 overlaps one that ends at 2.'],
    ['insert inside of a replacement', [edit(0, 3, ''), edit(1, 1, 'x')], 'The edit 1-1 overlaps one that ends at 3.'],
    ['lie outside', [edit(2, 9, '')], 'The edit 2-9 does not lie within a text of 3 characters.'],
    ['run backwards', [edit(2, 1, '')], 'The edit 2-1 does not lie within a text of 3 characters.'],
  ])('throws for edits that %s', (_name, edits, message) => {
    expect(() => applyEdits('abc', edits)).toThrow(message);
  });

  it('does what replacing from the end does', () => {
    const cuts = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), cuts, fc.integer(), (text, steps, rotation) => {
        let position = 0;
        const edits = steps.flatMap(([gap, length, inserted]) => {
          const start = position + gap + 1;
          position = start + length;
          return position <= text.length ? [edit(start, position, inserted)] : [];
        });
        const oneByOne = [...edits]
          .reverse()
          .reduce((current, each) => current.slice(0, each.start) + each.text + current.slice(each.end), text);
        const pivot = edits.length === 0 ? 0 : Math.abs(rotation) % edits.length;
        expect(applyEdits(text, [...edits.slice(pivot), ...edits.slice(0, pivot)])).toBe(oneByOne);
      }),
    );
  });
});

describe('sliceWithReplacements', () => {
  it('replaces within a part, by offsets of the whole', () => {
    const text = 'const total = this.a + this.b;';
    const edits = [edit(14, 20, 'a'), edit(23, 29, 'b')];
    expect(sliceWithReplacements(text, { start: 14, end: 29 }, edits)).toBe('a + b');
  });

  it('throws for a replacement outside of the part', () => {
    expect(() => sliceWithReplacements('abcdef', { start: 2, end: 4 }, [edit(4, 5, '')])).toThrow(
      'does not lie within',
    );
  });
});
