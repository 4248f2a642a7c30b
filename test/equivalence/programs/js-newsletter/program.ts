import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const reader = fc.record({
  id: fc.constantFrom('R-1', 'R-2'),
  name: fc.constantFrom('', ' Ann ', 'Bo'),
  isActive: fc.boolean(),
  topics: fc.subarray(['boats', 'bread']),
});

export default {
  traps: ['arms of a chain of promises', '6: a counter that a closure writes', 'an error that one arm throws and another catches'],
  expectLifts: 1,
  operations: [
    operation({
      name: 'send',
      input: fc.record({
        issue: fc.record({ id: fc.constant('I-1'), topic: fc.constantFrom('boats', 'bread'), isUrgent: fc.boolean() }),
        readers: fc.array(reader, { maxLength: 4 }),
        isLost: fc.boolean(),
      }),
      run: ({ code, world, input }) =>
        code['send'](
          { post: world.fake('post', {
            readers: () => world.later(input.readers),
            mail: () => world.later(input.isLost ? 'lost' : 'there'),
            report: () => world.later('told'),
          }) },
          input.issue,
        ),
    }),
  ],
} satisfies ProgramDefinition;
