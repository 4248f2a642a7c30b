import type { Invocation } from '../options/invocation.ts';

/** What to type in order to write what a dry run showed. */
export function applyCommand(invocation: Invocation): string {
  const { paths, transforms, only, assume, project, coreDir, limit, configFile } = invocation;
  const words = [
    'fcis-codemod',
    '--write',
    ...paths,
    ...option('--transform', transforms ?? []),
    ...option('--only', only),
    ...(assume ? ['--assume'] : []),
    ...option('--project', project),
    ...option('--core-dir', coreDir),
    ...option('--limit', limit),
    ...option('--config', configFile),
  ];
  return words.map(quoted).join(' ');
}

function option(flag: string, value: string | number | readonly string[] | undefined): string[] {
  if (value === undefined) return [];
  const values = Array.isArray(value) ? value.map(String) : [String(value)];
  return values.length === 0 ? [] : [flag, ...values];
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
