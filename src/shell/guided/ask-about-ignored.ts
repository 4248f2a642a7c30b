import type { ChangeSet } from '../../core/model/change-set.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { ignoredByGit } from '../sinks/ignored-by-git.ts';
import { realPath } from '../workspace/place.ts';
import type { ReviewContext } from './review-context.ts';

/** Says what git would leave out, before it is written; whether to go on where a commit was asked for. */
export async function mayBeIgnored(changes: ChangeSet, commit: boolean, context: ReviewContext): Promise<boolean> {
  const { print, look, where, cwd, asker } = context;
  const files = changes.map(({ file }) => realPath(file));
  const ignored = await ignoredByGit(files, cwd);
  if (ignored.length === 0) return true;
  const names = ignored.map(where.path).join(', ');
  const text = `git ignores ${names}: no commit would hold it (\`git check-ignore -v\` says why; --core-dir chooses another folder for the core).`;
  print(`${paragraph(`${look().colours.yellow('note')}: ${text}`, look())}\n`);
  return !commit || asker.confirm({ id: 'ignored', message: 'Write it nevertheless?', otherwise: false });
}
