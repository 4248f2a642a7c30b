import type fc from 'fast-check';
import type { World } from './world.ts';

/** The exports of all modules of a program's original files, in one bag: the names a caller may rely on. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the modules are made at run time, in two versions
export type Code = Readonly<Record<string, any>>;

export interface RunContext<Input> {
  readonly code: Code;
  readonly world: World;
  /** A copy of the generated input that belongs to this run alone; frozen to the depths in every second run. */
  readonly input: Input;
}

/** One way to call into the program. */
export interface Operation<Input> {
  readonly name: string;
  /** Plain data that `structuredClone` can copy: the arguments, and what the collaborators will answer. */
  readonly input: fc.Arbitrary<Input>;
  /** Builds the orchestrator over fakes and calls it; what it returns or throws is compared. */
  readonly run: (context: RunContext<Input>) => unknown;
}

export interface ProgramDefinition {
  /** Which lines of the list of known traps the program holds, each with the word for it, e.g. `9: lost update across await`. */
  readonly traps: readonly string[];
  /** How many refactorings at least the tool has to propose here. */
  readonly expectLifts: number;
  /** How many parts each class that is too wide has to become, e.g. `{ RentalDesk: 2 }`; left out where none is. */
  readonly expectSplits?: Readonly<Record<string, number>>;
  /** An operation is cut into phases, and awaiting one costs a microtask more: what happens counts, and in which order. */
  readonly isCutIntoPhases?: boolean;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each operation has its own input type
  readonly operations: readonly Operation<any>[];
}

/** Gives an operation's `run` the type of its generated input. */
export function operation<Input>(definition: Operation<Input>): Operation<Input> {
  return definition;
}

/** Relative paths (`src/quote-orchestrator.ts`) with their texts. */
export type SourceFiles = ReadonlyMap<string, string>;

export interface Program extends ProgramDefinition {
  readonly name: string;
  /** The folder that the paths of `files` start at (absolute path). */
  readonly directory: string;
  readonly files: SourceFiles;
}
