/** A finished run as far as keeping it is concerned. */
export interface KeptRun {
  readonly id: string;
  readonly bytes: number;
}

export const keptRuns = 100;
export const keptBytes = 64 * 1024 * 1024;

/** Which finished runs are forgotten: the oldest, beyond a number and a size. The newest is always kept. */
export function outlived(runs: readonly KeptRun[]): readonly string[] {
  const newestFirst = runs.toSorted((one, other) => (one.id < other.id ? 1 : -1));
  let bytes = 0;
  const forgotten = newestFirst.filter((run, index) => {
    bytes += run.bytes;
    return index > 0 && (index >= keptRuns || bytes > keptBytes);
  });
  return forgotten.map(({ id }) => id);
}
