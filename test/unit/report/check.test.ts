import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/report/colours.ts';
import { places } from '../../../src/core/report/position.ts';
import { renderCheck } from '../../../src/core/report/render-check.ts';
import type { Violation } from '../../../src/core/report/violation.ts';
import { finding, lift, where } from './sample.ts';

function rendered(violations: readonly Violation[]) {
  return renderCheck({ violations, problems: [], files: 12, orchestrators: 2, where }, plainText);
}

describe('the violations for a person', () => {
  it('come with the code and with why it is left alone', () => {
    expect(rendered([{ finding, severity: 'error' }])).toBe(
      `
src/checkout.ts:4:17 error Checkout.run calculates what is due (no-business-logic)
  3 |     const total = items.reduce((sum, item) => sum + item.price * item.amount, 0);
> 4 |     const due = (await this.rates.today()) * total;
    |                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  5 |   }
  left alone by the transforms: the region awaits or yields; the core is synchronous (suspends)

1 error, 0 warnings in 2 orchestrators (12 files read).
`.trimStart(),
    );
  });

  it('show the first lines of what is long, and say how much more there is', () => {
    const text = Array.from({ length: 20 }, (_, line) => `const line${line + 1} = ${line};\n`).join('');
    const long = places({ cwd: '/shop', readText: () => text });
    const span = { file: '/shop/src/long.ts', start: text.indexOf('const line3 '), end: text.indexOf('const line16') };
    const run = { violations: [{ finding: { ...finding, span }, severity: 'error' as const }], problems: [] };
    expect(renderCheck({ ...run, files: 1, orchestrators: 1, where: long }, plainText)).toContain(`
   2 | const line2 = 1;
>  3 | const line3 = 2;
>  4 | const line4 = 3;
>  5 | const line5 = 4;
>  6 | const line6 = 5;
>  7 | const line7 = 6;
>  8 | const line8 = 7;
>  9 | const line9 = 8;
> 10 | const line10 = 9;
     | … 6 more lines
`);
  });

  it('name the command that mends them', () => {
    const { refusal: _, ...mendable } = { ...finding, span: lift.span };
    const text = rendered([{ finding: mendable, severity: 'warning' }]);
    expect(text).toContain('  mended by: fcis-codemod --dry -t lift-calculations src/checkout.ts\n');
    expect(text).toContain('0 errors, 1 warning in');
  });

  it('are one line when there are none', () => {
    expect(rendered([])).toBe('No violations in 2 orchestrators (12 files read).\n');
  });
});
