import { ts } from '../src/core/syntax/typescript.ts';
import { readConfig } from '../src/shell/workspace/read-config.ts';

/**
 * What our TypeScript's `tsc` has to be told on the command line to check a project as the tool does. A project on an
 * older version leaves open what had other defaults then, and uses options that now count as outdated.
 */
export function compilerFlags(tsconfig: string): readonly string[] {
  const { config } = readConfig(tsconfig);
  if (!config) throw new Error(`${tsconfig} cannot be read`);
  const written = ts.getParsedCommandLineOfConfigFile(tsconfig, undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  })!.options;
  const filled = Object.entries(config.options).filter(([name]) => written[name] === undefined);
  return ['-p', tsconfig, '--noEmit', '--incremental', 'false', '--composite', 'false', ...filled.flatMap(toFlag)];
}

function toFlag([name, value]: readonly [string, unknown]): readonly string[] {
  if (name === 'target') return ['--target', ts.ScriptTarget[value as number]!];
  if (name === 'module') return ['--module', ts.ModuleKind[value as number]!];
  if (name === 'moduleResolution') return ['--moduleResolution', ts.ModuleResolutionKind[value as number]!];
  if (Array.isArray(value)) return [`--${name}`, value.join(',')];
  return [`--${name}`, String(value)];
}
