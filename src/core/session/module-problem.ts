import posix from 'node:path/posix';
import { isModuleOfFunctions } from '../edit/module-of-functions.ts';
import { parseText } from '../edit/parse-text.ts';
import { isOutsideCommits, isTestPath } from '../survey/surroundings.ts';
import { exportsName } from './exports-name.ts';

export interface ModuleRequest {
  /** Where the function is to go (absolute). */
  readonly file: string;
  /** The name of the function. */
  readonly name: string;
  /** Where it would go (absolute): the new place is written in the same language. */
  readonly lifted: string;
  /** The file that it comes from. */
  readonly shellFile: string;
  /** Nothing is written outside of it (absolute). */
  readonly folder: string;
  readonly readText: (file: string) => string | undefined;
}

/** Why a module cannot take a function of the core; undefined where it can. */
export function moduleProblem({ file, name, lifted, shellFile, folder, readText }: ModuleRequest): string | undefined {
  const extension = posix.extname(lifted);
  if (posix.extname(file) !== extension) return `a file that ends with ${extension} is needed`;
  if (/\.d\.[mc]?ts$/.test(file)) return 'a file of declarations holds no code';
  const path = posix.relative(folder, file);
  if (path.startsWith('../')) return 'that lies outside of this folder';
  if (isOutsideCommits(path)) return 'no commit holds what lies in .git or node_modules';
  if (file === shellFile) return 'that is where it comes from';
  if (isTestPath(path)) return 'that is a test';
  if (file === lifted) return undefined;
  const text = readText(file);
  if (!isModuleOfFunctions(file, text))
    return 'that file does something when it is loaded, which nothing in the core may do';
  if (text !== undefined && exportsName(parseText(text, file), name)) return `that file exports a ${name} already`;
  const [there, here] = [file, lifted].map((each) => packageType(each, readText));
  return /\.jsx?$/.test(file) && there?.type !== here?.type
    ? `${posix.relative(folder, there?.manifest ?? here!.manifest)} makes it a module of the other kind`
    : undefined;
}

/** What the nearest package.json says of files that end with `.js`; undefined where there is none. */
function packageType(
  file: string,
  readText: ModuleRequest['readText'],
): { readonly manifest: string; readonly type: 'module' | 'commonjs' } | undefined {
  for (let folder = posix.dirname(file); ; folder = posix.dirname(folder)) {
    const manifest = posix.join(folder, 'package.json');
    const text = readText(manifest);
    if (text !== undefined) return { manifest, type: /"type"\s*:\s*"module"/.test(text) ? 'module' : 'commonjs' };
    if (posix.dirname(folder) === folder) return undefined;
  }
}
