import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const slot = fc.record({
  start: fc
    .record({ day: fc.constantFrom(5, 7), quarter: fc.integer({ min: 30, max: 72 }) })
    .map(({ day, quarter }) => new Date(Date.UTC(2024, 4, day, 0, quarter * 15))),
  minutes: fc.constantFrom(15, 45, 120),
});
const doctor = fc.record({
  id: fc.constantFrom('Who', 'No'),
  specialty: fc.constantFrom('general', 'dental'),
  worksFrom: fc.constantFrom(7, 9),
  worksTo: fc.constantFrom(14, 18),
  breaks: fc.array(slot, { maxLength: 2 }),
});

const schedule = operation({
  name: 'schedule',
  input: fc.record({
    wish: fc.record(
      {
        patient: fc.constant('Pat'),
        specialty: fc.constantFrom('general', 'dental'),
        after: fc.constantFrom('2024-05-01', '2024-05-05T12:01:00Z', '2024-05-07T08:10:00Z', '2024-05-08', 'tomorrow'),
        minutes: fc.constantFrom(10, 30, 81, 100),
        child: fc.boolean(),
      },
      { requiredKeys: ['patient', 'specialty', 'after', 'minutes'] },
    ),
    doctors: fc.array(doctor, { maxLength: 3 }),
    taken: fc.array(slot, { maxLength: 3 }),
    environment: fc.record({ MAX_MINUTES: fc.constantFrom('60', '300'), REMINDERS: fc.constant('off') }, { requiredKeys: [] }),
    sent: fc.boolean(),
  }),
  run: ({ code, world, input }) => {
    world.setEnvironment(input.environment);
    const service = new code.AppointmentService(
      world.fake('calendar', {
        doctors: () => world.later(input.doctors),
        taken: () => world.later(input.taken, 1),
        book: () => world.later({ id: 'B-1' }),
      }),
      world.fake('texts', { send: () => world.later(input.sent) }),
    );
    return service.schedule(input.wish);
  },
});

export default {
  traps: [
    '3: a parameter-like local that is written on some paths',
    '10: loop-carried candidate, left by break',
    '12: a Date made here is changed in place; a copied array is sorted',
    '15: the environment is read only after the first operand',
    '18: dates compared, subtracted and put into strings',
    '24 and 36: a null guard over an object, destructured afterwards',
    '26: break inside of a pure loop',
    '42: an indexed access type of literals',
    'the clock and process.env, dotted and by element, inside of logic; public fields; an error class that is not exported',
  ],
  expectLifts: 3,
  operations: [schedule],
} satisfies ProgramDefinition;
