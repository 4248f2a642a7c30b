import type { Composition } from '../model/settings.ts';
import type { TransformName } from '../model/transform-name.ts';
import type { AnalysisCommand } from './raw-flags.ts';

/** Trusted: what one call of the program asks for, before the configuration has its say. */
export interface Invocation {
  readonly command: AnalysisCommand;
  readonly mode: Mode;
  /** Empty where none was given: the configuration's `include`, else the working directory. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly transforms: readonly TransformName[] | undefined;
  /** jscodeshift transforms that join a guided session, as paths. */
  readonly codemods: readonly string[];
  readonly only: readonly string[];
  readonly project: string | undefined;
  readonly coreDir: string | undefined;
  readonly maxDependencies: number | undefined;
  readonly composition: Composition | undefined;
  readonly limit: number | undefined;
  /** More warnings than this fail a check. */
  readonly maxWarnings: number | undefined;
  readonly assume: boolean;
  readonly allowDirty: boolean;
  /** `--dry --check`: changes are a failure. */
  readonly failOnChanges: boolean;
  /** Guided: one commit per orchestrator. */
  readonly commit: boolean;
  /** Guided: a command that has to pass after each orchestrator, e.g. `npm test`. */
  readonly verify: string | undefined;
  readonly configFile: string | undefined;
}

/** What becomes of the changes: shown, written, or asked about one by one. */
export type Mode = 'dry' | 'write' | 'guided';

/** `pretty`: for a person. `diff`: nothing but the diff. `json`: for a program. */
export type Format = 'pretty' | 'diff' | 'json';
