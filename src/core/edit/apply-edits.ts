import type { FileStyle } from '../model/style.ts';

/** A replacement inside one text; an insertion has `start === end`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two edits that want the same characters. Within one plan there are none; what a person adds to one may bring some. */
export class EditsOverlap extends Error {}

/**
 * The text after all edits, whose offsets count in the text before any of them. Their order does not matter, but
 * insertions at one place stay in the order given, and stand before a replacement that begins there.
 * Edits that overlap or lie outside of the text are a bug of whoever made them, and throw.
 */
export function applyEdits(text: string, edits: readonly Replacement[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of sortedEdits(edits)) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw misfit(text, edit, position);
    }
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

/** A part of a text with replacements, whose offsets count in the whole text, made inside of it. */
export function sliceWithReplacements(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  replacements: readonly Replacement[],
): string {
  const shifted = replacements.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
  return applyEdits(text.slice(start, end), shifted);
}

/** The text with one kind of line end. In a template literal both mean the same, so no value changes. */
export function withLineEnds(text: string, lineEnd: FileStyle['lineEnd']): string {
  return text.replace(/\r?\n/g, lineEnd);
}

function sortedEdits(edits: readonly Replacement[]): readonly Replacement[] {
  const isInsertion = (edit: Replacement) => (edit.start === edit.end ? 0 : 1);
  return [...edits].sort((a, b) => a.start - b.start || isInsertion(a) - isInsertion(b));
}

function misfit(text: string, edit: Replacement, position: number): Error {
  const range = `${edit.start}-${edit.end}`;
  return edit.start < 0 || edit.end < edit.start || edit.end > text.length
    ? new Error(`The edit ${range} does not lie within a text of ${text.length} characters.`)
    : new EditsOverlap(`The edit ${range} overlaps one that ends at ${position}.`);
}
