export interface Item<Content> {
  readonly key: string;
  readonly content: Content;
}

type Codec<Content> = (content: Content) => string;

export interface Rooms {
  readonly safes: { put(key: string, text: string): Promise<void>; get(key: string): Promise<string | undefined> };
  readonly locks: { lock(key: string): Promise<void>; unlock(key: string): Promise<void> };
  readonly guards: { call(reason: string): Promise<void> };
  readonly witnesses: { sign(text: string): Promise<string> };
  readonly notary: { file(text: string): Promise<number> };
  readonly archive: { keep<Kept>(kept: Kept): Promise<Kept> };
}

/** Keeps things safe. */
export class VaultKeeper {
  constructor(
    private readonly safes: Rooms['safes'],
    private readonly locks: Rooms['locks'],
    private readonly guards: Rooms['guards'],
    private readonly witnesses: Rooms['witnesses'],
    private readonly notary: Rooms['notary'],
    private readonly archive: Rooms['archive'],
  ) {}

  async deposit<Content>(item: Item<Content>, encode: Codec<Content> = JSON.stringify): Promise<Item<Content>> {
    await this.inLock(item.key, () => this.safes.put(item.key, encode(item.content)));
    return item;
  }

  async withdraw<Content = string>(key: string, decode: (text: string) => Content): Promise<Content | undefined> {
    const text = await this.inLock(key, () => this.safes.get(key));
    if (text === undefined) {
      await this.guards.call(`${key} is empty`);
      return undefined;
    }
    return decode(text);
  }

  certify(text: string): Promise<number>;
  certify(text: string, copies: number): Promise<readonly number[]>;
  async certify(text: string, copies?: number): Promise<number | readonly number[]> {
    if (copies === undefined) return this.fileOne(text);
    const numbers: number[] = [];
    for (let copy = 0; copy < copies; copy += 1) numbers.push(await this.fileOne(`${text} (${copy})`));
    return numbers;
  }

  async keep<const Kept extends { readonly id: string }>(kept: Kept, ...notes: readonly string[]): Promise<Kept['id']> {
    const { id } = await this.archive.keep(kept);
    for (const note of notes) await this.fileOne(`${id}: ${note}`);
    return id;
  }

  assertKnown(item: Item<unknown> | undefined): asserts item is Item<unknown> {
    if (item === undefined) throw new RangeError('nothing there');
  }

  private async fileOne(text: string): Promise<number> {
    return this.notary.file(await this.witnesses.sign(text));
  }

  private async inLock<Result>(key: string, act: () => Promise<Result>): Promise<Result> {
    await this.locks.lock(key);
    try {
      return await act();
    } finally {
      await this.locks.unlock(key);
    }
  }
}

export function openVault(rooms: Rooms): VaultKeeper {
  const { safes, locks, guards, witnesses, notary, archive } = rooms;
  return new VaultKeeper(safes, locks, guards, witnesses, notary, archive);
}
