/** One hunk of a unified diff. */
export interface Hunk {
  /** The file after the change, as the diff names it. */
  readonly file: string;
  /** The first line that the hunk shows of the file after the change, from 1, and how many it shows. */
  readonly start: number;
  readonly lines: number;
  readonly text: string;
}

/** Takes a unified diff apart. */
export function parseHunks(diff: string): readonly Hunk[] {
  return diff.split(/^diff --git /m).flatMap((part) => {
    const file = /^\+\+\+ b\/([^\t\n]*)/m.exec(part)?.[1];
    if (file === undefined) return [];
    const [, ...bodies] = part.split(/^(?=@@ )/m);
    return bodies.map((body) => {
      const [, start, lines = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(body) ?? [];
      return { file, start: Number(start), lines: Number(lines), text: body.trimEnd() };
    });
  });
}

/** Every file that a diff changes or creates. */
export function filesOf(diff: string): readonly string[] {
  return [...new Set(parseHunks(diff).map(({ file }) => file))];
}

/** The hunk that made a line of a file, else the nearest one in that file, which most likely has to do with it. */
export function hunkAt(hunks: readonly Hunk[], place: { readonly file: string; readonly line: number }) {
  const distance = ({ start, lines }: Hunk) => Math.max(0, start - place.line, place.line - (start + lines - 1));
  return hunks
    .filter(({ file }) => isSameFile(file, place.file))
    .sort((one, other) => distance(one) - distance(other))
    .at(0);
}

/** A diff names files from the top of the repository, a compiler from where it was run. */
function isSameFile(one: string, other: string): boolean {
  const [short, long] = [one, other]
    .map((path) => path.replace(/^(?:\.{1,2}\/)+/, ''))
    .sort((a, b) => a.length - b.length);
  return short !== undefined && (long === short || long!.endsWith(`/${short}`));
}
