import fc from 'fast-check';
import type { World } from '../../harness/world.ts';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

interface Weather {
  readonly isBulk: boolean;
  readonly open: readonly (boolean | undefined)[];
  readonly isJammed: boolean;
  readonly isManned: boolean;
}

const weather = fc.record({
  isBulk: fc.boolean(),
  open: fc.array(fc.constantFrom(true, true, false, undefined), { minLength: 3, maxLength: 3 }),
  isJammed: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  isManned: fc.boolean(),
});

const coastOf = (world: World, { isBulk, open, isJammed, isManned }: Weather) => {
  let asked = 0;
  return {
    radio: world.fake('radio', { say: () => world.later(undefined) }),
    bell: world.fake('bell', { ring: () => undefined }),
    flags: world.fake('flags', { isUp: () => world.later(isBulk) }),
    stages: world.fake('stages', {
      insert: (boats: readonly string[]) => {
        if (isJammed) throw new Error('jammed');
        return world.later(boats);
      },
      of: () => world.later('sighted'),
    }),
    harbours: world.fake('harbours', {
      find: (name: string) => {
        const isOpen = open[asked++];
        return world.later(isOpen === undefined ? undefined : { name, isOpen });
      },
    }),
    crews: world.fake('crews', { aboard: (boats: readonly string[]) => world.later(isManned ? boats : ['', 'x']) }),
    ledger: world.fake('ledger', { book: () => world.later(undefined) }),
    journal: world.fake('journal', { warn: () => undefined }),
  };
};

const sighting = fc.record({ boat: fc.constantFrom('gull', 'tern'), harbour: fc.constantFrom('north', 'south') });

const watch = operation({
  name: 'watch',
  input: fc.record({ weather, sightings: fc.array(sighting, { maxLength: 3 }) }),
  run: ({ code, world, input }) => code['openStation'](coastOf(world, input.weather)).watch(input.sightings),
});

const close = operation({
  name: 'close',
  input: fc.record({ weather, boat: fc.constantFrom('gull', 'tern') }),
  run: async ({ code, world, input: { weather: given, boat } }) => {
    const station = code['openStation'](coastOf(world, given));
    const stage: unknown = await station.stageOf(boat);
    await station.reopen(boat);
    await station.complete(boat);
    return stage;
  },
});

export default {
  traps: [
    'a class whose parts are worth having only when one method is cut, though none is too wide: within try and if',
    'errors that the method catches come out of a phase that is in another class by then',
  ],
  expectLifts: 0,
  expectSplits: { LifeboatStation: 3 },
  isCutIntoPhases: true,
  operations: [watch, close],
} satisfies ProgramDefinition;
