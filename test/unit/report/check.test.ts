import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/report/colours.ts';
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
