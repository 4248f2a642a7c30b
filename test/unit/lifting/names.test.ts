import { describe, expect, it } from 'vitest';
import { lift } from '../../support/engine.ts';

const ports = `export interface Member { role: 'owner' | 'editor'; age: number; type: string }
export interface Left { readonly left: string }
export declare const Either: { left(message: string): Left };
export interface Store {
  save(id: string, value: unknown): Promise<void>;
  cancel(id: string): Promise<void>;
  members(id: string): Promise<Member[]>;
}
export interface Notifier { send(text: string): Promise<void> }
export declare const isLongText: (text: string) => string;
export function compact<T>(list: readonly T[]): T[] {
  return [...list];
}
export function sortBy<T>(list: readonly T[], by: (each: T) => number): T[] {
  return [...list].sort((a, b) => by(a) - by(b));
}
export declare const ONLY_ONE_OWNER: string;
export declare const MEMBER_ALREADY_INVITED: string;
export const MEMBER_CREATED = 'member-created';
export const MEMBER_UPDATED = 'member-updated';
`;

/** The functions that the core gets for a method of a service with a store and a notifier. */
function namesOf(method: string): readonly string[] {
  const service = `import { Either, MEMBER_ALREADY_INVITED, MEMBER_CREATED, MEMBER_UPDATED, ONLY_ONE_OWNER, compact, isLongText, sortBy } from './ports';
import type { Left, Member, Notifier, Store } from './ports';

export class TeamService {
  constructor(private readonly store: Store, private readonly notifier: Notifier) {}

  ${method}
}
`;
  const file = '/project/src/team-service.ts';
  const { files } = lift({ files: { '/project/src/ports.ts': ports, [file]: service }, targets: [file] });
  return [...(files['/project/src/core/team.ts'] ?? '').matchAll(/export function (\w+)/gu)].map(
    ([, name]) => name ?? '',
  );
}

describe('the name of a lifted function', () => {
  it.each<readonly [string, string, readonly string[]]>([
    [
      'does not spell out two operators, but says what they hinder',
      `async updateRole(id: string, age: number, owners: number): Promise<Left | undefined> {
    await this.store.members(id);
    if (age > 30 && owners > 4) return Either.left(ONLY_ONE_OWNER);
    await this.store.save(id, age);
  }`,
      ['cannotUpdateRole'],
    ],
    [
      'says that lists of the same things are parted',
      `async report(id: string): Promise<void> {
    const members = await this.store.members(id);
    const oldMembers: Member[] = [];
    const youngMembers: Member[] = [];
    for (const member of members) {
      if (member.age > 30 && member.role === 'owner') oldMembers.push(member);
      else youngMembers.push(member);
    }
    await this.store.save(id, oldMembers);
    await this.store.save(id, youngMembers);
  }`,
      ['partitionMembers'],
    ],
    [
      'sorts what is handed over to be sorted',
      `async rank(id: string): Promise<void> {
    const members = await this.store.members(id);
    const ranked = sortBy(members, (member) => member.age * 2 + (member.role === 'owner' ? 10 : 0));
    await this.store.save(id, ranked);
  }`,
      ['sortRankedMembers'],
    ],
    [
      'reads a constant as a message',
      `async invite(id: string, age: number, owners: number): Promise<Left | undefined> {
    await this.store.members(id);
    if (age > 30 && owners > 4) return Either.left(MEMBER_ALREADY_INVITED);
    await this.store.save(id, age);
  }`,
      ['isMemberAlreadyInvited'],
    ],
    [
      'says what is decided, not who is told afterwards',
      `async close(member: Member, owners: number): Promise<void> {
    await this.store.members(member.role);
    if (member.age > 30 && owners > 4) {
      member.type = 'cancelled';
      await this.notifier.send('gone');
    }
    await this.store.save(member.role, member);
  }`,
      ['isCancelled'],
    ],
    [
      'shares the end of two qualities',
      `async check(id: string, member: Member): Promise<void> {
    await this.store.members(id);
    if (member.type === 'frontend' || member.type === 'admin') console.log(id);
    await this.store.save(id, member);
  }`,
      ['isFrontendOrAdminMember'],
    ],
    [
      'says what the one word of a method keeps from being done',
      `async login(member: Member): Promise<void> {
    if (member.age > 5 && member.type !== 'admin') throw new Error('Incorrect email or password');
    await this.notifier.send(member.role);
  }`,
      ['cannotLogin'],
    ],
    [
      'says which collaborator is used, and does not hand over any',
      `async tell(id: string, member: Member): Promise<void> {
    const target = member.type === 'vip' && member.age > 10 ? this.notifier : this.store;
    await this.store.save(id, target);
  }`,
      ['shouldUseNotifier'],
    ],
    [
      'says of two values that begin alike what differs, and reads constants as values',
      `async close(member: Member): Promise<void> {
    await this.store.members(member.role);
    if (member.type === MEMBER_CREATED || member.type === MEMBER_UPDATED) member.age = Math.min(member.age, 9);
    await this.store.save(member.role, member);
  }`,
      ['isMemberCreatedOrUpdatedMember'],
    ],
    [
      'asks whether something begins',
      `async close(member: Member, owners: number): Promise<void> {
    await this.store.members(member.role);
    if (member.age > 30 && owners > 4) member.type = 'closing';
    await this.store.save(member.role, member);
  }`,
      ['shouldStartClosing'],
    ],
    [
      'lets an answer that may be missing be asked for',
      `async show(id: string, members?: Member[]): Promise<void> {
    const hasOwner = members?.some((member) => member.role === 'owner' && member.age > 20);
    await this.store.save(id, hasOwner);
  }`,
      ['checkIfHasOwner'],
    ],
    [
      'says what the values are where their own name says only which, and what is done to them last',
      `async show(id: string, members: Map<string, Member>): Promise<void> {
    await this.store.cancel(id);
    const cached = Array.from(members.values());
    cached.sort((a, b) => a.age * 2 - b.age * 3);
    await this.store.save(id, cached);
  }`,
      ['sortCachedMembers'],
    ],
    [
      'builds what statements after its declaration make it',
      `async show(id: string, given: Member[] | undefined, extra: Member): Promise<void> {
    await this.store.cancel(id);
    const shown = given ? [...given] : [];
    const at = shown.findIndex((each) => each.age === extra.age && each.role === extra.role);
    if (at < 0) shown.push(extra);
    await this.store.save(id, shown);
  }`,
      ['buildShown'],
    ],
    [
      'selects what a tail selects, and determines a date',
      `async getOwners(id: string, limit: number): Promise<Member[]> {
    const members = await this.store.members(id);
    if (limit > 99) return members;
    return members.filter((member) => member.role === 'owner' && member.age < limit);
  }

  async getStart(id: string, limit: number): Promise<Date | undefined> {
    const members = await this.store.members(id);
    const first = members.find((member) => member.age > limit)?.age ?? 0;
    return new Date(first * 1000);
  }`,
      ['selectOwners', 'determineStart'],
    ],
    [
      'counts what is summed up of counts, and calculates when something expires',
      `async show(id: string, groups: { count: number }[], start: number): Promise<void> {
    await this.store.cancel(id);
    const members = groups.map((group) => group.count).reduce((sum, count) => sum + count, 0);
    await this.store.save(id, members);
    const expiresAt = start + 5 * 60 * 1000;
    await this.store.save(id, expiresAt);
  }`,
      ['countMembers', 'calculateExpiry'],
    ],
    [
      'leaves alone what would go by one name in one method',
      `async show(member: Member): Promise<void> {
    if (member.age > 30) await this.store.save('old', { words: { label: (member.age * 100 - 3).toFixed(3) } });
    else await this.store.save('young', { words: { label: (member.age * 200 - 9).toFixed(2) } });
  }`,
      [],
    ],
    [
      'says what the method does where that is all that is refused',
      `async cancel(member: Member, id: string): Promise<void> {
    await this.store.members(id);
    if (member.age > 30) throw new Error('Members above thirty stay until the end of their term');
    if (member.type === 'founder') throw new Error('Founders stay for ever and can not be let go');
    await this.store.save(id, member);
  }`,
      ['validateMember'],
    ],
    [
      'keeps what is made of what',
      `async paramToArray(id: string, param: any): Promise<any[]> {
    await this.store.cancel(id);
    if (param === undefined || param === 'none' || param === '-') return [];
    return Array.isArray(param) ? param : [param];
  }`,
      ['paramToArray'],
    ],
    [
      'says that a text with gaps on one way is formatted, and that some of them are selected, however it is said',
      `async show(id: string, members: Member[], age: number): Promise<void> {
    await this.store.cancel(id);
    const title = age > 18 && id !== 'x' ? \`[\${age}] \${id}\` : id;
    await this.store.save(id, title);
    const ages = compact(members.map((member) => member.age).filter((each) => each !== age));
    await this.store.save(id, ages);
  }`,
      ['formatTitle', 'selectAges'],
    ],
    [
      'gives a verb to options for a query',
      `async show(id: string, age: number, limit: number): Promise<void> {
    await this.store.cancel(id);
    const queryOptions = { skip: age * limit, take: limit > 50 ? 50 : limit };
    await this.store.save(id, queryOptions);
  }`,
      ['buildQueryOptions'],
    ],
    [
      'has no function for an old value that is handed back',
      `async show(id: string, ages: number[]): Promise<void> {
    let average: number | null = null;
    await this.store.cancel(id);
    if (ages.length >= 4) average = Math.round(ages[0]! * 2 + ages.length / 4);
    await this.store.save(id, average);
  }`,
      ['calculateAverage'],
    ],
    [
      'parts a guard from the sum behind it',
      `async total(id: string): Promise<void> {
    const members = await this.store.members(id);
    if (members.length > 50) throw new Error('Too many members');
    let total = 0;
    for (const member of members) if (member.age > 17 && member.type === 'paying') total += member.age * 3;
    await this.store.save(id, total);
  }`,
      ['hasTooManyMembers', 'calculateTotal'],
    ],
    [
      'formats a text with gaps, and chooses between texts without',
      `async tell(id: string, age: number): Promise<void> {
    const message = age > 18 ? \`Dear \${id}\` : \`Hi \${id}, you are \${age}\`;
    await this.notifier.send(message);
    const title = age > 18 ? 'adult' : 'child';
    await this.notifier.send(title);
  }`,
      ['formatMessage', 'chooseTitle'],
    ],
    [
      'says what it is of, where the variable only says which',
      `async order(id: string): Promise<void> {
    const members = await this.store.members(id);
    const sorted = [...members].filter((each) => each.age > 3).sort((a, b) => b.age - a.age);
    await this.store.save(id, sorted);
    const all = await this.store.members(id);
    const rejected = all.filter((each) => each.age < 18);
    await this.store.save(id, rejected);
  }`,
      ['selectSortedMembers', 'selectRejectedTeams'],
    ],
    [
      'counts what is counted',
      `async count(id: string): Promise<void> {
    const members = await this.store.members(id);
    const ownerCount = members.filter((each) => each.role === 'owner').length;
    await this.store.save(id, ownerCount);
  }`,
      ['countOwners'],
    ],
    [
      'counts what is in the list, where the variable is the count of it',
      `async count(id: string): Promise<void> {
    const members = await this.store.members(id);
    const count = members.filter((each) => each.role === 'owner').length;
    await this.store.save(id, count);
  }`,
      ['countMembers'],
    ],
    [
      'finds what is found',
      `async place(id: string): Promise<void> {
    const members = await this.store.members(id);
    const ownerIndex = members.findIndex((each) => each.role === 'owner');
    await this.store.save(id, ownerIndex);
  }`,
      ['findOwnerIndex'],
    ],
    [
      'comes from the method where the variable says nothing',
      `async extractSettings(id: string, text: string): Promise<Record<string, string>> {
    await this.store.members(id);
    const kv = text
      .split(';')
      .map((each) => each.trim())
      .reduce<Record<string, string>>((all, each) => ({ ...all, [each]: each }), {});
    await this.store.save(id, kv);
    return kv;
  }`,
      ['buildSettings'],
    ],
    [
      'says what is wrong with what a method checks',
      `async validateOwners(id: string, owners: number, age: number): Promise<Left | undefined> {
    await this.store.members(id);
    if (owners > 30 && age > 4) return Either.left(ONLY_ONE_OWNER);
    await this.store.save(id, owners);
  }`,
      ['isInvalidOwners'],
    ],
    [
      'does not come from a function that gives a value',
      `async note(id: string, owners: number, age: number): Promise<void> {
    await this.store.members(id);
    if (owners > 30 && age > 4) {
      let text = 'none';
      text = isLongText(id);
      await this.store.save(id, text);
    }
    await this.store.save(id, owners);
  }`,
      [],
    ],
    [
      'comes from the property that the function is given to',
      `async retry(id: string): Promise<void> {
    await this.store.members(id);
    const options = {
      delayOf: async () => 1,
      calculateDelay: (attempt: number, limit: number) => {
        if (attempt > limit) return 0;
        return 2 ** attempt * 1000;
      },
    };
    await this.store.save(id, options.calculateDelay(1, 2));
  }`,
      ['calculateDelay'],
    ],
  ])('%s', (_what, method, names) => {
    expect(namesOf(method)).toEqual(names);
  });
});

describe('a variable that is declared right above', () => {
  it('is declared with the call, in the type that the shell gives it', () => {
    const file = '/project/src/team-service.ts';
    const service = `import { Store, type Wide } from './store';

export class TeamService {
  constructor(private readonly store: Store) {}

  async sort(id: string, by: string): Promise<void> {
    // Everything else is in the order of the list.
    let order: Wide<string>;
    if (by === 'title-up') {
      order = 'title';
    } else if (by === 'title-down') {
      order = ['title', 'down'];
    } else {
      order = 'index';
    }
    await this.store.save(id, order);
  }
}
`;
    const store = `export type Wide<T> = T | T[];
export class Store {
  constructor() {
    console.log('opened');
  }
  async save(id: string, value: unknown): Promise<void> {
    await Promise.resolve([id, value]);
  }
}
console.log('loaded');
`;
    const { files } = lift({ files: { '/project/src/store.ts': store, [file]: service }, targets: [file] });
    expect(files[file]).toContain('    const order: Wide<string> = chooseOrder(by);\n    await');
    expect(files[file]).not.toContain('let order');
    expect(files['/project/src/core/team.ts']).toContain('/** Everything else is in the order of the list. */');
  });
});

describe('a text among the fields', () => {
  it('is a value, whatever libraries add to texts', () => {
    const file = '/project/src/team-service.ts';
    const service = `import type { Member, Store } from './ports';

declare global {
  interface String {
    shout(): string;
  }
}

export class TeamService {
  constructor(private readonly store: Store, private readonly best: string) {}

  async greet(id: string, member: Member): Promise<void> {
    if (member.type === this.best && member.age > 10) throw new Error('Member is expired');
    await this.store.save(id, this.best);
  }
}
`;
    const { files } = lift({ files: { '/project/src/ports.ts': ports, [file]: service }, targets: [file] });
    expect(files[file]).toContain('if (isMemberExpired(member, this.best)) throw');
  });
});

describe('a value of the world that the region gives a name', () => {
  it('comes under that name', () => {
    const file = '/project/src/team-service.ts';
    const service = `import type { Store } from './ports';

export class TeamService {
  constructor(private readonly store: Store) {}

  async share(id: string, ages: readonly number[], limit: number): Promise<void> {
    await this.store.members(id);
    const open = ages.filter((age) => age > limit);
    const today = Date.now();
    const share = open.length * 100 + (today > 1000 ? open.length : ages.length) * today;
    await this.store.save(id, share);
  }
}
`;
    const { files } = lift({ files: { '/project/src/ports.ts': ports, [file]: service }, targets: [file] });
    expect(files['/project/src/core/team.ts'])
      .toBe(`export function calculateShare(ages: readonly number[], limit: number, today: number): number {
  const open = ages.filter((age) => age > limit);
  return open.length * 100 + (today > 1000 ? open.length : ages.length) * today;
}
`);
    expect(files[file]).toContain('const share = calculateShare(ages, limit, Date.now());');
  });
});

describe('a private method with a function of its own', () => {
  it('moves as a whole', () => {
    const file = '/project/src/team-service.ts';
    const service = `import type { Store } from './ports';

interface Node { readonly id: string; readonly parent: string | undefined }

export class TeamService {
  constructor(private readonly store: Store) {}

  async show(id: string, nodes: readonly Node[]): Promise<void> {
    await this.store.save(id, this.pathOf(id, nodes));
  }

  private pathOf(id: string, nodes: readonly Node[]): readonly string[] {
    function above(own: string): readonly string[] {
      const node = nodes.find((each) => each.id === own);
      return node?.parent === undefined ? [] : [...above(node.parent), node.parent];
    }

    return nodes.length > 10 ? [] : above(id);
  }
}
`;
    const { files } = lift({ files: { '/project/src/ports.ts': ports, [file]: service }, targets: [file] });
    expect(files[file]).toContain('this.store.save(id, pathOf(id, nodes))');
    expect(files['/project/src/core/team.ts']).toContain('function above(own: string): readonly string[] {');
  });
});
