import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const car = fc.record({
  plate: fc.constantFrom('A', 'B'),
  metres: fc.constantFrom(3, 4.5, 6),
  dirt: fc.constantFrom(1, 5, 8, 9),
  convertible: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
});

export default {
  traps: [
    'a factory whose functions read what it is given, and what they count themselves',
    '6: closures over a variable that is written later',
    '8: a count that changes during an await',
    'helpers inside of the factory: some could stand outside, one is handed out as well, one uses the price list',
    'a default that the factory computes with, and one of an inner function',
    'a getter of the returned object',
  ],
  expectLifts: 4,
  operations: [
    operation({
      name: 'washAll',
      input: fc.record({
        cars: fc.array(car, { maxLength: 4 }),
        hour: fc.constantFrom(undefined, 3, 8, 17),
        opened: fc.array(fc.constantFrom(true, true, true, false), { minLength: 4, maxLength: 4 }),
        paid: fc.array(fc.constantFrom(true, true, false), { minLength: 4, maxLength: 4 }),
      }),
      run: async ({ code, world, input }) => {
        let gates = 0;
        let tills = 0;
        const line = code['createCarWash'](
          {
            gate: world.fake('gate', { open: () => world.later(input.opened[gates++]), close: () => undefined }),
            till: world.fake('till', { charge: () => world.later({ paid: input.paid[tills++] }) }),
            ...world.fake('journal', { log: () => undefined }),
          },
          { perMetre: 2.35, wax: 6 },
          input.hour,
        );
        const answer: unknown = await line.washAll(input.cars);
        return { answer, minutes: [2, 5, 9].map(line.minutesFor as (dirt: number) => number), washed: line.washed };
      },
    }),
    operation({
      name: 'wash',
      input: fc.record({ cars: fc.array(car, { minLength: 1, maxLength: 4 }), wax: fc.boolean() }),
      run: async ({ code, world, input }) => {
        const line = code['createCarWash'](
          {
            gate: world.fake('gate', { open: () => world.later(true), close: () => undefined }),
            till: world.fake('till', { charge: () => world.later({ paid: true }) }),
            ...world.fake('journal', { log: () => undefined }),
          },
          { perMetre: 1, wax: 2 },
        );
        const answers: unknown[] = [];
        for (const each of input.cars) answers.push(await (input.wax ? line.wash(each, true) : line.wash(each)));
        return answers;
      },
    }),
  ],
} satisfies ProgramDefinition;
