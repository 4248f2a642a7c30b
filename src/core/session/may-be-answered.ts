import type { Problem } from '../model/problem.ts';

const ofFiles = ['write-failed', 'not-writable', 'same-file'];

/** Whether what failed is a file that cannot be written, which another answer leaves out or puts elsewhere. */
export function mayBeAnswered(problems: readonly Problem[]): boolean {
  return problems.every(({ code }) => ofFiles.includes(code));
}
