/** Whole ones. */
export function megabytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20);
}
