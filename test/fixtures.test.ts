import { describe, expect, it } from 'vitest';
import { transformOf } from '../src/core/lifting/transform-of.ts';
import type { Span } from '../src/core/model/span.ts';
import { lift, type Lifted } from './support/engine.ts';
import { listFixtures } from './support/fixture.ts';
import { diagnosticsOf, plainJavaScriptOptions, strictOptions } from './support/program.ts';
import { isJavaScriptFile } from '../src/core/syntax/javascript-file.ts';

describe.each(listFixtures())('$transform: $name', (fixture) => {
  const { transform, input, output, targets, refused, settings } = fixture;
  const only = { ...settings, transforms: [transform] };
  const isChanged = Object.keys(output).length > 0;

  let known: Lifted | undefined;
  const firstRun = () => (known ??= lift({ files: input, targets, settings: only }));

  it('is written down rightly: input and expected output type-check', () => {
    const options = targets.some(isJavaScriptFile) ? plainJavaScriptOptions : strictOptions;
    expect(diagnosticsOf(input, options)).toEqual([]);
    if (isChanged) expect(diagnosticsOf({ ...input, ...output }, options)).toEqual([]);
  });

  it('gives the expected text, and the expected refusals', () => {
    const lifted = firstRun();
    expect(lifted.changed).toEqual(output);
    if (refused) {
      const textOf = ({ file, start, end }: Span) => input[file]?.slice(start, end);
      const own = lifted.refusals.filter(
        ({ form }) => transformOf(form) === transform || transform !== 'split-orchestrator',
      );
      const found = own.map((refusal, index) => ({
        code: refusal.code,
        text: textOf(refusal.span),
        ...(refused[index]?.cause === undefined ? {} : { cause: textOf(refusal.cause) }),
      }));
      expect(found).toEqual(refused);
    }
  });

  // A split that waits for another one is what a second run is for.
  const waits = refused?.some(({ code }) => code === 'other-split-first') === true;
  it.skipIf(waits)('finds nothing more to do in its own output, and leaves alone what it left alone', () => {
    const again = lift({ files: { ...input, ...output }, targets, settings: only });
    expect(again.changed).toEqual({});
    const said = firstRun().refusals.map(({ code, origin }) => `${code} in ${origin}`);
    expect(said).toEqual(expect.arrayContaining(again.refusals.map(({ code, origin }) => `${code} in ${origin}`)));
  });
});
