/** Writes values so that two runs can be compared: contents, classes, key order, and which objects are one and the same. */
export class ValueDescriber {
  readonly #numbers = new WeakMap<object, number>();
  #next = 1;

  describe(value: unknown): string {
    return this.#write(value, new Set());
  }

  #write(value: unknown, open: Set<object>): string {
    if (typeof value === 'string') return JSON.stringify(value);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'symbol') return value.toString();
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
      return Object.is(value, -0) ? '-0' : String(value);
    }

    const label = `${className(value)}#${this.#numberOf(value)}`;
    if (open.has(value)) return label;
    open.add(value);
    const contents = this.#contents(value, open);
    open.delete(value);
    return label + contents;
  }

  /** The same object has the same number for the whole of a run. */
  #numberOf(value: object): number {
    const known = this.#numbers.get(value);
    if (known !== undefined) return known;
    const number = this.#next++;
    this.#numbers.set(value, number);
    return number;
  }

  #contents(value: object, open: Set<object>): string {
    const write = (inner: unknown) => this.#write(inner, open);
    if (typeof value === 'function' || value instanceof Promise) return '';
    if (value instanceof Date) return `(${value.getTime()})`;
    if (value instanceof RegExp) return `(${value.source}/${value.flags} at ${value.lastIndex})`;
    if (value instanceof Map) {
      return `{${[...value].map(([key, entry]) => `${write(key)} => ${write(entry)}`).join(', ')}}`;
    }
    if (value instanceof Set) return `{${[...value].map(write).join(', ')}}`;
    if (Array.isArray(value))
      return `[${Array.from(value, (_, index) => (index in value ? write(value[index]) : '-'))}]`;
    return `{${ownProperties(value, write).join(', ')}}`;
  }
}

/** Whether a function says `async` is its own affair: what it gives, and when, is compared. */
function className(value: object): string {
  if (typeof value === 'function') return 'Function';
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  return prototype?.constructor?.name ?? 'null';
}

/** Getters are named but not run: looking must not change anything. The stack of an error is not part of what it is. */
function ownProperties(value: object, write: (inner: unknown) => string): string[] {
  return Object.entries(Object.getOwnPropertyDescriptors(value))
    .filter(([key]) => !(value instanceof Error && key === 'stack'))
    .map(([key, descriptor]) => `${key}: ${'value' in descriptor ? write(descriptor.value) : '<getter>'}`);
}
