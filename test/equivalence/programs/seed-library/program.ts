import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const seeds = fc.record({ kind: fc.constantFrom('oat', 'pea'), grams: fc.integer({ min: 1, max: 40 }) });
const loans = fc.array(fc.record({ name: fc.constantFrom('Ada', 'Bob', 'Cy'), seeds }), { minLength: 1, maxLength: 4 });

function openLibrary({ code, world }: RunContext<unknown>, closed: unknown, town?: string) {
  return code['SeedLibrary'].open(
    {
      stock: world.fake('stock', { weigh: () => 900, take: () => undefined, add: () => undefined }),
      members: world.fake('members', { isMember: (name: string) => name !== 'Cy', strike: () => undefined }),
      loans: world.fake('loans', { open: (name: string) => `loan of ${name}`, close: () => closed }),
      dryer: world.fake('dryer', { dry: (wet: { grams: number }) => ({ ...wet, grams: wet.grams * 0.8 }) }),
      labels: world.fake('labels', { print: () => undefined }),
      scale: world.fake('scale', { tare: () => 0.5 }),
      fridge: world.fake('fridge', { store: () => undefined, degrees: () => 4 }),
    },
    town,
  );
}

export default {
  traps: [
    '81: private names, which no other class can reach',
    '73: an accessor pair and a list that several operations change',
    '132: static members, one of them private, and a factory method',
    'a default that decides what a part is given',
  ],
  expectLifts: 0,
  expectSplits: { SeedLibrary: 1 },
  operations: [
    operation({
      name: 'lend',
      input: fc.record({ loans, closed: fc.option(seeds, { nil: undefined }) }),
      run: (context) => {
        const library = openLibrary(context, context.input.closed, 'Bergen');
        const answers = context.input.loans.map((loan) => library.lend(loan.name, loan.seeds) as unknown);
        const back: unknown = library.bringBack('loan');
        const { lent } = library;
        library.lent = 7;
        return { answers, back, lent, left: library.lent, strikes: library.strikes };
      },
    }),
    operation({
      name: 'conserve',
      input: fc.record({ seeds }),
      run: (context) => {
        const library = openLibrary(context, undefined);
        const opened: unknown = context.code['SeedLibrary'].opened;
        return [library.conserve(context.input.seeds), library.inspect('pea'), opened];
      },
    }),
  ],
} satisfies ProgramDefinition;
