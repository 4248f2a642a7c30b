/**
 * Selections on which automatic extraction is known to go wrong. Each is a whole program: an orchestrator with the
 * marked region inside, and `run()`, whose result (or error) is compared before and after.
 */
export interface HardCase {
  readonly name: string;
  /** A module with `[start]` and `[end]` around the region, and an exported `run()`. */
  readonly source: string;
  /** JavaScript instead of TypeScript. */
  readonly javascript?: true;
}

const store = `
export interface Store {
  save(value: unknown): void;
  load(key: string): Promise<number>;
}
const saved: unknown[] = [];
const store: Store = {
  save: (value) => void saved.push(value),
  load: async (key) => key.length,
};
`;

/** Where TypeScript's extraction changes what the program does without a word. */
export const silentChanges: readonly HardCase[] = [
  {
    name: 'a variable is written by array destructuring',
    source: `${store}
export class RangeService {
  constructor(private readonly store: Store) {}
  widen(from: number, to: number, step: number): number {
    let low = 0;
    let high = 0;
    [start][low, high] = [Math.min(from, to) - step, Math.max(from, to) + step * 2];[end]
    this.store.save(low);
    return high - low;
  }
}
export const run = () => [new RangeService(store).widen(3, 9, 2), saved];
`,
  },
  {
    name: 'a variable is written by object destructuring',
    source: `${store}
export class PriceService {
  constructor(private readonly store: Store) {}
  price(net: number, rate: number): number {
    let gross = 0;
    let tax = 0;
    [start]({ gross, tax } = { gross: Math.round(net * (1 + rate)), tax: Math.round(net * rate) });[end]
    this.store.save(tax);
    return gross + tax;
  }
}
export const run = () => [new PriceService(store).price(100, 0.2), saved];
`,
  },
  {
    name: 'a for-of loop writes a variable declared outside',
    source: `${store}
export class LastService {
  constructor(private readonly store: Store) {}
  last(amounts: number[]): number {
    let amount = 0;
    let sum = 0;
    [start]for (amount of amounts) {
      sum += amount > 5 ? amount * 2 : amount;
    }[end]
    this.store.save(sum);
    return amount;
  }
}
export const run = () => [new LastService(store).last([4, 7, 9]), saved];
`,
  },
  {
    name: 'a variable is written, then the region throws, then the catch reads it',
    source: `${store}
export class StepService {
  constructor(private readonly store: Store) {}
  go(amount: number): string {
    let step = 'start';
    try {
      [start]step = amount > 100 ? 'validate large' : 'validate';
      if (amount < 0 || amount % 1 !== 0) {
        throw new Error('broken amount');
      }
      step = 'checked';[end]
      this.store.save(amount);
    } catch {
      return step;
    }
    return step;
  }
}
export const run = () => [new StepService(store).go(-1), new StepService(store).go(5), saved];
`,
  },
  {
    name: '\`arguments\` inside the region',
    source: `${store}
export class CountService {
  constructor(private readonly store: Store) {}
  count(_a?: number, _b?: number, _c?: number): number {
    [start]const given = arguments.length > 2 ? arguments.length * 10 : arguments.length;[end]
    this.store.save(given);
    return given;
  }
}
export const run = () => [new CountService(store).count(1, 2, 3), saved];
`,
  },
  {
    name: '\`new.target\` inside the region',
    source: `${store}
export class TargetService {
  readonly label: string;
  constructor(store: Store) {
    [start]const label: string = new.target ? 'made by new' + 1 * 2 : 'called' + 2 * 3;[end]
    this.label = label;
    store.save(label);
  }
}
export const run = () => [new TargetService(store).label, saved];
`,
  },
  {
    name: 'a closure made in the region sees later writes',
    source: `${store}
export class ClosureService {
  constructor(private readonly store: Store) {}
  late(rate: number): number {
    let total = 1;
    [start]const withRate = () => total * rate + (rate > 1 ? 10 : 5);[end]
    total = 2;
    this.store.save(total);
    return withRate();
  }
}
export const run = () => [new ClosureService(store).late(3), saved];
`,
  },
  {
    name: 'a \`using\` declaration in the region',
    source: `${store}
class Lease {
  open = true;
  constructor(readonly size: number) {}
  [Symbol.dispose]() {
    this.open = false;
  }
}
export class LeaseService {
  constructor(private readonly store: Store) {}
  take(wanted: number): boolean {
    [start]using lease = new Lease(wanted > 10 ? wanted * 2 : wanted + 1);
    const enough = lease.size > 5 && lease.size < 100;[end]
    this.store.save(enough);
    return lease.open && enough;
  }
}
export const run = () => [new LeaseService(store).take(20), saved];
`,
  },
  {
    name: 'state that changes while the region awaits',
    source: `${store}
declare function queueMicrotask(work: () => void): void;
export class CancelService {
  constructor(private readonly store: Store) {}
  async start(amount: number): Promise<string> {
    let cancelled = false;
    queueMicrotask(() => {
      cancelled = true;
    });
    [start]const size = await store.load('abc');
    const state = cancelled && amount * size > 3 ? 'cancelled' : 'ok';[end]
    this.store.save(state);
    return state;
  }
}
export const run = async () => [await new CancelService(store).start(5), saved];
`,
  },
];

/** Where the extracted program does not compile. */
export const doesNotCompile: readonly HardCase[] = [
  {
    name: 'a `var` declares a parameter once more',
    source: `${store}
export class FeeService {
  constructor(private readonly store: Store) {}
  charge(fee: number, days: number): number {
    [start]var fee = days > 7 ? days * 3 : days * 5 + 1;
    fee *= days > 20 ? 2 : 4;[end]
    this.store.save(days);
    return fee;
  }
}
export const run = () => [new FeeService(store).charge(1, 3), new FeeService(store).charge(1, 30), saved];
`,
  },
  {
    name: 'for await',
    source: `${store}
async function* numbers() {
  yield 1;
  yield 2;
}
export class StreamService {
  constructor(private readonly store: Store) {}
  async sum(factor: number): Promise<number> {
    let total = 0;
    [start]for await (const each of numbers()) {
      total += each * factor > 3 ? each * factor : 1;
    }[end]
    this.store.save(total);
    return total;
  }
}
export const run = async () => [await new StreamService(store).sum(2), saved];
`,
  },
  {
    name: 'await using',
    source: `${store}
class Lease {
  open = true;
  constructor(readonly size: number) {}
  async [Symbol.asyncDispose]() {
    this.open = false;
  }
}
export class LeaseService {
  constructor(private readonly store: Store) {}
  async take(wanted: number): Promise<boolean> {
    [start]await using lease = new Lease(wanted > 10 ? wanted * 2 : wanted + 1);
    const enough = lease.size > 5 && lease.size < 100;[end]
    this.store.save(enough);
    return lease.open && enough;
  }
}
export const run = async () => [await new LeaseService(store).take(20), saved];
`,
  },
  {
    name: 'a private name of another object',
    source: `${store}
export class AccountService {
  #balance = 40;
  constructor(private readonly store: Store) {}
  compare(other: AccountService, limit: number): boolean {
    [start]const richer = other.#balance > limit && other.#balance * 2 < 100;[end]
    this.store.save(richer);
    return richer;
  }
}
export const run = () => [new AccountService(store).compare(new AccountService(store), 10), saved];
`,
  },
  {
    name: 'a \`let\` without a value yet',
    source: `${store}
export class GradeService {
  constructor(private readonly store: Store) {}
  grade(points: number): string {
    let grade: string;
    [start]if (points > 90) {
      grade = 'excellent';
    } else if (points > 50 && points % 2 === 0) {
      grade = 'good';
    } else {
      grade = 'failed';
    }[end]
    this.store.save(grade);
    return grade;
  }
}
export const run = () => [new GradeService(store).grade(95), new GradeService(store).grade(60), saved];
`,
  },
  {
    name: 'a compound predicate that narrows',
    source: `${store}
export class NoteService {
  constructor(private readonly store: Store) {}
  keep(note: string | undefined): number {
    if ([start]note !== undefined && note.length > 2 && note.length < 40[end]) {
      this.store.save(note.trim());
      return note.length;
    }
    return 0;
  }
}
export const run = () => [new NoteService(store).keep('hello'), new NoteService(store).keep(undefined), saved];
`,
  },
  {
    name: 'the narrowing of a property path',
    source: `${store}
interface Profile {
  user?: { name: string; age: number };
}
export class ProfileService {
  constructor(private readonly store: Store) {}
  greet(profile: Profile): string {
    if ([start]profile.user !== undefined && profile.user.age >= 18 && profile.user.age < 120[end]) {
      this.store.save(profile.user.name);
      return profile.user.name;
    }
    return '';
  }
}
export const run = () => [new ProfileService(store).greet({ user: { name: 'Ann', age: 30 } }), saved];
`,
  },
  {
    name: 'a parameter of a literal type',
    source: `${store}
const factors = { low: 2, high: 3 };
export class FactorService {
  constructor(private readonly store: Store) {}
  scale(level: 'low' | 'high', amount: number): number {
    [start]const scaled = amount > 10 ? amount * factors[level] : amount + factors[level];[end]
    this.store.save(scaled);
    return scaled;
  }
}
export const run = () => [new FactorService(store).scale('high', 20), saved];
`,
  },
  {
    name: 'a parameter that is a member of an enum',
    source: `${store}
enum Level {
  Low,
  High,
}
type Rule = { [Level.Low]: number; [Level.High]: number };
export class LevelService {
  constructor(private readonly store: Store) {}
  scale(rule: Rule, amount: number): number {
    const level = Level.High;
    [start]const picked: { [Level.High]: number } = { [level]: amount > 10 ? amount * rule[level] : 1 };[end]
    this.store.save(picked[Level.High]);
    return picked[Level.High];
  }
}
export const run = () => [new LevelService(store).scale({ 0: 5, 1: 7 }, 20), saved];
`,
  },
  {
    name: 'a parameter of a template literal type',
    source: `${store}
type Key = \`u_\${string}\`;
const limits: Record<Key, number> = { u_a: 5 };
export class KeyService {
  constructor(private readonly store: Store) {}
  limit(name: string, amount: number): number {
    const key = \`u_\${name}\` as const;
    [start]const left = (limits[key] ?? 0) > amount ? (limits[key] ?? 0) - amount : 0;[end]
    this.store.save(left);
    return left;
  }
}
export const run = () => [new KeyService(store).limit('a', 2), saved];
`,
  },
  {
    name: 'a result of a boolean literal type',
    source: `${store}
type Flag = { urgent: true; days: number };
export class FlagService {
  constructor(private readonly store: Store) {}
  flag(amount: number): Flag {
    const urgent = true;
    [start]const flag: Flag = { urgent, days: amount > 100 ? amount / 10 : amount * 2 };[end]
    this.store.save(flag);
    return flag;
  }
}
export const run = () => [new FlagService(store).flag(200), saved];
`,
  },
  {
    name: 'a throwing guard that narrows',
    source: `${store}
export class OwnerService {
  constructor(private readonly store: Store) {}
  rename(owner: { name: string; age: number } | null, name: string): string {
    [start]if (owner === null) {
      throw new Error('no owner');
    }
    if (owner.age < 18 || name.length > 20) {
      throw new Error('not allowed');
    }[end]
    this.store.save(owner.name + name);
    return owner.name;
  }
}
export const run = () => [new OwnerService(store).rename({ name: 'Ann', age: 30 }, 'Bea'), saved];
`,
  },
  {
    name: 'a guard that calls a function which never returns',
    source: `${store}
function fail(message: string): never {
  throw new Error(message);
}
export class FailService {
  constructor(private readonly store: Store) {}
  check(amount: number | undefined): number {
    [start]if (amount === undefined || amount < 0 || amount > 100) {
      fail('amount out of range');
    }[end]
    this.store.save(amount);
    return amount * 2;
  }
}
export const run = () => [new FailService(store).check(4), saved];
`,
  },
  {
    name: 'an assertion function inside the region',
    source: `${store}
function assertNumber(value: unknown): asserts value is number {
  if (typeof value !== 'number') throw new TypeError('not a number');
}
export class AssertService {
  constructor(private readonly store: Store) {}
  check(amount: unknown, limit: number): number {
    [start]assertNumber(amount);
    if (amount > limit && amount % 2 === 0) {
      throw new Error('over the limit');
    }[end]
    this.store.save(amount);
    return amount * 2;
  }
}
export const run = () => [new AssertService(store).check(4, 10), saved];
`,
  },
  {
    name: 'the tail of an optional chain',
    source: `${store}
interface Cart {
  lines?: { prices: number[] };
}
export class ChainService {
  constructor(private readonly store: Store) {}
  first(cart: Cart | undefined): number {
    const price = [start]cart?.lines?.prices[end].filter((each) => each > 2 && each < 100).length ?? 0;
    this.store.save(price);
    return price;
  }
}
export const run = () => [new ChainService(store).first(undefined), new ChainService(store).first({ lines: { prices: [3, 1] } }), saved];
`,
  },
  {
    name: 'a value of a local class',
    source: `${store}
export class LocalService {
  constructor(private readonly store: Store) {}
  measure(width: number, height: number): number {
    class Box {
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}
    }
    const box = new Box(width, height);
    [start]const area = box.width * box.height > 10 ? box.width * box.height : 0;[end]
    this.store.save(area);
    return area;
  }
}
export const run = () => [new LocalService(store).measure(4, 5), saved];
`,
  },
  {
    name: 'a result of a declared union type',
    source: `${store}
type Outcome = { kind: 'ok'; amount: number } | { kind: 'no'; reason: string };
export class OutcomeService {
  constructor(private readonly store: Store) {}
  decide(amount: number): Outcome {
    this.store.save(amount);
    [start]const doubled = amount > 20 ? amount * 2 : amount + 20;
    return doubled < 100 ? { kind: 'ok', amount: doubled } : { kind: 'no', reason: \`\${amount} is too much\` };[end]
  }
}
export const run = () => [new OutcomeService(store).decide(50), new OutcomeService(store).decide(90), saved];
`,
  },
  {
    name: 'an assignment inside a condition',
    source: `${store}
export class MatchService {
  constructor(private readonly store: Store) {}
  parse(text: string): string {
    let match: RegExpExecArray | null = null;
    if ([start](match = /^([a-z]+)-(\\d+)$/.exec(text.length > 3 ? text.trim() : text))[end] && Number(match[2]) > 10) {
      this.store.save(match[1]);
      return match[2] ?? '';
    }
    return 'none';
  }
}
export const run = () => [new MatchService(store).parse('ab-12'), new MatchService(store).parse('x'), saved];
`,
  },
  {
    name: 'a readonly field set in the constructor',
    source: `${store}
export class RateService {
  readonly rate: number;
  constructor(
    private readonly store: Store,
    base: number,
  ) {
    [start]this.rate = base > 10 ? base * 1.5 : base + 1;[end]
    this.store.save(this.rate);
  }
}
export const run = () => [new RateService(store, 20).rate, saved];
`,
  },
  {
    name: 'this in a JavaScript file',
    javascript: true,
    source: `
const saved = [];
const store = { save: (value) => void saved.push(value) };
export class RateService {
  constructor(store, rate) {
    this.store = store;
    this.rate = rate;
  }
  price(net) {
    const gross = function () {
      return [start]net > 10 ? net * (1 + this.rate) : net + this.rate[end];
    }.call(this);
    this.store.save(gross);
    return gross;
  }
}
export const run = () => [new RateService(store, 0.5).price(20), saved];
`,
  },
];

/** Where TypeScript refuses although a function call can express it. */
export const refusedButLiftable: readonly HardCase[] = [
  {
    name: 'an early result that may be missing from a record',
    source: `${store}
export class RateService {
  constructor(private readonly store: Store) {}
  rate(rates: Record<string, number>, zone: string, weight: number): number {
    [start]if (weight > 20 && zone.length > 2) return rates[zone];
    if (weight > 10 && zone.length > 1) return weight * 2;[end]
    this.store.save(weight);
    return weight + 1;
  }
}
export const run = () => [new RateService(store).rate({ north: 4 }, 'south', 30), new RateService(store).rate({}, 'west', 12), saved];
`,
  },
  {
    name: 'an early result that a function takes out of a list',
    source: `${store}
const earliest = (queue: number[]): number => queue[0];
export class QueueService {
  constructor(private readonly store: Store) {}
  next(queue: number[], limit: number, rush: number): number {
    [start]if (rush > 5 && limit > 10) return earliest(queue);
    if (rush > 2 && limit > 20) return rush * limit;[end]
    this.store.save(limit);
    return rush + limit;
  }
}
export const run = () => [new QueueService(store).next([], 11, 6), new QueueService(store).next([7], 30, 3), saved];
`,
  },
  {
    name: 'an early result that is only believed to be there',
    source: `${store}
export class DiscountService {
  constructor(private readonly store: Store) {}
  discount(offer: { percent?: number }, amount: number, years: number): number {
    [start]if (amount > 100 && years > 5) return offer.percent!;
    if (amount > 50 && years > 2) return amount * years;[end]
    this.store.save(amount);
    return amount + years;
  }
}
export const run = () => [new DiscountService(store).discount({}, 200, 6), new DiscountService(store).discount({}, 60, 3), saved];
`,
  },
  {
    name: 'an if and else that return on both arms',
    source: `${store}
export class FeeService {
  constructor(private readonly store: Store) {}
  fee(amount: number): number {
    this.store.save(amount);
    [start]if (amount > 100 && amount % 2 === 0) {
      return amount * 0.1;
    } else {
      return amount * 0.2 + 1;
    }[end]
  }
}
export const run = () => [new FeeService(store).fee(200), new FeeService(store).fee(7), saved];
`,
  },
  {
    name: 'a guard and a return at the tail',
    source: `${store}
export class TailService {
  constructor(private readonly store: Store) {}
  discount(amount: number, premium: boolean): number {
    this.store.save(amount);
    [start]if (amount < 50 && !premium) return 0;
    return premium ? amount * 0.2 : amount * 0.1;[end]
  }
}
export const run = () => [new TailService(store).discount(20, false), new TailService(store).discount(90, true), saved];
`,
  },
  {
    name: 'a loop with a return inside',
    source: `${store}
export class FindService {
  constructor(private readonly store: Store) {}
  find(amounts: number[], limit: number): string {
    [start]for (const amount of amounts) {
      if (amount > limit && amount % 2 === 0) {
        return \`found \${amount}\`;
      }
    }[end]
    this.store.save(limit);
    return 'nothing';
  }
}
export const run = () => [new FindService(store).find([1, 8], 5), new FindService(store).find([1], 5), saved];
`,
  },
  {
    name: 'an early return in the middle',
    source: `${store}
export class EarlyService {
  constructor(private readonly store: Store) {}
  check(amount: number): string {
    [start]if (amount < 0) {
      return 'negative';
    }
    if (amount > 1000 || amount % 1 !== 0) {
      return \`odd \${amount}\`;
    }[end]
    this.store.save(amount);
    return 'fine';
  }
}
export const run = () => [-1, 0.5, 4].map((each) => new EarlyService(store).check(each)).concat(saved as string[]);
`,
  },
  {
    name: 'a continue inside the loop whose body is taken',
    source: `${store}
export class SkipService {
  constructor(private readonly store: Store) {}
  sum(amounts: number[]): number {
    let sum = 0;
    for (const amount of amounts) {
      [start]if (amount < 0 || amount > 100) {
        continue;
      }
      sum += amount * 2;[end]
      this.store.save(amount);
    }
    return sum;
  }
}
export const run = () => [new SkipService(store).sum([1, -1, 5, 500]), saved];
`,
  },
];

/** Where TypeScript is right, though only by staying inside the method; found in the programs of the equivalence tests. */
export const rightlyExtracted: readonly HardCase[] = [
  {
    name: 'a counter is raised inside an expression',
    source: `${store}
export class LinkService {
  constructor(private readonly store: Store) {}
  score(hosts: string[]): number {
    let links = 0;
    let score = 0;
    for (const host of hosts) {
      if (host.length > 3) score += [start]++links % 3 === 0 ? 4 : 2[end];
    }
    this.store.save(links);
    return score;
  }
}
export const run = () => [new LinkService(store).score(['abcd', 'efgh', 'x', 'ijkl']), saved];
`,
  },
  {
    name: 'a value is read before and after the region changes it',
    source: `${store}
export class LevelService {
  constructor(private readonly store: Store) {}
  raise(level: number, amounts: number[]): number {
    const start = level;
    [start]for (const amount of amounts) {
      level += amount > level ? amount - level : 1;
    }[end]
    this.store.save(start);
    return level - start;
  }
}
export const run = () => [new LevelService(store).raise(3, [5, 1, 9]), saved];
`,
  },
];
