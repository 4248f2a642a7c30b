import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { chooseFormatted } from '../../core/edit/choose-formatted.ts';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { foldersUpward } from '../workspace/paths.ts';
import { runPrettier } from './run-prettier.ts';

export interface FormattedChanges {
  readonly changes: ChangeSet;
  /** At most one: that a Prettier could not be run. */
  readonly problems: readonly Problem[];
}

const longest = 30_000;

/**
 * The changes as the Prettier of their project would have them, where it has one. The last stage before anything is
 * shown or written, so that a dry run and a write give the same bytes.
 */
export async function formatChanges(changes: ChangeSet, timeout = longest): Promise<FormattedChanges> {
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    const folder = folderWithPrettier(change.file);
    if (folder !== undefined) groups.set(folder, [...(groups.get(folder) ?? []), change]);
  }
  const replaced = new Map<FileChange, FileChange>();
  let problem: Problem | undefined;
  for (const [folder, group] of groups) {
    try {
      for (const [change, formatted] of await formatGroup(folder, group, timeout)) replaced.set(change, formatted);
    } catch (error) {
      problem ??= failed(folder, error as Error);
    }
  }
  return { changes: changes.map((each) => replaced.get(each) ?? each), problems: problem ? [problem] : [] };
}

async function formatGroup(
  folder: string,
  group: readonly FileChange[],
  timeout: number,
): Promise<readonly (readonly [FileChange, FileChange])[]> {
  const texts = group.flatMap(({ file, before, after }) => [
    { file, text: before ?? after },
    { file, text: after },
  ]);
  const answers = await runPrettier({ prettier: entryOf(folder), folder, texts, timeout });
  const pairs = group.map((change, index) => {
    const [before, after] = answers.slice(2 * index, 2 * index + 2);
    return { change, before: change.before === undefined ? undefined : before?.text, after };
  });
  // Without a configuration the formatter may be there by chance, unless a file looks just as it would have it.
  const isUsed = pairs.some(({ change, before }) => before !== undefined && before === change.before);
  return pairs.map(({ change, before, after }) => {
    const isWanted = change.before !== undefined || isUsed || after?.isConfigured === true;
    return [change, isWanted ? chooseFormatted(change, { before, after: after?.text }) : change] as const;
  });
}

/** The nearest folder that has Prettier installed. Whether it is configured for a file, it knows best itself. */
function folderWithPrettier(file: string): string | undefined {
  return foldersUpward(dirname(file)).find((folder) => existsSync(`${folder}/node_modules/prettier/package.json`));
}

function entryOf(folder: string): string {
  const root = `${folder}/node_modules/prettier`;
  const { main = 'index.js' } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { main?: string };
  return join(root, main);
}

function failed(folder: string, { message }: Error): Problem {
  return {
    code: 'prettier-failed',
    kind: 'notice',
    message: `The Prettier of ${folder} could not be run: ${message}`,
    file: folder,
    help: 'Run it yourself on the files that are changed; what is added follows the style of its file.',
  };
}
