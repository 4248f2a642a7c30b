import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const piece = fc.constantFrom(
  'http://spam.example/x',
  'https://wiki.example/page',
  'http://a.example',
  'casino',
  'Pills',
  'hello there',
  'BUY NOW CHEAP',
);

const post = fc.record({
  id: fc.constantFrom('P1', 'P2', 'P3'),
  author: fc.constantFrom('eve', 'bob'),
  text: fc.oneof(
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(' ')),
    fc.constantFrom('BUY NOW CHEAP!', 'http://a.x http://b.x http://c.x http://d.x http://e.x', 'casino casino casino'),
  ),
  reports: fc.array(fc.constantFrom('eve', 'bob', 'ada', 'joe'), { maxLength: 5 }),
  createdAt: fc.constantFrom(0, 3_600_000, 7_200_000),
});

const run = operation({
  name: 'run',
  input: fc.record({
    posts: fc.array(post, { maxLength: 5 }),
    strikes: fc.nat(9),
    limit: fc.option(fc.nat(4), { nil: undefined }),
  }),
  run: ({ code, world, input }) => {
    const posts = [...input.posts];
    const service = new code.ModerationQueueService(
      world.fake('queue', { next: () => posts.shift(), settle: () => undefined }),
      world.fake('authors', { strikes: () => input.strikes, ban: () => undefined }),
      world.fake('dictionary', {
        each: (visit: (word: string, weight: number) => void) => {
          visit('casino', 4);
          visit('pills', 3);
        },
      }),
      world.fake('log', { write: () => undefined }),
    );
    return service.run(7_200_000, input.limit);
  },
});

export default {
  traps: [
    '3: assignment in a condition, limit-- in a condition, ++links in an expression',
    '7: a closure handed to a collaborator writes locals',
    '10: loop-carried score',
    '12: fresh arrays filled in place, also from a closure',
    '15: an effect behind a ternary (strikes)',
    '19: a /g regex of the module that keeps its position between calls',
    '21: module constants: a Set, a regex without state',
    '42: literal action from a chain of ternaries',
    '52: shorthand properties in the returned object',
    'a parameter that is written; a synchronous orchestrator',
  ],
  expectLifts: 3,
  operations: [run],
} satisfies ProgramDefinition;
