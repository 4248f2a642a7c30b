import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const car = fc.record({
  plate: fc.constantFrom('A', 'B'),
  kind: fc.constantFrom('truck', 'van', 'car'),
  axles: fc.integer({ min: 2, max: 6 }),
  length: fc.integer({ min: 2, max: 12 }),
});
const entry = fc.record({ lane: fc.integer({ min: 1, max: 4 }), hour: fc.integer({ min: 0, max: 23 }) });

export default {
  traps: ['20: a `var` of one block that another one reads', '66: a script that is not strict', '27: a case that falls through'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'pass',
      input: fc.record({ car, entry, fails: fc.boolean() }),
      run: ({ code, world, input: { car, entry, fails } }) => {
        const read = (_plate: unknown, done: (error: unknown, entry?: unknown) => void) =>
          fails ? done(new Error('unreadable')) : done(null, entry);
        const gate = world.fake('gate', { read });
        const bank = world.fake('bank', { warn: () => undefined, charge: () => undefined });
        return new Promise((resolve, reject) =>
          new code['default'](gate, bank).pass(car, (error: unknown, value: unknown) =>
            error ? reject(error) : resolve(value),
          ),
        );
      },
    }),
  ],
} satisfies ProgramDefinition;
