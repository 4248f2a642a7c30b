import type { Semantics } from './semantics.ts';
import type { ts } from './typescript.ts';

/**
 * Answers a question about a file's syntax once. Several programs share the files that do not change, and many classes
 * ask the same of all of them; a file never changes, so that being remembered is not seen from outside.
 */
export function perFile<T>(answer: (file: ts.SourceFile) => T): (file: ts.SourceFile) => T {
  return once(answer);
}

/** Answers a question about the syntax of a piece of code once: the runs of statements that begin and end with it are many. */
export function perNode<T>(answer: (node: ts.Node) => T): (node: ts.Node) => T {
  return once(answer);
}

/** Answers a question about all of a program once: many classes ask the same, and each would walk through all of it. */
export function perProgram<T>(answer: (semantics: Semantics) => T): (semantics: Semantics) => T {
  return once(answer);
}

/** Answers a question about what a file means in a program once. */
export function perFileInProgram<T>(
  answer: (file: ts.SourceFile, semantics: Semantics) => T,
): (file: ts.SourceFile, semantics: Semantics) => T {
  const answers = perProgram((semantics) => perFile((file) => answer(file, semantics)));
  return (file, semantics) => answers(semantics)(file);
}

function once<K extends object, T>(answer: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (key) => {
    const entry = known.get(key) ?? { answer: answer(key) };
    known.set(key, entry);
    return entry.answer;
  };
}
