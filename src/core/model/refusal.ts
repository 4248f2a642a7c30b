import type { Form } from './refactoring.ts';
import type { Span } from './span.ts';

/** Why a region with business logic is left alone. The codes are stable; `docs/refusals.md` lists each with its example. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly form: Form;
  /** The region that would have been lifted. */
  readonly span: Span;
  /** What stands in the way: usually a smaller span inside the region. */
  readonly cause: Span;
  /** One sentence with the names of the code at hand. */
  readonly reason: string;
  /** What the user could change so that it can be lifted. */
  readonly unblock: string;
  readonly origin: string;
  readonly logic: number;
}

/** Every code with its one-line meaning. */
export const refusalCodes = {
  suspends: 'the region awaits or yields; the core is synchronous',
  'effect-inside': 'the region calls something that has, or may have, an effect',
  'reads-clock':
    'the region reads time, chance or the environment where it cannot be handed over without changing the order',
  'mutates-input': 'the region changes an object that existed before it',
  'getter-read': 'the region reads a property whose getter runs code',
  'reads-mutable-state': 'the region reads a variable that other code can change',
  'this-escapes': 'the region uses `this` as a value, `super`, or a private name of another object',
  'function-object':
    'the region uses `arguments`, `new.target`, `import.meta`, `eval` or another thing tied to its function or file',
  'write-observed-on-throw': 'a variable written in the region is read after it threw',
  'captured-write': 'a variable of the region is written or captured by a closure that outlives it',
  'maybe-unassigned': 'a variable of the region may be read before it has a value',
  'unwritable-type': 'a type that the lifted function needs cannot be written down in the core',
  'unresolved-type': 'a type could not be resolved (are the packages installed?)',
  'shell-value': 'the region uses a value that the core must not import',
  'meaningful-comment': 'a comment that tools read is bound to a line of the region',
  'name-taken': 'no name was found for the lifted function that says what it does and is free',
  'type-error': 'the code does not type-check after the change',
  'shape-not-split':
    'the orchestrator is neither a function or factory, nor a module of functions, nor a class that holds its dependencies',
  'container-managed': 'a container builds the class, and registering the parts with it is not supported',
  'registration-not-found': 'a container builds the class, and the modules that register it are not known',
  'provider-scope': 'the container would give the parts objects of their own where the class had one',
  'class-as-value': 'the class is handed around as a value, so not all places that build it are known',
  'no-construction-site': 'no place that builds the class is known, so its constructor has to stay as it is',
  'site-out-of-reach': 'the class is built, or the module used, in a place that cannot be rewritten',
  'mocked-module': 'a test replaces the module of the class, or what a module imports, by its path',
  'has-subclasses': 'a subclass passes its arguments on to the constructor of the class',
  'constructor-logic': 'the constructor does more than assign',
  'dynamic-access': 'members of the class are reached by a name that is computed, or all at once',
  'dependency-read-outside': 'a dependency is read from outside of the class',
  'rebuilds-itself': 'the class builds a copy of itself',
  'untyped-dependency': 'a dependency has no type that could be written down in another file',
  'other-split-first': 'the split of another class changes the same code',
  'operation-too-wide': 'one operation needs more dependencies than the maximum by itself',
  'state-too-wide': 'operations that share state need more dependencies than the maximum together',
  'original-too-wide': 'what has to stay in the class or module needs more dependencies than the maximum',
  'split-too-fine': 'what keeps the maximum would be too many parts, too entangled, to be worth having',
  'part-too-wide':
    'the class, the module or a part of it would still have more dependencies than the maximum, or one for nothing',
} as const;

export type RefusalCode = keyof typeof refusalCodes;
