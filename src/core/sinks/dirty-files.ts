/** One line of `git status`: the two status letters, and a path relative to the top of the repository. */
export interface StatusEntry {
  readonly status: string;
  readonly path: string;
}

/** Reads the output of `git status --porcelain=v1 -z`. */
export function parseStatus(output: string): readonly StatusEntry[] {
  const fields = output.split('\0');
  const entries: StatusEntry[] = [];
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index] ?? '';
    if (field.length < 4) continue;
    const status = field.slice(0, 2);
    entries.push({ status, path: field.slice(3) });
    // A rename or copy is followed by the path it came from, which has changed as well.
    if (/[RC]/.test(status)) {
      index += 1;
      entries.push({ status, path: fields[index] ?? '' });
    }
  }
  return entries;
}

/** The files that git sees changed, as absolute paths; none where it would not say. */
export function changedPaths(
  asked: { readonly kind: string; readonly output?: string },
  top: string,
): readonly string[] {
  return asked.kind === 'ok' ? parseStatus(asked.output ?? '').map(({ path }) => `${top}/${path}`) : [];
}

/**
 * What git could not bring back among these targets (absolute paths of files or folders): changes to tracked files
 * that were not committed, and source files that were never added. Paths are absolute, each once.
 */
export function dirtyFiles(
  entries: readonly StatusEntry[],
  { top, targets }: { readonly top: string; readonly targets: readonly string[] },
): readonly string[] {
  const dirty = entries
    .filter(({ status, path }) => status !== '!!' && (status !== '??' || isSource(path)))
    .map(({ path }) => `${top.replace(/\/$/, '')}/${path}`)
    .filter((path) => targets.some((target) => path === target || path.startsWith(`${target.replace(/\/$/, '')}/`)));
  return [...new Set(dirty)];
}

function isSource(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}
