import posix from 'node:path/posix';
import type { Proposed } from './proposed.ts';

/** A part of a proposal that somebody can write otherwise. */
interface Piece {
  /** Where it goes, as seen from the file that the proposal is about. */
  readonly place: string;
  readonly text: string;
}

/** Everything that the proposal adds; where it adds nothing, what it puts in the place of code that is there. */
function piecesOf({ creates, edits, span }: Proposed): readonly Piece[] {
  const place = (file: string) => posix.relative(posix.dirname(span.file), file);
  if (creates.length > 0)
    return creates.map(({ file, declarations }) => ({
      place: place(file),
      text: declarations.map(({ text }) => text).join('\n\n'),
    }));
  return edits.map(({ file, text }, index) => ({ place: `${place(file)} (${index + 1})`, text }));
}

/**
 * What there is to edit, in one text with one kind of line ends: several pieces stand below a line each that says where
 * they go.
 */
export function editableText(proposal: Proposed): string {
  const pieces = piecesOf(proposal);
  const [only, another] = pieces;
  if (only !== undefined && another === undefined) return withLineEnd(withPlainLineEnds(only.text));
  return withPlainLineEnds(pieces.map((piece) => `${heading(piece)}\n\n${withLineEnd(piece.text)}`).join('\n'));
}

/** As an editor is given it, whatever line ends it writes: those of a file come back when it is written. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The classes that an editable text declares. */
export function classesIn(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:abstract )?class (?<name>[\w$]+)/gmu)].map(
    ({ groups }) => groups?.['name'] ?? '',
  );
}

/** The texts of the pieces after somebody edited them; a reason where it cannot be told where they go. */
export function editedPieces(proposal: Proposed, edited: string): readonly string[] | string {
  const pieces = piecesOf(proposal);
  if (pieces.length === 1) return [withoutLineEnd(edited)];
  const texts: string[] = [];
  let rest = edited;
  for (const piece of pieces.toReversed()) {
    const line = `${heading(piece)}\n`;
    const start = rest.lastIndexOf(line);
    if (start === -1 || (start > 0 && rest[start - 1] !== '\n'))
      return `the line “${heading(piece)}” has to be there, for it says where the code below goes`;
    texts.unshift(rest.slice(start + line.length).trim());
    rest = rest.slice(0, start);
  }
  return rest.trim() === '' ? texts : 'what stands above the first of the lines with a place belongs to none';
}

function heading({ place }: Piece): string {
  return `// ---- ${place} ----`;
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function withoutLineEnd(text: string): string {
  return text.replace(/\n$/u, '');
}
