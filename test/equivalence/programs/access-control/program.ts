import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const lead = fc.record({ id: fc.constantFrom('u1', 'u2') });
const team = fc.record({ id: fc.constantFrom('t1', 't2'), lead }, { requiredKeys: ['id'] });
const user = fc.record(
  {
    kind: fc.constant('user' as const),
    id: fc.constantFrom('u1', 'u2'),
    roles: fc.subarray(['reader', 'editor', 'owner']),
    suspended: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, fc.boolean()),
    team,
  },
  { requiredKeys: ['kind', 'id', 'roles'] },
);
const subject = fc.oneof(
  { weight: 8, arbitrary: user },
  {
    weight: 4,
    arbitrary: fc.record(
      { kind: fc.constant('user' as const), id: fc.constant('u1'), roles: fc.constant(['owner']), team },
      { requiredKeys: ['kind', 'id', 'roles'] },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('service' as const),
      id: fc.constant('s1'),
      scopes: fc.subarray(['read:*', 'delete:hr', 'delete:*', 'write:default']),
    }),
  },
  { weight: 4, arbitrary: fc.constant({ kind: 'anonymous' as const }) },
  { weight: 1, arbitrary: fc.constant(undefined) },
);
const resource = fc.option(
  fc.record(
    {
      id: fc.constant('r1'),
      ownerId: fc.constantFrom('u1', 'u1', 'u2'),
      teamId: fc.option(fc.constantFrom('t1', 't2')),
      confidential: fc.boolean(),
      lockedBy: fc.option(fc.constantFrom('u1', 'x', ''), { freq: 2 }),
      labels: fc.record(
        { visibility: fc.constantFrom('public', 'team'), domain: fc.constant('hr') },
        { requiredKeys: ['visibility'] },
      ),
    },
    { requiredKeys: ['id', 'teamId', 'confidential', 'labels'] },
  ),
  { freq: 12 },
);

interface Answers {
  readonly subjects: readonly unknown[];
  readonly resource: unknown;
}

function manager({ code, world, input }: RunContext<Answers>) {
  return new code.AccessControlManager(
    world.fake('directory', { subject: (token: string) => world.later(input.subjects[Number(token)]) }),
    world.fake('resources', { find: () => world.later(input.resource, 1) }),
    world.fake('trail', { denied: () => undefined, granted: () => undefined }),
  );
}

const check = operation({
  name: 'check',
  input: fc.record({
    subjects: fc.tuple(subject),
    resource,
    verb: fc.constantFrom('read', 'write', 'delete', 'delete'),
  }),
  run: (context) => manager(context).check('0', context.input.verb, 'r1'),
});

const approvers = operation({
  name: 'approvers',
  input: fc.record({ subjects: fc.array(subject, { maxLength: 5 }), resource }),
  run: (context) => manager(context).approvers(Object.keys(context.input.subjects), 'r1'),
});

export default {
  traps: [
    '12: fresh array sorted in place',
    '16: optional chains of several links',
    '22: returns after effects, in every branch',
    '24: null guard over two variables at once',
    '33: compound conditions that narrow',
    '34: a type predicate of the file',
    '35: narrowing of property paths (lockedBy, team.lead)',
    '36: two variables narrowed by one condition',
    '37: conditions named by constants',
    '38: discriminated unions, narrowed step by step',
    '42: template built from a literal union',
  ],
  expectLifts: 3,
  operations: [check, approvers],
} satisfies ProgramDefinition;
