import posix from 'node:path/posix';
import { isModuleOfFunctions } from '../edit/module-of-functions.ts';
import { isOutsideCommits, isTestPath } from '../survey/surroundings.ts';

export interface ModuleRequest {
  /** Where the function is to go (absolute). */
  readonly file: string;
  /** Where it would go (absolute): the new place is written in the same language. */
  readonly lifted: string;
  /** The file that it comes from. */
  readonly shellFile: string;
  /** Nothing is written outside of it (absolute). */
  readonly folder: string;
  readonly readText: (file: string) => string | undefined;
}

/** Why a module cannot take a function of the core; undefined where it can. */
export function moduleProblem({ file, lifted, shellFile, folder, readText }: ModuleRequest): string | undefined {
  const extension = posix.extname(lifted);
  if (posix.extname(file) !== extension) return `a file that ends with ${extension} is needed`;
  if (/\.d\.[mc]?ts$/.test(file)) return 'a file of declarations holds no code';
  const path = posix.relative(folder, file);
  if (path.startsWith('../')) return 'that lies outside of this folder';
  if (isOutsideCommits(path)) return 'no commit holds what lies in .git or node_modules';
  if (file === shellFile) return 'that is where it comes from';
  if (isTestPath(path)) return 'that is a test';
  if (file === lifted) return undefined;
  return isModuleOfFunctions(file, readText(file))
    ? undefined
    : 'that file does something when it is loaded, which nothing in the core may do';
}
