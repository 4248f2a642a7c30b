import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClasses } from './random/compare-classes.ts';
import type { Verdict } from './random/compare-classes.ts';
import { Draw } from './random/draw.ts';
import { onceBroken } from './random/once-broken.ts';
import { reduce } from './random/reduce.ts';
import { drawClass, writeClass } from './random/write-class.ts';

/** `RANDOM_PROGRAMS=2000 RANDOM_SEED=7` looks further; `RANDOM_SEED=random` looks elsewhere. */
const cases = Number(process.env['RANDOM_PROGRAMS'] ?? 40);
const seed = seedFrom(process.env['RANDOM_SEED']);
const batch = 40;
console.log(`random programs: ${cases} with seed ${seed}`);

describe('random orchestrators', () => {
  it('do the same after the tool has rewritten them', { timeout: 60_000 + cases * 3000 }, async () => {
    const verdicts: Verdict[] = [];
    for (let from = 0; from < cases; from += batch) {
      const texts = sample(seed + from, Math.min(batch, cases - from));
      const found = await compareClasses(texts);
      verdicts.push(...found);
      const index = found.findIndex(({ kind }) => kind === 'broken');
      if (index >= 0) expect.fail(await described(texts[index] ?? '', `RANDOM_SEED=${seed + from}`));
    }

    const lifts = verdicts.reduce((sum, verdict) => sum + (verdict.kind === 'same' ? verdict.lifts : 0), 0);
    const invalid = verdicts.filter(({ kind }) => kind === 'invalid').length;
    console.log(`random programs: ${lifts} lifts in ${verdicts.length - invalid} programs that compile`);
    // Were there nothing to lift, or nothing that compiles, this would prove nothing.
    expect(lifts).toBeGreaterThan(cases);
    expect(invalid).toBeLessThan(cases / 4);
  });
});

describe('code that was rewritten wrongly once stays what it is', () => {
  it('in every case', async () => {
    const verdicts = await compareClasses(
      onceBroken.map(({ what: _, ...parts }) => writeClass({ ...parts, result: 'unknown' })),
    );

    const wrong = verdicts.flatMap((verdict, index) =>
      verdict.kind === 'same' ? [] : [`${onceBroken[index]?.what}: ${JSON.stringify(verdict, undefined, 2)}`],
    );
    expect(wrong).toEqual([]);
  });
});

function sample(from: number, count: number): readonly string[] {
  const classes = fc.gen().map((value) => drawClass(new Draw(value)));
  return fc.sample(classes, { seed: from, numRuns: count });
}

/** The smallest program found that shows the same fault, and what became of it. */
async function described(text: string, where: string): Promise<string> {
  const isBroken = async (texts: readonly string[]) =>
    (await compareClasses(texts)).map((verdict) => verdict.kind === 'broken');
  const smallest = await reduce(text, isBroken);
  const [verdict] = await compareClasses([smallest]);
  const outcome = verdict?.kind === 'broken' ? `${verdict.problem}\n\n${verdict.rewritten}` : '';
  return `${where}\n\n${smallest}\n\n${outcome}`;
}

function seedFrom(wanted = '20250301'): number {
  return wanted === 'random' ? Math.trunc(Math.random() * 0x7fffffff) : Number(wanted);
}
