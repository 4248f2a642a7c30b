import { expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';
import { listFixtures } from '../../../support/fixture.ts';

it('cuts and splits a text behind a byte order mark as any other', () => {
  const fixture = listFixtures().find(({ name }) => name === 'one-method-is-cut-into-phases');
  if (fixture === undefined) throw new Error('the fixture is gone');
  const file = '/project/src/order-service.ts';
  const files = { ...fixture.input, [file]: `\uFEFF${fixture.input[file]}` };
  const { changed } = lift({ files, targets: [file], settings: { transforms: ['split-orchestrator'] } });
  expect(changed).toEqual({ ...fixture.output, [file]: `\uFEFF${fixture.output[file]}` });
});
