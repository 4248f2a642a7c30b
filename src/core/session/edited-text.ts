import posix from 'node:path/posix';
import { joinDeclarations } from '../edit/core-module.ts';
import type { Proposed } from './proposed.ts';

/** A part of a proposal that somebody can write otherwise. */
interface Piece {
  /** Where it goes, as seen from the file that the proposal is about. */
  readonly place: string;
  readonly text: string;
}

/**
 * Everything that the proposal adds, behind what becomes of the class that is split; where it adds nothing, what it puts
 * in the place of code that is there.
 */
function piecesOf({ creates, edits, span, original }: Proposed): readonly Piece[] {
  const place = (file: string) => posix.relative(posix.dirname(span.file), file);
  if (creates.length === 0)
    return edits.map(({ file, text }, index) => ({ place: `${place(file)} (${index + 1})`, text }));
  const added = creates.map(({ file, declarations }) => ({ place: place(file), text: joinDeclarations(declarations) }));
  if (original === undefined) return added;
  const parts = added.map((each) => ({ ...each, place: each.place + newFile }));
  return [{ place: `${place(span.file)}, the whole file`, text: original.after }, ...parts];
}

/**
 * What there is to edit, in one text with one kind of line ends: several pieces stand below a line each that says where
 * they go.
 */
export function editableText(proposal: Proposed): string {
  return written(piecesOf(proposal));
}

function written(pieces: readonly Piece[]): string {
  const [only, another] = pieces;
  if (only !== undefined && another === undefined) return withLineEnd(withPlainLineEnds(only.text));
  return withPlainLineEnds(pieces.map((piece) => `${heading(piece)}\n\n${withLineEnd(piece.text)}`).join('\n'));
}

/** As an editor is given it, whatever line ends it writes: those of a file come back when it is written. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The classes that an editable text adds. */
export function classesIn(text: string): readonly string[] {
  const added = text.slice(Math.max(0, text.indexOf(newFile)));
  return [...added.matchAll(/^export (?:abstract )?class (?<name>[\w$]+)/gmu)].map(
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
    texts.unshift(
      rest
        .slice(start + line.length)
        .replace(/^\n/u, '')
        .trimEnd(),
    );
    rest = rest.slice(0, start);
  }
  return rest.trim() === '' ? texts : 'what stands above the first of the lines with a place belongs to none';
}

/**
 * What somebody wrote over an earlier state of a proposal, as a text over the one of now. Undefined where a piece that
 * they changed is not what it was: over another text it could bring back what is gone.
 */
export function rebased(
  { over, text }: { readonly over: string; readonly text: string },
  proposal: Proposed,
): string | undefined {
  const pieces = piecesOf(proposal);
  const current = written(pieces);
  if (over === current) return text;
  const [then, wanted, now] = [over, text, current].map((each) => editedPieces(proposal, each));
  if (!Array.isArray(then) || !Array.isArray(wanted) || !Array.isArray(now) || pieces.length === 1) return undefined;
  const isLost = then.some((piece, index) => piece !== wanted[index] && piece !== now[index]);
  if (isLost) return undefined;
  const chosen = (index: number): string => (then[index] === wanted[index] ? now[index] : wanted[index]) as string;
  return written(pieces.map((piece, index) => ({ ...piece, text: chosen(index) })));
}

const newFile = ', new: it gets the imports that it needs';

function heading({ place }: Piece): string {
  return `// ---- ${place} ----`;
}

function withLineEnd(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function withoutLineEnd(text: string): string {
  return text.replace(/\n$/u, '');
}
