import { describe, expect, it } from 'vitest';
import { listFixtures } from './support/fixture.ts';
import { diagnosticsOf } from './support/program.ts';

describe.each(listFixtures())('$transform: $name', (fixture) => {
  it('is written down rightly: input and expected output type-check', () => {
    expect(diagnosticsOf(fixture.input)).toEqual([]);
    expect(diagnosticsOf({ ...fixture.input, ...fixture.output })).toEqual([]);
  });
});
