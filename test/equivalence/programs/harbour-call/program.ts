import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const enter = operation({
  name: 'enter',
  input: fc.record({
    ship: fc.record({
      name: fc.constantFrom('Ada', 'Bee'),
      length: fc.constantFrom(40, 140),
      crew: fc.array(fc.constantFrom('Tom', 'Kim'), { maxLength: 2 }),
    }),
    berth: fc.option(fc.constant('7'), { nil: undefined }),
    isCleared: fc.boolean(),
    isFit: fc.boolean(),
  }),
  run: ({ code, world, input }) =>
    code['openHarbour']({
      berths: world.fake('berths', { reserve: () => world.later(input.berth), release: () => world.later(undefined) }),
      pilots: world.fake('pilots', { board: () => world.later('Jo') }),
      tugs: world.fake('tugs', { order: () => world.later(undefined) }),
      customs: world.fake('customs', { clear: () => world.later(input.isCleared) }),
      doctors: world.fake('doctors', { examine: () => world.later(input.isFit) }),
      cranes: world.fake('cranes', { assign: () => world.later('C-2') }),
      fees: world.fake('fees', { bill: () => world.later('F-3') }),
      radio: world.fake('radio', { call: () => world.later(undefined) }),
      log: world.fake('log', { append: () => undefined }),
    }).enter(input.ship),
});

export default {
  traps: ['one method with nine dependencies, most of it inside a try whose catch compensates'],
  expectLifts: 0,
  expectSplits: { HarbourCall: 2 },
  isCutIntoPhases: true,
  operations: [enter],
} satisfies ProgramDefinition;
