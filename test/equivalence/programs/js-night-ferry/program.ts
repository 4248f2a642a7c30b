import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

export default {
  traps: [
    '2: a variable without a value that steps hand on to each other',
    '5: what a handler of errors sees of a step that failed halfway',
    '22: a step that may have the result already',
    '61: modules that act when they are loaded, in an order',
  ],
  expectLifts: 1,
  expectSplits: { sail: 1, desk: 1 },
  isCutIntoPhases: true,
  operations: [
    operation({
      name: 'a trip',
      input: fc.record({
        guests: fc.array(fc.constantFrom('Ada', 'Bo', 'Cy'), { maxLength: 4 }),
        hours: fc.integer({ min: 0, max: 5 }),
        price: fc.integer({ min: 0, max: 3 }),
        isDry: fc.boolean(),
        isBad: fc.boolean(),
      }),
      run: ({ code, world, input: { guests, hours, price, isDry, isBad } }) => {
        const deps = {
          crew: world.fake('crew', { assign: (guest: unknown) => (guest === 'Cy' ? undefined : { hours }) }),
          fuel: world.fake('fuel', {
            load: (tons: number) => (isDry ? Promise.reject(new Error('dry')) : tons + price),
          }),
          port: world.fake('port', { clear: () => undefined }),
          radio: world.fake('radio', { ask: () => ({ isBad, wind: 3 }), tell: () => undefined }),
          log: world.fake('log', { note: () => undefined }),
        };
        return code['sail'](deps, { id: 'f-1', guests });
      },
    }),
    operation({
      name: 'a day at the desk',
      input: fc.record({
        places: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 3 }),
        free: fc.integer({ min: 0, max: 6 }),
        isGroup: fc.boolean(),
        isBroke: fc.boolean(),
        text: fc.constantFrom('ok', 'receipt'),
        name: fc.constantFrom('Ada', 'Bo'),
      }),
      run: async ({ code, world, input: { places, free, isGroup, isBroke, text, name } }) => {
        code['useTerminal']({
          pier: world.fake('pier', {
            hold: (_: unknown, index: number) => (index < free ? `berth ${index}` : undefined),
            free: () => undefined,
          }),
          cashier: world.fake('cashier', {
            charge: (_: unknown, sum: number) => (isBroke ? Promise.reject(new Error('broke')) : sum),
            refund: () => undefined,
          }),
          printer: world.fake('printer', { print: () => text }),
          board: world.fake('board', { show: () => undefined }),
          gate: world.fake('gate', { open: () => undefined }),
        });
        const told: unknown[] = [];
        const response = {
          status: (code_: number) => ({ json: (body: unknown) => told.push([code_, body]) }),
        };
        for (const each of places) await code['post']({ body: { name, places: each, isGroup } }, response);
        told.push(await code['cancel'](name, places));
        return [told, code['loadedAs']()];
      },
    }),
  ],
} satisfies ProgramDefinition;
