import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const truck = fc.record({
  plate: fc.constantFrom('T', 'U'),
  axles: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(2, 4, 5) }, fc.constant(1)),
  tons: fc.constantFrom(2, 18, 35),
  fuel: fc.constantFrom('diesel', 'gas', 'battery'),
});
const account = fc.record({
  credit: fc.constantFrom(-15, 20, 90, 900),
  passes: fc.constantFrom(0, 11),
  blocked: fc.constantFrom(false, false, true),
});

function boothOf({ world }: RunContext<unknown>, found: unknown) {
  return world.fake('booth', {
    lift: () => world.later(undefined),
    account: () => world.later(found),
    charge: () => world.later(undefined),
  });
}

export default {
  traps: [
    'a class of static methods over what its module imports, one of them private, with a static field that changes',
    'an object of functions with data of its own, reached by `this`',
    'a class expression that holds what it is given',
    '33: `this` of an object is handed over by what is read of it',
  ],
  expectLifts: 5,
  operations: [
    operation({
      name: 'pass',
      input: fc.record({ truck, account, kilometres: fc.constantFrom(1, 30) }),
      run: async (context) => {
        const { truck: passing, account: found, kilometres } = context.input;
        context.code['staff'](boothOf(context, found));
        const answer: unknown = await context.code['Toll'].pass(passing, kilometres);
        return [answer, context.code['Toll'].passed];
      },
    }),
    operation({
      name: 'open',
      input: fc.record({ account, hour: fc.constantFrom(2, 5, 9) }),
      run: (context) => {
        context.code['staff'](boothOf(context, context.input.account));
        return context.code['nightDesk'].open('T', context.input.hour);
      },
    }),
    operation({
      name: 'inspect',
      input: fc.record({ trucks: fc.array(truck, { maxLength: 3 }), account }),
      run: (context) => {
        const booth = boothOf(context, context.input.account);
        return new context.code['Patrol'](booth).inspect(context.input.trucks);
      },
    }),
  ],
} satisfies ProgramDefinition;
