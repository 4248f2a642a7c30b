import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const mail = fc.record({
  from: fc.constantFrom('boss', 'shop'),
  subject: fc.constantFrom('', 'Re: Offer', ' Offer '),
  words: fc.constantFrom(5, 50, 500),
  starred: fc.boolean(),
});

export default {
  traps: ['57: methods that are private by an underscore only', 'private names of the language', 'lines of `exports.x`'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'sort',
      input: fc.array(mail, { maxLength: 5 }),
      run: async ({ code, world, input }) => {
        const nothing = () => world.later(undefined);
        const box = world.fake('box', { keep: nothing, drop: nothing });
        const bus = world.fake('bus', { emit: () => undefined });
        const service = new code['InboxService'](box, bus);
        return [await service.sort(input), await service.sort(input.slice(1)), input.map((each) => service._score(each))];
      },
    }),
  ],
} satisfies ProgramDefinition;
