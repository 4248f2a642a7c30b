import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const room = fc.record({
  id: fc.constantFrom('R1', 'R2', 'R3'),
  floor: fc.nat(4),
  rate: fc.integer({ min: 50, max: 200 }),
  occupiedUntil: fc.constantFrom(0, 180, 500),
});

const book = operation({
  name: 'book',
  input: fc.record({
    stay: fc
      .record({
        guestId: fc.constantFrom('G1', 'G2'),
        roomType: fc.constantFrom('single', 'double', 'suite'),
        from: fc.integer({ min: 140, max: 250 }),
        nights: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) }, fc.constantFrom(0, 30, 31)),
        persons: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 3 }) }, fc.integer({ min: 0, max: 5 })),
      })
      .map(({ nights, ...stay }) => ({ ...stay, to: stay.from + nights })),
    rooms: fc.array(room, { maxLength: 4 }),
    points: fc.constantFrom(0, 499, 500, 1000),
    attempts: fc.integer({ min: 1, max: 2 }),
    surcharge: fc.constantFrom(0, 25),
  }),
  run: ({ code, world, input }) => {
    let mail: (() => string) | undefined;
    const tx = world.fake('tx', {
      rooms: () => world.later(input.rooms),
      insert: (booking: object) => world.later({ id: 'B1', ...booking }),
    });
    const orchestrator = new code.HotelBookingOrchestrator({
      db: world.fake('db', {
        // A serialisable transaction may have to run again.
        run: async (work: (transaction: unknown) => Promise<unknown>) => {
          for (let attempt = 1; attempt < input.attempts; attempt += 1) await work(tx);
          return work(tx);
        },
      }),
      guests: world.fake('guests', { loyalty: () => world.later(input.points) }),
      mails: world.fake('mails', {
        queue: (when: () => string) => void (mail = when),
        flush: async () => {
          world.record('mail', mail?.());
          return world.later(input.attempts);
        },
      }),
      log: world.fake('log', { debug: () => undefined }),
      seasonSurcharge: input.surcharge,
    });
    return orchestrator.book(input.stay);
  },
});

export default {
  traps: [
    '6: a closure captures a variable that is written after it was made',
    '7: a callback of forEach writes an outer variable',
    '8: a variable written inside of a transaction that may run twice',
    '10: a price summed up in a counting loop',
    '22: an early return from inside of a closure',
    '25: error classes from a pure module, one derived from the other',
    '42: literal status in an object that is handed over',
    '43: contextual type of a generic callback',
    'constructor takes a destructured bag; a plain number among the collaborators',
  ],
  expectLifts: 3,
  operations: [book],
} satisfies ProgramDefinition;
