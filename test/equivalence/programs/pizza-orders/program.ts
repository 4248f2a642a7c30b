import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const pizza = fc.record({
  size: fc.constantFrom(26, 32, 45),
  toppings: fc.array(fc.constantFrom('ham', 'basil', 'corn'), { maxLength: 3 }),
});

function send({ code, world }: RunContext<unknown>, route: string, request: object): unknown {
  const res = world.fake('res', { status: () => res, json: () => undefined });
  const { next } = world.fake('app', { next: () => undefined });
  const empty = { body: {}, params: { id: '7' }, query: {}, headers: {} };
  return code['router'].handle(route, { ...empty, ...request }, res, next);
}

export default {
  traps: [
    'handlers without a name, one of them wrapped, registered at load',
    'what a handler answers is an effect, and what it returns is compared',
    'request and response are handed over by what is read of them',
    'a list of a collaborator is filtered, sorted and cut in a chain',
    'a function of the module that is declared below its use',
    '17: reads of a request that stand between two awaits',
  ],
  expectLifts: 5,
  operations: [
    operation({
      name: 'order',
      input: fc.record({
        pizzas: fc.array(pizza, { maxLength: 4 }),
        express: fc.constantFrom(undefined, 'yes', 'no'),
        club: fc.constantFrom(undefined, '12'),
        load: fc.constantFrom(0, 3, 12),
      }),
      run: (context) => {
        const { pizzas, express, club, load } = context.input;
        const { world, code } = context;
        code['openKitchen'](
          world.fake('kitchen', { load: () => world.later(load), bake: () => world.later('P-1'), waiting: () => [] }),
        );
        const headers = { ...(club === undefined ? {} : { 'x-club': club }) };
        const query = { ...(express === undefined ? {} : { express }) };
        return send(context, 'POST /orders', { body: { name: 'Ada', pizzas }, query, headers });
      },
    }),
    operation({
      name: 'list',
      input: fc.record({
        page: fc.constantFrom(undefined, '1', '2', 'x'),
        waiting: fc.array(fc.record({ name: fc.constant('Bob'), since: fc.integer({ min: 0, max: 20 }) }), {
          maxLength: 5,
        }),
      }),
      run: (context) => {
        const { page, waiting } = context.input;
        const { world, code } = context;
        code['openKitchen'](
          world.fake('kitchen', { load: () => 0, bake: () => '', waiting: () => world.later(waiting) }),
        );
        return send(context, 'GET /orders', { query: page === undefined ? {} : { page } });
      },
    }),
  ],
} satisfies ProgramDefinition;
