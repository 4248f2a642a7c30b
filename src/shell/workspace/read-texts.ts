import { readFileSync } from 'node:fs';
import type { Problem } from '../../core/model/problem.ts';

/** Reads a source file whole; what cannot be read, or is not UTF-8 and could not be written back, is a problem. */
export function readSource(file: string): { readonly text: string } | { readonly problem: Problem } {
  try {
    const bytes = readFileSync(file);
    const text = bytes.toString('utf8');
    if (!text.includes('\uFFFD') || Buffer.from(text).equals(bytes)) return { text };
    return { problem: unreadable(file, 'it is not UTF-8 text', 'Save it as UTF-8.') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'EACCES' ? 'permission denied' : code === 'EISDIR' ? 'it is a folder' : (code ?? message);
    return { problem: unreadable(file, reason, 'Make it readable, or leave it out of the paths.') };
  }
}

/** Reads texts when they are asked for and remembers them, so that one run sees one state of each file. */
export function createTextReader(): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (file) => {
    if (!known.has(file)) known.set(file, readIfThere(file));
    return known.get(file);
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function unreadable(file: string, reason: string, help: string): Problem {
  return { code: 'unreadable-file', kind: 'input', message: `${file} cannot be read: ${reason}`, file, help };
}
