import type { Code, Operation } from './program.ts';
import { World } from './world.ts';
import type { Fault } from './world.ts';

export interface RunRequest {
  readonly operation: Operation<unknown>;
  readonly code: Code;
  /** Copied before use. */
  readonly input: unknown;
  readonly fault: Fault | undefined;
  /** Whether the input is frozen to its depths. */
  readonly frozen: boolean;
}

/** More microtasks than any operation needs, and fewer than a person would wait for. */
const patience = 5000;
/** What runs on unawaited after the operation has answered. */
const aftermath = 30;

/** Runs an operation once; gives the whole trace: effects, outcome, and the state that inputs were left in. */
export async function runOperation({ operation, code, input, fault, frozen }: RunRequest): Promise<readonly string[]> {
  const world = new World(fault);
  const own = structuredClone(input);
  if (frozen) freezeDeeply(own);
  world.watch('input', own);

  const restore = replaceGlobals(world);
  try {
    let settled = false;
    const settle = (outcome: string, value: unknown) => {
      world.record(outcome, value);
      settled = true;
    };
    try {
      const answer = operation.run({ code, world, input: own });
      if (answer instanceof Promise) {
        answer.then(
          (value) => settle('resolved', value),
          (error: unknown) => settle('rejected', error),
        );
      } else {
        settle('returned', answer);
      }
    } catch (error) {
      settle('threw', error);
    }
    for (; !settled && world.tick < patience; world.tick += 1) await Promise.resolve();
    if (!settled) world.record(`did not settle within ${patience} microtasks`);
    for (let left = aftermath; left > 0; left -= 1, world.tick += 1) await Promise.resolve();
    return world.report();
  } finally {
    restore();
  }
}

/** Puts clock, chance and environment into the hands of the world; gives the way back. */
function replaceGlobals(world: World): () => void {
  const original = { Date: globalThis.Date, random: Math.random, environment: process.env };
  globalThis.Date = new Proxy(original.Date, {
    construct: (target, values, newTarget) =>
      Reflect.construct(target, values.length === 0 ? [world.readClock()] : values, newTarget) as Date,
    apply: (target) => String(new target(world.readClock())),
    get: (target, key) => (key === 'now' ? () => world.readClock() : (Reflect.get(target, key) as unknown)),
  });
  Math.random = () => world.readChance();
  process.env = new Proxy<NodeJS.ProcessEnv>({}, { get: (_, name) => world.readEnvironment(String(name)) });
  return () => {
    globalThis.Date = original.Date;
    Math.random = original.random;
    process.env = original.environment;
  };
}

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(freezeDeeply);
}
