import type { Replacement } from '../../edit/apply-edits.ts';
import type { Declaration } from '../../model/refactoring.ts';
import type { FileStyle } from '../../model/style.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { writeAsFunction } from '../emission/as-function.ts';
import { rangeWithComments } from '../emission/member-text.ts';
import { writeDelegate } from '../emission/write-delegate.ts';
import type { ModuleOperation } from './module-operations.ts';

/** What a part makes of a member of an object or a class; the documentation of a class stays where it is read. */
export function writeMemberAsFunction({ name, whole, code, kind }: ModuleOperation, style: FileStyle): Declaration {
  const range = kind === 'method' ? { start: whole.getStart(), end: whole.end } : rangeWithComments(whole);
  const text = writeAsFunction({ name, whole, code, range, keyword: 'export ' }, style);
  return { kind: 'function', name, text };
}

/**
 * An object holds the function under the same name, where tests may replace it as before; a class has a method that calls
 * it, since its methods are not listed by `Object.keys`.
 */
export function replaceMember(
  { name, whole, kind }: ModuleOperation,
  { semantics, style }: { readonly semantics: Semantics; readonly style: FileStyle },
): Replacement {
  if (kind === 'member') return { ...rangeWithComments(whole), text: name };
  const emission = { semantics, style, habits: { saysPublic: false } };
  const text = writeDelegate({ node: whole, callee: name, emission }).replaceAll('\n', style.lineEnd);
  return { start: whole.getStart(), end: whole.end, text };
}
