import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/core/report/colours.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../../src/core/report/glyphs.ts';
import { quoted } from '../../../src/core/report/quoted.ts';
import { renderGroups } from '../../../src/core/report/render-groups.ts';
import { renderWritten } from '../../../src/core/report/render-written.ts';
import { surveyChoices } from '../../../src/core/report/survey-choices.ts';
import { syntaxLines } from '../../../src/core/report/syntax-lines.ts';
import { wholeFile } from '../../../src/core/report/whole-file.ts';
import { file } from './sample.ts';

const look = (width: number) => ({ width, colours: plainText, glyphs: unicodeGlyphs });

describe('the list of orchestrators', () => {
  const orchestrators = [
    { kind: 'class', name: 'CheckoutOrchestrator', file, line: 1, dependencies: 12, logic: 30, score: 360 },
    { kind: 'function', name: 'refund', file, line: 90, dependencies: 1, logic: 4, score: 5 },
  ] as const;
  const lines = (width: number) => surveyChoices(orchestrators, { ...look(width), path: () => 'src/checkout.ts' });

  it.each([
    [
      80,
      [
        'CheckoutOrchestrator  src/checkout.ts  12 deps  30 logic  score 360',
        'refund                src/checkout.ts    1 dep   4 logic    score 5',
      ],
    ],
    [
      60,
      [
        'CheckoutOrchest…  src/checkout.ts  30 logic  score 360',
        'refund            src/checkout.ts   4 logic    score 5',
      ],
    ],
    [40, ['CheckoutOrchestrator  score 360', 'refund                  score 5']],
    [30, ['CheckoutOrches…  score 360', 'refund             score 5']],
  ])('has the columns that %i have room for', (width, expected) => {
    expect(lines(width)).toEqual(expected);
    for (const line of lines(width)) expect(line.length + 2).toBeLessThanOrEqual(width);
  });
});

it('keeps the words of paths whole in a narrow window', () => {
  const changes = [{ file: 'src/checkout-payment-and-mail-orchestrator.ts', before: undefined, after: '' }];
  expect(renderWritten({ changes, accepted: [], path: (each) => each }, look(40))).toBe(
    [
      '✔ 1 file written (1 new):',
      '    src/checkout-payment-and-mail-',
      '      orchestrator.ts (new)',
      '  To take it back: fcis-codemod undo',
      '',
    ].join('\n'),
  );
  const groups = [{ name: 'Checkout', operations: ['processCheckout'], dependencies: [] }];
  const grouped = {
    graph: { operations: [], dependencies: [] },
    groups,
    max: 4,
    needs: [['inventory', 'payments', 'mailer']],
  };
  for (const line of renderGroups(grouped, look(30)).split('\n')) expect(line.length).toBeLessThan(30);
});

it('breaks the lines of a whole file as those of a diff', () => {
  expect(wholeFile('a.ts', "const greeting = say('good morning', name);\n", look(30))).toBe(
    ['a.ts', '1 const greeting =', "↳   say('good morning',", '↳   name);', ''].join('\n'),
  );
});

it('shows what would move the cursor instead of moving it', () => {
  expect(syntaxLines("const clear = '\u001b[2J';\r\n\tbell('\u0007');\n", plainText)).toEqual([
    "const clear = '^[[2J';",
    "  bell('^G');",
  ]);
});

it('sets off what another program printed, and says where that is nothing', () => {
  expect(quoted('1 test failed: expected 3 to be 4', look(26))).toBe('  │ 1 test failed:\n  │   expected 3 to be 4\n');
  expect(quoted('', { ...look(80), glyphs: asciiGlyphs })).toBe('  | (it printed nothing)\n');
});
