import type { Problem } from '../model/problem.ts';

const ofFiles = ['write-failed', 'not-writable', 'same-file'];

/** What failed, in half a sentence. */
export function firstOf(problems: readonly Problem[], path: (file: string) => string): string {
  const [{ file, message } = { message: '' }, ...more] = problems;
  return `${file === undefined ? '' : `${path(file)} `}${message}${more.length === 0 ? '' : `, and ${more.length} more`}`;
}

/** Whether what failed is a file that cannot be written, which another answer leaves out or puts elsewhere. */
export function mayBeAnswered(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => ofFiles.includes(code));
}
