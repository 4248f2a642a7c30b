/** What the command line said, word for word: nothing in it was checked yet. */
export interface RawFlags {
  readonly dry?: boolean;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly interactive?: boolean;
  readonly transform?: readonly string[];
  readonly only?: readonly string[];
  readonly project?: string;
  readonly coreDir?: string;
  readonly maxDependencies?: string;
  readonly composition?: string;
  readonly limit?: string;
  readonly assume?: boolean;
  readonly format?: string;
  readonly maxWarnings?: string;
  readonly allowDirty?: boolean;
  readonly commit?: boolean;
  readonly verify?: string;
  readonly config?: string;
  readonly all?: boolean;
  readonly why?: boolean;
  readonly forget?: boolean;
  readonly unlock?: boolean;
  readonly debug?: boolean;
  readonly color?: boolean;
}

/** One call of the program: the flags, what stood beside them, and what no command knows. */
export interface RawInvocation<Command extends CommandName = CommandName> {
  readonly command: Command;
  readonly flags: RawFlags;
  /** Everything that was not a flag or the value of one. */
  readonly paths: readonly string[];
  /** Flags that the command does not have, as typed, e.g. `--dyr`. */
  readonly unknown: readonly string[];
  /** Every flag that the command has, e.g. `--dry`. */
  readonly known: readonly string[];
}

/** `lift` is the program called without the name of a command. */
export type CommandName = AnalysisCommand | 'undo' | 'resume';

/** The commands as they are typed. */
export const commandNames = ['check', 'survey', 'explain', 'undo', 'resume', 'help'] as const;

/** The commands that look at code. */
export type AnalysisCommand = 'lift' | 'check' | 'survey' | 'explain';
