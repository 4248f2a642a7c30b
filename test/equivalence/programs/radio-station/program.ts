import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const show = fc.record({ title: fc.constantFrom('Jazz', 'Tides'), minutes: fc.integer({ min: 1, max: 50 }) });
const given = fc.record({
  adverts: fc.array(fc.constantFrom('soap', 'cars'), { maxLength: 2 }),
  headlines: fc.array(fc.constant('rain'), { maxLength: 1 }),
  isOnAir: fc.boolean(),
  caller: fc.constantFrom('Ada', undefined),
});

interface Given {
  readonly adverts: readonly string[];
  readonly headlines: readonly string[];
  readonly isOnAir: boolean;
  readonly caller: string | undefined;
}

function openStation({ code, world }: RunContext<unknown>, { adverts, headlines, isOnAir, caller }: Given) {
  return code['openStation']({
    desk: world.fake('desk', { record: (title: string) => world.later({ title }) }),
    vault: world.fake('vault', { keep: () => world.later('R-1'), find: () => world.later(undefined) }),
    mast: world.fake('mast', { send: () => world.later(isOnAir) }),
    adverts: world.fake('adverts', { next: () => world.later(adverts) }),
    news: world.fake('news', { headlines: () => world.later(headlines) }),
    royalties: world.fake('royalties', { pay: () => world.later(undefined) }),
    phones: world.fake('phones', { answer: () => world.later(caller) }),
  });
}

export default {
  traps: [
    'a class with type parameters, built with and without naming them',
    '79: operations that speak of the type parameters stay',
    'a protected list',
  ],
  expectLifts: 0,
  expectSplits: { RadioStation: 2 },
  operations: [
    operation({
      name: 'send',
      input: fc.record({ show, given }),
      run: async (context) => {
        const { typed, inferred } = openStation(context, context.input.given);
        return [await typed.send(context.input.show), await inferred.sendNews()];
      },
    }),
    operation({
      name: 'record',
      input: fc.record({ show, given }),
      run: async (context) => {
        const { typed } = openStation(context, context.input.given);
        const recording: unknown = await typed.record(context.input.show);
        return [recording, await typed.replay('a'), typed.listenersSoFar()];
      },
    }),
  ],
} satisfies ProgramDefinition;
