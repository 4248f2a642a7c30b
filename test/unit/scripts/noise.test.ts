import { describe, expect, it } from 'vitest';
import { noisyLines } from '../../../scripts/real/noise.ts';

/** A diff of one hunk with these lines. */
function diffOf(...lines: readonly string[]): string {
  return ['diff --git a/a.js b/a.js', '--- a/a.js', '+++ b/a.js', '@@ -1,9 +1,9 @@', ...lines, ''].join('\n');
}

describe('lines that no change needed', () => {
  it.each([
    ['other quotes', '-const a = "b";', "+const a = 'b';"],
    ['another indent', '-  pay(order);', '+\tpay(order);'],
    ['no semicolon', '-pay(order);', '+pay(order)'],
    ['a line end of Windows', '-pay(order);\r', '+pay(order);'],
  ])('%s', (_, before, after) => {
    expect(noisyLines(diffOf(' {', before, after, ' }'))).toEqual([
      { file: 'a.js', before: before.slice(1), after: after.slice(1) },
    ]);
  });

  it.each([
    ['another call', ['-pay(order);', '+refund(order);']],
    ['a line that moved', ['-pay(order);', ' if (a) {', '+pay(order);', ' }']],
    ['a name that another list holds as well', ['-      orderId,', '-    });', '+    orderId,', '+  );']],
    ['brackets', ['-});', '-  }', '+}']],
  ])('but not %s', (_, lines) => {
    expect(noisyLines(diffOf(...lines))).toEqual([]);
  });
});
