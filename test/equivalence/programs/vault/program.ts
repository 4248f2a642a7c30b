import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

function openVault({ code, world }: RunContext<unknown>, kept: string | undefined) {
  const nothing = () => world.later(undefined);
  return code['openVault']({
    safes: world.fake('safes', { put: nothing, get: () => world.later(kept) }),
    locks: world.fake('locks', { lock: nothing, unlock: nothing }),
    guards: world.fake('guards', { call: nothing }),
    witnesses: world.fake('witnesses', { sign: (text: string) => world.later(`${text}, signed`) }),
    notary: world.fake('notary', { file: (text: string) => world.later(text.length) }),
    archive: world.fake('archive', { keep: (kept: unknown) => world.later(kept, 1) }),
  });
}

const key = fc.constantFrom('K-1', 'K-2');

export default {
  traps: [
    'generic methods, one of them with a default, one with a constraint; overloads; an assertion',
    '57: a closure over this that a helper calls between two effects',
  ],
  expectLifts: 0,
  expectSplits: { VaultKeeper: 1 },
  operations: [
    operation({
      name: 'deposit',
      input: fc.record({ key, content: fc.record({ gold: fc.integer({ min: 0, max: 3 }) }), isPlain: fc.boolean() }),
      run: ({ code, world, input }) => {
        const keeper = openVault({ code, world, input }, undefined);
        const item = { key: input.key, content: input.content };
        return input.isPlain ? keeper.deposit(item) : keeper.deposit(item, ({ gold }: { gold: number }) => `${gold} g`);
      },
    }),
    operation({
      name: 'withdraw',
      input: fc.record({ key, kept: fc.constantFrom('12', undefined) }),
      run: (context) => openVault(context, context.input.kept).withdraw(context.input.key, Number),
    }),
    operation({
      name: 'certify',
      input: fc.record({ copies: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), isKnown: fc.boolean() }),
      run: async (context) => {
        const { copies, isKnown } = context.input;
        const keeper = openVault(context, undefined);
        const id: unknown = await keeper.keep({ id: 'A-1' }, 'old', 'worn');
        const filed: unknown = await keeper.certify('deed', copies);
        keeper.assertKnown(isKnown ? { key: 'K-1', content: id } : undefined);
        return filed;
      },
    }),
  ],
} satisfies ProgramDefinition;
