import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const plot = fc.record({
  crop: fc.constantFrom('kale', 'beans'),
  width: fc.integer({ min: 1, max: 4 }),
  depth: fc.integer({ min: 1, max: 4 }),
  isShaded: fc.boolean(),
});

export default {
  traps: [
    '6: functions that a mixin puts into an object, with a variable that some of them share',
    '56: one of them is called through the object, and asks what `this` is',
    '71: tests put others in their place',
  ],
  expectLifts: 1,
  expectSplits: { work: 2 },
  operations: [
    operation({
      name: 'a year',
      input: fc.record({
        plots: fc.array(plot, { maxLength: 3 }),
        weeks: fc.integer({ min: 1, max: 5 }),
        left: fc.integer({ min: 0, max: 2 }),
        coins: fc.integer({ min: 0, max: 12 }),
        isReplaced: fc.boolean(),
        isWithout: fc.boolean(),
      }),
      run: async ({ code, world, input: { plots, weeks, left, coins, isReplaced, isWithout } }) => {
        let rest = left;
        code['useGarden']({
          seeds: world.fake('seeds', { ask: (crop: string) => (rest-- > 0 ? `${crop} seeds` : undefined) }),
          shed: world.fake('shed', { ask: () => undefined }),
          scale: world.fake('scale', { ask: (_: unknown, count: number) => count }),
          stall: world.fake('stall', { ask: () => coins }),
          diary: world.fake('diary', { ask: () => undefined }),
        });
        const Plots = code['Plots'];
        const told: unknown[] = [Object.keys(Plots)];
        const { regret, sizeOf } = Plots;
        if (isReplaced) {
          Plots.regret = () => 'by hand';
          Plots.sizeOf = () => 7;
        }
        try {
          for (const each of plots) {
            try {
              told.push(await (isWithout ? Plots.sow(each) : Plots.sow(each, each.crop)));
            } catch (error) {
              told.push(String(error));
            }
            const weight = await Plots.harvest(each, weeks);
            told.push(weight, await Plots.sell(each, weight), await Plots.delete(each));
          }
        } finally {
          Object.assign(Plots, { regret, sizeOf });
        }
        return [told, Plots.harvests()];
      },
    }),
  ],
} satisfies ProgramDefinition;
