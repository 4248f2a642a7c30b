import { otherSide, type Run, type RunFile, type Side } from './run.ts';

/** What stands at a path. */
export type DiskFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'missing' }
  /** Something that the tool would never have written, e.g. `a symbolic link`. */
  | { readonly kind: 'other'; readonly what: string };

/** One file to be brought from one text to another; undefined means that there is no file. */
export interface Step {
  /** Of the file within its run: names the file beside it in which the new text is prepared. */
  readonly index: number;
  readonly path: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly mode: number | undefined;
}

/** A file that is neither as before the run nor as after it: someone else was here. */
export interface Edited {
  readonly path: string;
  /** What the run expects there. */
  readonly expected: string | undefined;
  readonly now: DiskFile;
}

export interface Steps {
  readonly steps: readonly Step[];
  /** Nothing may be done while there is one of these. */
  readonly edited: readonly Edited[];
}

/** What has to be done to bring the files of a run to one of its sides; what is there already is left alone. */
export function stepsTo(side: Side, run: Run, onDisk: (path: string) => DiskFile): Steps {
  const steps: Step[] = [];
  const edited: Edited[] = [];
  run.files.forEach((file, index) => {
    const now = onDisk(file.path);
    const expected = file[otherSide(side)];
    if (isText(now, file[side])) return;
    if (isText(now, expected)) steps.push({ index, path: file.path, from: expected, to: file[side], mode: file.mode });
    else edited.push({ path: file.path, expected, now });
  });
  return { steps, edited };
}

export function isText(now: DiskFile, text: string | undefined): boolean {
  return text === undefined ? now.kind === 'missing' : now.kind === 'text' && now.text === text;
}

/** The way back over steps that were taken, the last one first. */
export function reversed(steps: readonly Step[]): readonly Step[] {
  return steps.toReversed().map((step) => ({ ...step, from: step.to, to: step.from }));
}

/** The name of the file beside `path` in which its new text is prepared; found again by whoever clears up after a crash. */
export function preparedPath(run: Run, { path, index }: { readonly path: string; readonly index: number }): string {
  return `${path.slice(0, path.lastIndexOf('/') + 1)}.fcis-${run.id}-${index}.tmp`;
}

export function preparedPaths(run: Run): readonly string[] {
  return run.files.map(({ path }: RunFile, index) => preparedPath(run, { path, index }));
}

/** Folders in the order in which they can be removed. */
export function deepestFirst(folders: readonly string[]): readonly string[] {
  return folders.toSorted((one, other) => other.length - one.length);
}
