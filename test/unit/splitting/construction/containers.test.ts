import '@angular/compiler';
import '@angular/core';
import '@nestjs/core';
import '@nestjs/testing';
import 'awilix';
import 'inversify';
import 'reflect-metadata';
import 'tsyringe';
import { describe, expect, it } from 'vitest';
import { lift } from '../../../support/engine.ts';
import { listFixtures } from '../../../support/fixture.ts';
import { runFixture } from './run-fixture.ts';

const fixtures = listFixtures().filter(({ name }) => /^(?:nest|tsyringe|inversify|angular|awilix)-/.test(name));

describe.each(fixtures)('$name, in a container that runs', ({ input, output, targets }) => {
  it('is resolved and does the same before and after', async () => {
    expect(Object.keys(output)).not.toEqual([]);
    const before = await runFixture(input);
    expect(before).not.toEqual([]);
    expect(await runFixture({ ...input, ...output })).toEqual(before);
    const split = lift({ files: input, targets, settings: { transforms: ['split-orchestrator'] } });
    expect(await runFixture(split.files)).toEqual(before);
  });
});
