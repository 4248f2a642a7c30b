import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const reading = fc.record(
  {
    meter: fc.constantFrom('m1', 'm2'),
    day: fc.nat(90),
    value: fc.oneof(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 89_000, max: 99_999 }), fc.constantFrom(0, 100)),
    estimated: fc.boolean(),
  },
  { requiredKeys: ['meter', 'day', 'value'] },
);
const readings = fc.array(reading, { maxLength: 7 });
const inOrder = readings.map((unordered) => [...unordered].sort((a, b) => a.day - b.day));

interface Answers {
  readonly readings: readonly unknown[];
}

function pipeline({ code, world, input }: RunContext<Answers>) {
  return new code.MeterReadingPipeline(
    world.fake('source', {
      readings: async function* () {
        for (const each of input.readings) yield await world.later(each, 1);
      },
    }),
    world.fake('locks', {
      acquire: (meter: string) => ({ [Symbol.dispose]: () => world.record(`released ${meter}`) }),
    }),
    world.fake('prices', { on: (day: number) => (day > 45 ? 0.4 : 0.3) }),
    world.fake('alarms', { raise: () => world.later(undefined) }),
    world.fake('store', { put: () => world.later(undefined) }),
  );
}

const process = operation({
  name: 'process',
  input: fc.record({ readings: fc.oneof(readings, inOrder), meters: fc.subarray(['m1', 'm2']) }),
  run: (context) => pipeline(context).process(context.input.meters),
});

const suspicious = operation({
  name: 'suspicious',
  input: fc.record({ readings: fc.oneof(readings, inOrder) }),
  run: (context) => {
    const found = pipeline(context).suspicious(context.input.readings);
    for (;;) {
      const { done, value } = found.next();
      context.world.record(done ? 'done' : 'found', value);
      if (done) return;
    }
  },
});

export default {
  traps: [
    '1: destructuring with a default in a loop head',
    '10: loop-carried state across awaits',
    '26: continue between effects and after awaits',
    '29: a generator method',
    '30: for await over an asynchronous generator',
    '31: nothing may become asynchronous that was not',
    '32: a using declaration that is disposed at the end of each round',
    '3: several compound assignments between effects',
    '24: a guard that initialises, with narrowing below',
    '50: two constants called days in nested and outer blocks',
    '#private readonly dependencies, five of them',
  ],
  expectLifts: 3,
  expectSplits: { MeterReadingPipeline: 1 },
  isCutIntoPhases: true,
  operations: [process, suspicious],
} satisfies ProgramDefinition;
