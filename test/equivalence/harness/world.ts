import { ValueDescriber } from './describe-value.ts';

/** The collaborator call that goes wrong in a run. */
export interface Fault {
  /** Counted from 0 over all calls to fakes. */
  readonly call: number;
  /** Whether an Error is thrown, or a bare string. */
  readonly throws: 'error' | 'text';
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a fake has the methods that its program needs
type Methods = Readonly<Record<string, (...values: any[]) => unknown>>;

/** Everything around the program in one run. It writes down what happens, and at which microtask. */
export class World {
  /** How many microtasks have passed since the operation was called. */
  tick = 0;
  readonly #trace: string[] = [];
  readonly #watched = new Map<string, unknown>();
  readonly #describer = new ValueDescriber();
  readonly #fault: Fault | undefined;
  #calls = 0;
  #now = Date.UTC(2024, 4, 5, 12);
  #chance = 0.37;
  #environment: Readonly<Record<string, string | undefined>> = {};

  constructor(fault: Fault | undefined) {
    this.#fault = fault;
  }

  /** A collaborator: every call is recorded with its arguments as they are at that moment. */
  fake<Given extends Methods>(name: string, methods: Given): Given {
    const recorded = Object.entries(methods).map(([method, answer]) => [
      method,
      (...values: unknown[]) => this.#call(`${name}.${method}`, answer, values),
    ]);
    return Object.fromEntries(recorded) as Given;
  }

  /** An object whose property reads are recorded as well. For values that are declared with getters. */
  observed<Given extends object>(name: string, value: Given): Given {
    return new Proxy(value, {
      get: (target, key, receiver) => {
        if (typeof key === 'string') this.record(`read ${name}.${key}`);
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  }

  /** Answers after some microtasks, as a database would. */
  async later<Value>(value: Value, ticks = 2): Promise<Value> {
    for (let passed = 0; passed < ticks; passed += 1) await Promise.resolve();
    return value;
  }

  /** Compares the state of this value after the operation, e.g. an entity that it may change. */
  watch<Given>(name: string, value: Given): Given {
    this.#watched.set(name, value);
    this.#describer.describe(value);
    return value;
  }

  record(event: string, ...values: readonly unknown[]): void {
    const details = values.map((value) => this.#describer.describe(value)).join(', ');
    this.#trace.push(`${String(this.tick).padStart(3)}  ${event}${details === '' ? '' : ` ${details}`}`);
  }

  setNow(milliseconds: number): void {
    this.#now = milliseconds;
  }

  setChance(value: number): void {
    this.#chance = value;
  }

  setEnvironment(variables: Readonly<Record<string, string | undefined>>): void {
    this.#environment = variables;
  }

  /** Every reading of the clock is recorded, and time passes between two of them. */
  readClock(): number {
    this.#now += 1009;
    this.record('read the clock', this.#now);
    return this.#now;
  }

  readChance(): number {
    this.#chance = (this.#chance * 7.13 + 0.29) % 1;
    this.record('draw a random number', this.#chance);
    return this.#chance;
  }

  readEnvironment(name: string): string | undefined {
    this.record(`read the environment variable ${name}`);
    return this.#environment[name];
  }

  /** What happened, followed by the state in which the watched values were left. */
  report(): readonly string[] {
    const states = [...this.#watched].map(([name, value]) => `end  ${name} = ${this.#describer.describe(value)}`);
    return [...this.#trace, ...states];
  }

  #call(name: string, answer: (...values: never[]) => unknown, values: readonly unknown[]): unknown {
    this.record(`${name}(${values.map((value) => this.#describer.describe(value)).join(', ')})`);
    const fault = this.#calls++ === this.#fault?.call ? this.#fault : undefined;
    const answered = answer(...(values as never[]));
    if (fault) return fail(answered, fault.throws === 'error' ? new Error(`${name} is down`) : `${name} is down`);
    if (answered instanceof Promise) answered.then((value) => this.#describer.describe(value), ignore);
    else this.#describer.describe(answered);
    return answered;
  }
}

/** Fails the way the method answers: by a rejection if it is asynchronous. */
function fail(answered: unknown, error: unknown): Promise<never> {
  if (!(answered instanceof Promise)) throw error;
  answered.catch(ignore);
  const rejected = Promise.reject<never>(error);
  rejected.catch(ignore);
  return rejected;
}

function ignore(): void {}
