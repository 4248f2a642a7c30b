import { describe, expect, test } from 'vitest';
import { newDiagnostics, parseDiagnostics } from '../../../scripts/real/diagnostics.ts';

const plain = `src/a.ts(12,5): error TS2322: Type 'string' is not assignable to type 'number'.
src/b.ts(1,1): error TS2345: Argument of type 'A' is not assignable to parameter of type 'B'.
  Property 'x' is missing in type 'A'.
    It is declared here.
error TS5083: Cannot read file 'tsconfig.base.json'.
`;

const pretty = `\u001b[96msrc/a.ts\u001b[0m:\u001b[93m12\u001b[0m:\u001b[93m5\u001b[0m - \u001b[91merror\u001b[0m\u001b[90m TS2322: \u001b[0mType 'string' is not assignable to type 'number'.

\u001b[7m12\u001b[0m     const a: number = text;
\u001b[7m  \u001b[0m \u001b[91m          ~\u001b[0m

Found 1 error in src/a.ts:12
`;

describe('what tsc prints', () => {
  test('plain, with longer messages and complaints about the project', () => {
    expect(parseDiagnostics(plain)).toEqual([
      { file: 'src/a.ts', line: 12, code: 'TS2322', message: "Type 'string' is not assignable to type 'number'." },
      {
        file: 'src/b.ts',
        line: 1,
        code: 'TS2345',
        message:
          "Argument of type 'A' is not assignable to parameter of type 'B'.\n" +
          "  Property 'x' is missing in type 'A'.\n    It is declared here.",
      },
      { file: '', line: 0, code: 'TS5083', message: "Cannot read file 'tsconfig.base.json'." },
    ]);
  });

  test('pretty, with colours and code frames', () => {
    expect(parseDiagnostics(pretty)).toEqual([
      { file: 'src/a.ts', line: 12, code: 'TS2322', message: "Type 'string' is not assignable to type 'number'." },
    ]);
  });

  test('nothing', () => {
    expect(parseDiagnostics('Files: 12\nDone.\n')).toEqual([]);
  });
});

describe('new diagnostics', () => {
  const at = (line: number, code: string, message: string) => ({ file: 'src/a.ts', line, code, message });
  const old = at(3, 'TS1', 'one');

  test.each([
    { name: 'one that has only moved', before: [old], after: [at(9, 'TS1', 'one')], added: [] },
    { name: 'one more of the same', before: [old], after: [old, at(9, 'TS1', 'one')], added: [at(9, 'TS1', 'one')] },
    { name: 'one in other words', before: [old], after: [at(3, 'TS1', 'uno')], added: [] },
    {
      name: 'one in other words and one more',
      before: [old],
      after: [at(3, 'TS1', 'uno'), at(4, 'TS1', 'due')],
      added: [at(4, 'TS1', 'due')],
    },
    { name: 'another code', before: [old], after: [at(3, 'TS2', 'one')], added: [at(3, 'TS2', 'one')] },
    {
      name: 'another file',
      before: [old],
      after: [{ ...old, file: 'src/b.ts' }],
      added: [{ ...old, file: 'src/b.ts' }],
    },
    { name: 'one that has gone', before: [old], after: [], added: [] },
  ])('$name', ({ before, after, added }) => {
    expect(newDiagnostics(before, after)).toEqual(added);
  });
});
