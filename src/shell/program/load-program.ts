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
  return { program: createWithin(rootNames, options, host), host };
}

/**
 * The compiler goes from import to import by recursion: a chain of thousands of modules, each of which requires the next,
 * is too deep for it. Then the files alone have to do, and what they import from others is unknown.
 */
function createWithin(rootNames: readonly string[], options: ts.CompilerOptions, host: ts.CompilerHost): ts.Program {
  try {
    return ts.createProgram({ rootNames, options, host });
  } catch (error) {
    if (!(error instanceof RangeError) || options.noResolve === true) throw error;
    return ts.createProgram({ rootNames, options: { ...options, noResolve: true }, host });
  }
}
