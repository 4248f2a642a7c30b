import { isAbsolute, normalize } from 'node:path/posix';
import type { Problem } from '../model/problem.ts';
import { isOutsideCommits } from '../survey/surroundings.ts';

/**
 * The directory of the core as the rest of the program wants it: relative to a package, with `/`, with neither `./`
 * in front nor `/` at the end. `where` names what the user wrote, e.g. `--core-dir`.
 */
export function parseCoreDir(text: string, where: string): { value: string; problems: readonly Problem[] } {
  const value = normalize(text.trim().replaceAll('\\', '/')).replace(/\/$/, '');
  const leavesPackage = isAbsolute(value) || /^[a-z]:/i.test(value) || value === '..' || value.startsWith('../');
  const isInside = text.trim() !== '' && value !== '.' && !leavesPackage;
  if (isInside && !isOutsideCommits(value)) return { value, problems: [] };
  const message = isInside
    ? `${where} cannot be ${JSON.stringify(text)}: no commit holds what lies in .git or node_modules`
    : `${where} has to be a directory inside the package, not ${JSON.stringify(text)}`;
  const problem: Problem = {
    code: 'core-dir',
    kind: 'usage',
    message,
    help: 'it is relative to the nearest package.json, e.g. src/core',
  };
  return { value, problems: [problem] };
}
