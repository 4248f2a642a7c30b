import { existsSync, readFileSync } from 'node:fs';
import { chooseFormatted } from '../../core/edit/choose-formatted.ts';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { followEditorConfigs } from './follow-editor-configs.ts';
import { findFormatter, type MissingFormatter } from './find-formatter.ts';
import type { Formatter } from './formatter.ts';

export interface FormattedChanges {
  readonly changes: ChangeSet;
  /** At most one: that a formatter could not be run, or is not installed. */
  readonly problems: readonly Problem[];
}

/** How long a formatter may take, in milliseconds: to start, and then for each text. */
const longest = { start: 30_000, each: 1_000 };

/**
 * The changes as the formatter of their project would have them, where it has one, or else its
 * `.editorconfig`. The last stage before anything is
 * shown or written, so that a dry run and a write give the same bytes.
 */
export async function formatChanges(changes: ChangeSet, timeout?: number): Promise<FormattedChanges> {
  const groups = new Map<string, { readonly formatter: Formatter; readonly group: FileChange[] }>();
  const unformatted: FileChange[] = [];
  let problem: Problem | undefined;
  for (const change of changes) {
    const found = findFormatter(change.file);
    if (found === undefined || 'config' in found) {
      unformatted.push(change);
      if (found !== undefined) problem ??= missing(found);
      continue;
    }
    const key = `${found.name} ${found.folder}`;
    groups.set(key, { formatter: found, group: [...(groups.get(key)?.group ?? []), change] });
  }
  const replaced = new Map<FileChange, FileChange>();
  try {
    for (const [change, followed] of await followEditorConfigs(unformatted)) replaced.set(change, followed);
  } catch (error) {
    problem ??= unreadable(error as Error);
  }
  for (const { formatter, group } of groups.values()) {
    try {
      for (const [change, formatted] of await formatGroup(
        formatter,
        group,
        timeout ?? longest.start + group.length * longest.each,
      ))
        replaced.set(change, formatted);
    } catch (error) {
      problem ??= failed(formatter, error as Error);
    }
  }
  return { changes: changes.map((each) => replaced.get(each) ?? each), problems: problem ? [problem] : [] };
}

async function formatGroup(
  { format, unchanged }: Formatter,
  group: readonly FileChange[],
  timeout: number,
): Promise<readonly (readonly [FileChange, FileChange])[]> {
  const onDisk = group.filter(({ file, before }) => before !== undefined && isOnDisk(file, before));
  const asTheyAre = await unchanged?.(
    onDisk.map(({ file }) => file),
    timeout,
  );
  const isKnown = ({ file }: FileChange) => asTheyAre?.has(file) === true;
  const answers = await format(
    group.map((each) => ({ file: each.file, text: each.after, earlier: isKnown(each) ? undefined : each.before })),
    timeout,
  );
  const pairs = group.map((change, index) => {
    const after = answers[index];
    return { change, before: isKnown(change) ? change.before : after?.earlier, after };
  });
  // Without a configuration the formatter may be there by chance, unless a file looks just as it would have it.
  const isUsed = pairs.some(({ change, before }) => before !== undefined && before === change.before);
  return pairs.map(({ change, before, after }) => {
    const isWanted = change.before !== undefined || isUsed || after?.isConfigured === true;
    return [change, isWanted ? chooseFormatted(change, { before, after: after?.text }) : change] as const;
  });
}

function isOnDisk(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') === text;
}

function failed({ name, folder }: Formatter, { message }: Error): Problem {
  return {
    code: `${name.toLowerCase()}-failed`,
    kind: 'notice',
    message: `${name} could not be run: ${message}`,
    file: folder,
    help: 'Run it yourself on the files that are changed; what is added follows the style of its file.',
  };
}

function unreadable({ message }: Error): Problem {
  return {
    code: 'editorconfig-failed',
    kind: 'notice',
    message: `The .editorconfig of the project could not be read: ${message}`,
    help: 'What is added follows the style of its file.',
  };
}

function missing({ name, config }: MissingFormatter): Problem {
  return {
    code: 'formatter-missing',
    kind: 'notice',
    message: `${name} is configured but not installed; what is added follows the style of its file`,
    file: config,
    help: `Install the packages of the project to have ${name} lay out what is added.`,
  };
}
