import { isJavaScriptFile } from '../../core/syntax/javascript-file.ts';
import { withJavaScriptChecked } from '../../core/verify/javascript-checks.ts';
import { ts } from '../../core/syntax/typescript.ts';
import type { ProjectConfig } from '../workspace/read-config.ts';
import { createDiskHost } from './compiler-host.ts';

export interface LoadedProgram {
  readonly program: ts.Program;
  /** Reads what the program was made of; verification lays its overlay above it. */
  readonly host: ts.CompilerHost;
}

/** Loads the program of a tsconfig from disk, with files that it has to hold even if the tsconfig does not list them. */
export function loadProgram(config: ProjectConfig, files: readonly string[]): LoadedProgram {
  const given: ts.CompilerOptions = { ...config.options, noEmit: true, incremental: false, composite: false };
  delete given.tsBuildInfoFile;
  const options = files.some(isJavaScriptFile) ? withJavaScriptChecked(given) : given;
  const host = createDiskHost(options);
  const rootNames = [...new Set([...config.files, ...files])];
  return { program: ts.createProgram({ rootNames, options, host }), host };
}
