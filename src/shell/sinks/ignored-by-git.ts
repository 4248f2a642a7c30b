import { namedLines } from '../../core/sinks/named-lines.ts';
import { askGit } from './run-git.ts';

/** Those of some files (absolute; they need not exist) that git leaves out of every commit, unless it knows them already. */
export async function ignoredByGit(files: readonly string[], folder: string): Promise<readonly string[]> {
  // It takes names only, and refuses to be told so.
  const words = ['--no-literal-pathspecs', '-c', 'core.quotePath=false', 'check-ignore', '--', ...files];
  return namedLines(await askGit(folder, words));
}
