import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const send = operation({
  name: 'send',
  input: fc.record({
    bouquet: fc.record({
      id: fc.constantFrom('B-1', 'B-2'),
      to: fc.constant('Ghent'),
      stems: fc.array(fc.constantFrom('rose', 'fern'), { maxLength: 3 }),
    }),
    greeting: fc.option(fc.constant('Good day'), { nil: undefined }),
    isPicked: fc.boolean(),
    isPaid: fc.boolean(),
  }),
  run: ({ code, world, input }) =>
    code['openWire']({
      greenhouse: world.fake('greenhouse', { pick: () => world.later(input.isPicked) }),
      market: world.fake('market', { buy: () => world.later(3) }),
      tills: world.fake('tills', { charge: () => world.later(input.isPaid) }),
      florists: world.fake('florists', { near: () => world.later('Anna') }),
      vans: world.fake('vans', { send: () => world.later('V-1') }),
      cards: world.fake('cards', { print: () => world.later(undefined) }),
      journal: world.fake('journal', { note: () => undefined }),
    }).send(input.bouquet, input.greeting),
});

export default {
  traps: ['one method with seven dependencies: a loop that adds up, a throw in the middle, an optional parameter'],
  expectLifts: 0,
  expectSplits: { FlowerWire: 2 },
  isCutIntoPhases: true,
  operations: [send],
} satisfies ProgramDefinition;
