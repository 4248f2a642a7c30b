import type { Draw } from './draw.ts';

export type ValueType = 'number' | 'boolean' | 'text' | 'items' | 'item' | 'maybe';

/** `taken` is a name that no expression uses as it is. */
export type Type = ValueType | 'function' | 'taken';

export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly constant: boolean;
}

const names: Readonly<Record<Exclude<Type, 'taken'>, readonly string[]>> = {
  number: ['total', 'amount', 'rate', 'count', 'score', 'fee'],
  boolean: ['isLate', 'eligible', 'allowed', 'valid'],
  text: ['label', 'reason', 'kind', 'note'],
  items: ['items', 'chosen', 'lines', 'open'],
  item: ['item', 'first', 'entry', 'found'],
  maybe: ['bonus', 'cap', 'price'],
  function: ['apply', 'scale', 'measure'],
};

/** The variables of one block, below those of the blocks around it. */
export class Scope {
  readonly #parent: Scope | undefined;
  readonly #variables: Variable[] = [];
  /** Names of outer blocks that this block has used: hiding them now would use them before their declaration. */
  readonly #used = new Set<string>();

  constructor(parent?: Scope) {
    this.#parent = parent;
  }

  declare(variable: Variable): void {
    this.#variables.push(variable);
  }

  /** What can be seen from here, hidden names left out. */
  visible(type: Type): readonly Variable[] {
    const own = this.#variables.filter((variable) => variable.type === type);
    const outer = this.#parent?.visible(type).filter(({ name }) => !this.#declares(name)) ?? [];
    return [...own, ...outer];
  }

  use(name: string): string {
    if (this.#declares(name)) return name;
    this.#used.add(name.replace(/[.!].*/u, ''));
    this.#parent?.use(name);
    return name;
  }

  /** A name that may be declared here; now and then one that hides that of an outer block. */
  freshName(type: Exclude<Type, 'taken'>, draw: Draw): string {
    const stem = draw.pick(names[type]);
    const mayHide = draw.chance(40);
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? stem : `${stem}${number}`;
      if (this.#declares(name) || this.#used.has(name)) continue;
      if (mayHide || !this.#isTaken(name)) return name;
    }
  }

  #declares(name: string): boolean {
    return this.#variables.some((variable) => variable.name === name);
  }

  #isTaken(name: string): boolean {
    return this.#declares(name) || (this.#parent !== undefined && this.#parent.#isTaken(name));
  }
}
