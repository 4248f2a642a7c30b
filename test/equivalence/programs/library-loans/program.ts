import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const reader = fc.record({
  name: fc.constantFrom('Ada', 'Bob'),
  age: fc.constantFrom(9, 40),
  loans: fc.constantFrom(0, 2, 3, 10),
  owes: fc.constantFrom(0, 0, 2, 8),
});

export default {
  traps: [
    'a module of functions over what it imports, by name and as a namespace',
    'functions that are exported move, and are exported as before: by a statement, a constant, the default and another name',
    'a variable of the module that changes between calls stays, with what reads it',
    '19, 21: a table of the module',
    'a parameter that is taken apart by a helper',
    '9: a sum over awaits in a loop',
  ],
  expectLifts: 5,
  operations: [
    operation({
      name: 'lend',
      input: fc.record({
        readers: fc.array(reader, { minLength: 1, maxLength: 6 }),
        book: fc.option(
          fc.record({
            id: fc.constant('B'),
            copies: fc.constantFrom(1, 5),
            reserved: fc.constantFrom(0, 1, 3),
            value: fc.constant(20),
          }),
          { nil: null },
        ),
      }),
      run: async ({ code, world, input }) => {
        const shelves = { find: () => world.later(input.book), take: () => world.later(undefined) };
        code['openShelves'](world.fake('shelves', shelves));
        code['openLetters'](world.fake('post', { send: () => world.later(undefined) }).send);
        const answers: unknown[] = [];
        for (const each of input.readers) answers.push(await code['lend'](structuredClone(each), 'B', 0));
        return { answers, lent: code['lentSoFar']() as unknown };
      },
    }),
    operation({
      name: 'remind',
      input: fc.record({ readers: fc.array(reader, { maxLength: 3 }), days: fc.constantFrom(-1, 3, 20, 40) }),
      run: async ({ code, world, input }) => {
        code['openLetters'](world.fake('post', { send: () => world.later(undefined) }).send);
        const sum: unknown = await code['remindAll'](input.readers, input.days);
        const book = { id: 'B', copies: 1, reserved: 3, value: 5 };
        return [sum, code['feeFor'](input.days, 30), code['dueAt'](5, book, input.days > 3)];
      },
    }),
  ],
} satisfies ProgramDefinition;
