import { beforeAll, describe, expect, it } from 'vitest';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { loadProgram } from './harness/load-programs.ts';
import { rewriteWithTool, tooWideIn } from './harness/rewrite-with-tool.ts';
import type { Program, SourceFiles } from './harness/program.ts';

const options = { seed: 7, runs: 150 };
const desk = 'src/rental-desk.ts';

/** Each changes a right split in a way that a careless tool could bring about. */
const wrongSplits = [
  {
    fault: 'two dependencies that change places',
    file: desk,
    from: /RentalDesk\((fleet), (garage)/,
    to: 'RentalDesk($2, $1',
  },
  { fault: 'a delegate that costs a microtask', file: desk, from: /^ {2}settle\(/m, to: '  async settle(' },
  { fault: 'an argument that is not passed on', file: desk, from: /settle\(rental, damages\);/, to: 'settle(rental);' },
  { fault: 'a default that got lost', file: desk, from: / = 'Good journey'/, to: '?: any' },
  {
    fault: 'a value that is made twice',
    file: desk,
    from: /(getJournal\('rental'\);)/,
    to: '$1 getJournal("rental");',
  },
  { fault: 'a value that is made for another', file: desk, from: /'rental'\)/, to: "'settlement')" },
  { fault: 'a method bound to the wrong object', file: desk, from: /bind\(this\.settlement/, to: 'bind(this' },
  {
    fault: 'a part that is built anew for each call',
    file: desk,
    from: /return this\.settlement\.settle/,
    to: 'return new (this.settlement as any).constructor(...Object.values(this.settlement as any).slice(0, 4)).settle',
  },
  {
    fault: 'error handling that stays behind',
    file: desk,
    from: /await this\.fleet\.release\(rental\.car\);\s+throw/,
    to: 'throw',
  },
  {
    fault: 'a moved class that is there twice',
    file: desk,
    from: /export \{ (CardRefused) \}.*/,
    to: 'export class $1 extends Error {}',
  },
] as const;

describe('the harness', () => {
  let program: Program;
  let split: SourceFiles;
  beforeAll(async () => {
    program = await loadProgram('rental-desk');
    split = rewriteWithTool(program, program.files).files;
  });

  it('lets the right split pass', async () => {
    expect((await checkEquivalence(program, split, options)).difference).toBeUndefined();
    expect(tooWideIn(program, split)).toEqual([]);
  });

  it('sees that a class that was not split is too wide', () => {
    expect(tooWideIn(program, program.files)).toEqual(['RentalDesk']);
  });

  it.each(wrongSplits)('catches $fault', async ({ file, from, to }) => {
    const text = split.get(file) ?? '';
    expect(text).toMatch(from);
    const wrong = new Map([...split, [file, text.replace(from, to)]]);

    const { difference } = await checkEquivalence(program, wrong, options);

    expect(difference).toContain('rental-desk, ');
  });
});
