export interface OnceBroken {
  readonly what: string;
  /** The statements of `run`; see `ClassParts`. */
  readonly body: string;
  readonly helper?: string;
}

/** Code that was rewritten wrongly once; the name says what went wrong. */
export const onceBroken: readonly OnceBroken[] = [
  {
    what: 'a variable that a `finally` reads after the `catch` before it threw',
    body: `
    let total = 0;
    try {
      await this.store.save(1);
    } catch {
      total = amount * 3 + 1;
      if (total > 5) throw new Error('too much');
      total = total * rate - 2;
    } finally {
      this.store.log(total);
    }
    return total;`,
  },
  {
    what: 'a field that a stored function reads later',
    body: `
    const rules = { over: (weight: number) => weight * rate > this.limit * 3 + 5 };
    this.limit = 1000;
    return rules.over(60);`,
  },
  {
    what: 'a property of an argument that a stored function reads later',
    body: `
    const rules = { over: (weight: number) => weight * rate > item.price * 3 + 5 };
    item.price = 1000;
    return rules.over(60);`,
  },
  {
    what: 'a function chosen here that reads what changes later',
    body: `
    const rule = amount > 3 ? (x: number) => x > this.limit * 2 : (x: number) => x < item.price * 3;
    this.limit = 50;
    item.price = 9;
    return rule(10);`,
  },
  {
    what: 'a variable that a stored function writes later',
    body: `
    let count = items.length * 2 - 1;
    const counter = { add: (x: number) => { count += x * rate; } };
    const factor = amount * rate > 10 ? 3 : 2;
    counter.add(factor);
    this.store.log(factor);
    return count;`,
  },
  {
    what: 'a value vouched for with `!` behind a guard that throws first',
    body: `
    const found = items.find((each) => each.price > 100);
    await this.store.save(1);
    if (items.length < 100) throw new RangeError('few');
    if (amount > 100) throw new Error('many');
    const worth = found!.price * 2 + 1;
    return worth;`,
  },
  {
    what: 'how many arguments the method was given',
    body: `
    const total = arguments.length * 2 + amount * 3 > 14 ? 5 : amount * 4;
    return total;`,
  },
  {
    what: 'a `var` that carries a value from one round of a loop to the next',
    body: `
    for (const each of items) {
      const before = (seen ?? 0) * 2 + each.price;
      var seen: number | undefined = before > 3 ? before * rate : each.quantity - 2;
      this.store.log(before);
    }
    return 1;`,
  },
  {
    what: 'an optional argument that gets its new value from its old one',
    body: `
    await this.store.save(1);
    bonus = bonus === undefined ? undefined : bonus * 2;
    if (amount > 2 && rate > 0.2) bonus = (bonus ?? 0) + amount * rate;
    this.store.log(bonus);
    return bonus;`,
  },
  {
    what: 'a method whose function takes a field in the place of an argument',
    body: `
    const share = amount * 2 + this.helper(1, items) * rate;
    this.store.log(share);
    return share;`,
    helper: `
  helper(count: number, lines: Item[]): number {
    const limit = this.limit * 2;
    return lines.every((each) => each.price > 3) ? 4 : limit - 1;
  }`,
  },
];
