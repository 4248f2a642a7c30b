import type { ts } from './typescript.ts';

/**
 * Answers a question about a file's syntax once. Several programs share the files that do not change, and many classes
 * ask the same of all of them; a file never changes, so that being remembered is not seen from outside.
 */
export function perFile<T>(answer: (file: ts.SourceFile) => T): (file: ts.SourceFile) => T {
  const known = new WeakMap<ts.SourceFile, { readonly answer: T }>();
  return (file) => {
    const entry = known.get(file) ?? { answer: answer(file) };
    known.set(file, entry);
    return entry.answer;
  };
}
