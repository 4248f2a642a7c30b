import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

interface Answers {
  readonly bed: string | undefined;
  readonly drugs: number;
  readonly covered: number;
  readonly isInsurerDown: boolean;
}

const answers = fc.record<Answers>({
  bed: fc.constantFrom('B-1', 'B-2', undefined),
  drugs: fc.integer({ min: 0, max: 4 }),
  covered: fc.constantFrom(0, 40, 500),
  isInsurerDown: fc.boolean(),
});
const patient = fc.record({ name: fc.constantFrom('Ada', 'Bob'), ward: fc.constantFrom('north', 'south') });
const visit = fc.record({
  id: fc.constant('V-1'),
  patient: fc.constant('Ada'),
  nights: fc.integer({ min: 0, max: 3 }),
  insurer: fc.constantFrom('mutual', undefined),
});

function openClinic({ code, world }: RunContext<unknown>, given: Answers) {
  return code['openClinic'](world.fake('diary', { write: () => undefined }), {
    beds: world.fake('beds', { find: () => world.later(given.bed), occupy: () => world.later(undefined) }),
    nurses: world.fake('nurses', { assign: () => world.later('Nora') }),
    pharmacy: world.fake('pharmacy', { handedOut: () => world.later(given.drugs) }),
    billing: world.fake('billing', { charge: () => world.later(undefined) }),
    insurers: world.fake('insurers', {
      cover: async () => {
        await world.later(undefined);
        if (given.isInsurerDown) throw new Error('the insurer is down');
        return given.covered;
      },
    }),
    mail: world.fake('mail', { post: () => world.later(undefined) }),
  });
}

export default {
  traps: [
    '79: an override, a call of super, a method of the base class',
    '78: the base class writes when it is constructed',
    '80: an interface is implemented',
    '82: the class of an error',
  ],
  expectLifts: 0,
  expectSplits: { ClinicDesk: 1 },
  operations: [
    operation({
      name: 'admit',
      input: fc.record({ patient, answers }),
      run: (context) => openClinic(context, context.input.answers).admit(context.input.patient),
    }),
    operation({
      name: 'moveWard',
      input: fc.record({ patient, answers }),
      run: (context) => openClinic(context, context.input.answers).moveWard(context.input.patient, 'west'),
    }),
    operation({
      name: 'discharge',
      input: fc.record({ visit, answers }),
      run: async (context) => {
        const desk = openClinic(context, context.input.answers);
        const due: unknown = await desk.discharge(context.input.visit);
        await desk.reimburse(context.input.visit);
        return due;
      },
    }),
    operation({
      name: 'describe',
      input: fc.record({ answers }),
      run: (context) => {
        const desk = openClinic(context, context.input.answers);
        desk.note('quiet');
        return [desk.describe(), desk instanceof context.code['Desk'], desk.constructor.name];
      },
    }),
  ],
} satisfies ProgramDefinition;
