import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RuleId } from '../../core/model/finding.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Checked } from '../../core/options/checked.ts';
import type { Severity } from '../../core/options/config.ts';
import type { Invocation } from '../../core/options/invocation.ts';
import { parseInvocation, type Asking } from '../../core/options/parse-invocation.ts';
import type { AnalysisCommand, RawInvocation } from '../../core/options/raw-flags.ts';
import { settingsOf, severitiesOf } from '../../core/options/settings-of.ts';
import { loadConfig } from './load-config.ts';
import { toPosix } from '../workspace/paths.ts';
import { ignoreFileFor } from '../workspace/ignore-file-for.ts';
import { selectPaths } from './select-paths.ts';

/** Everything that a command needs to know before it starts. */
export interface Prepared {
  readonly invocation: Invocation;
  readonly settings: Settings;
  readonly severities: Readonly<Record<RuleId, Severity>>;
  /** What the user pointed at, by hand or in the configuration. */
  readonly targets: readonly string[];
  /** The same without what the configuration excludes. */
  readonly paths: readonly string[];
  /** jscodeshift transforms that join a guided session (absolute paths). */
  readonly codemods: readonly string[];
  /** Absolute, with `/`. */
  readonly cwd: string;
}

/** Checks the flags and the configuration; what is wrong in either is listed together. */
export async function prepare(
  raw: RawInvocation<AnalysisCommand>,
  cwd: string,
  asking = askingNow(),
): Promise<Checked<Prepared>> {
  const isPath = (word: string) => existsSync(resolve(cwd, word));
  const parsed = parseInvocation({ raw, isPath, asking });
  const loaded = await loadConfig({ cwd, file: raw.flags.config });
  const ignored = await loadIgnored(toPosix(cwd));
  if (parsed.kind === 'invalid' || loaded.kind === 'invalid' || ignored.kind === 'invalid')
    return { kind: 'invalid', problems: [parsed, loaded, ignored].flatMap(problemsOf) };
  const invocation = parsed.value;
  const { config, folder } = loaded.value;
  const selected =
    invocation.command === 'explain'
      ? { targets: [], paths: [] }
      : await selectPaths({ given: invocation.paths, config, folder, cwd });
  const value = {
    invocation,
    settings: { ...settingsOf(invocation, config), ignored: ignored.value },
    severities: severitiesOf(config),
    ...selected,
    codemods: [
      ...invocation.codemods.map((path) => toPosix(resolve(cwd, path))),
      ...(config.codemods ?? []).map((path) => toPosix(resolve(folder, path))),
    ],
    cwd: toPosix(cwd),
  };
  return { kind: 'valid', value };
}

function askingNow(): Asking {
  const { stdin, stdout, env } = process;
  if (!stdin.isTTY || !stdout.isTTY) return 'no-terminal';
  return env['TERM'] === 'dumb' ? 'dumb-terminal' : 'possible';
}

/** The library that checks the file takes a while to load, and most projects have no such file. */
async function loadIgnored(cwd: string): Promise<Checked<readonly string[]>> {
  if (!existsSync(ignoreFileFor(cwd))) return { kind: 'valid', value: [] };
  const { readIgnored } = await import('../workspace/ignored.ts');
  return readIgnored(cwd);
}

function problemsOf(outcome: Checked<unknown>): readonly Problem[] {
  return outcome.kind === 'invalid' ? outcome.problems : [];
}
