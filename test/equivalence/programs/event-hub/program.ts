import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

type Listener = (parcel: unknown) => unknown;

const parcel = fc.record({ id: fc.constantFrom('P-1', 'P-2'), weight: fc.integer({ min: 0, max: 5 }) });
const event = fc.record({ name: fc.constantFrom('arrived', 'leaving', 'lost', 'seen'), parcel });

function openHub({ code, world }: RunContext<unknown>) {
  const listeners = new Map<string, Listener>();
  const bus = world.fake('bus', {
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    emit: (name: string, given: unknown) => void listeners.get(name)?.(given),
  });
  const hub = code['openHub']({
    bus,
    scanner: world.fake('scanner', { scan: (id: string) => world.later(`shelf of ${id}`) }),
    shelves: world.fake('shelves', { put: () => world.later(undefined), clear: () => world.later(undefined) }),
    vans: world.fake('vans', { load: () => world.later('van 7'), unload: () => world.later(undefined) }),
    drivers: world.fake('drivers', { call: () => world.later(undefined) }),
    ledger: world.fake('ledger', { book: () => world.later(undefined) }),
    log: world.fake('log', { info: () => undefined }),
  });
  return { hub, listeners };
}

export default {
  traps: [
    '78: listeners that the constructor registers, in their order',
    '57: methods handed on bound, as arrow fields, in a closure and with a thisArg',
    '73: a counter',
  ],
  expectLifts: 1,
  expectSplits: { EventHub: 3 },
  operations: [
    operation({
      name: 'events',
      input: fc.record({ events: fc.array(event, { maxLength: 4 }) }),
      run: async (context) => {
        const { hub, listeners } = openHub(context);
        const answers: unknown[] = [];
        for (const { name, parcel: given } of context.input.events) answers.push(await listeners.get(name)?.(given));
        return { answers, handled: hub.countOfHandled() };
      },
    }),
    operation({
      name: 'calls',
      input: fc.record({ parcels: fc.array(parcel, { minLength: 1, maxLength: 3 }) }),
      run: async (context) => {
        const { hub } = openHub(context);
        const vans: unknown = await hub.dispatchAll(context.input.parcels);
        await hub.refund(context.input.parcels[0]);
        await hub.writeOff(context.input.parcels[0], 'wet');
        await hub.bringBack(context.input.parcels[0]);
        return vans;
      },
    }),
  ],
} satisfies ProgramDefinition;
