import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const visit = fc.record({
  id: fc.constantFrom('V-1', 'V-2'),
  age: fc.constantFrom(4, 40, 70, 85),
  pain: fc.constantFrom(1, 5, 9),
  minutes: fc.constantFrom(10, 31),
  companion: fc.boolean(),
  isInsured: fc.boolean(),
});

export default {
  traps: [
    'a module over what it requires, replaced from outside',
    'helpers declared below their use, one of them called with a `this`',
    'a counter of the module',
  ],
  expectLifts: 2,
  operations: [
    operation({
      name: 'admit',
      input: fc.record({ visits: fc.array(visit, { maxLength: 4 }), rooms: fc.boolean() }),
      run: async ({ code, world, input }) => {
        const room = (size: string) => world.later(input.rooms ? size : undefined);
        const nothing = () => world.later(undefined);
        code['open'](world.fake('desk', { room, call: nothing, bill: nothing }));
        const told: unknown[] = [];
        for (const each of input.visits) told.push(await code['admit'](each));
        return told;
      },
    }),
  ],
} satisfies ProgramDefinition;
