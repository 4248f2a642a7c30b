import { wrapAnsi } from 'fast-wrap-ansi';
import type { ChangeSet, FileChange } from '../model/change-set.ts';
import { hunksOf, type DiffLine } from './change-hunks.ts';
import type { Colours } from './colours.ts';
import type { Glyphs } from './glyphs.ts';
import { syntaxLines } from './syntax-lines.ts';

/** How a screen shows things. */
export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colours: Colours;
  readonly glyphs: Glyphs;
}

/** From here on there is room for the text before and the text after next to each other. */
const wide = 120;

/** A change as a person reads it: file by file, in the colours of the syntax, side by side where that fits. */
export function renderChange(changes: ChangeSet, look: Look & { readonly path: (file: string) => string }): string {
  return changes.map((change) => fileBlock(change, look)).join('\n');
}

function fileBlock(change: FileChange, look: Look & { readonly path: (file: string) => string }): string {
  const { colours, path } = look;
  const texts = {
    before: syntaxLines(change.before ?? '', colours),
    after: syntaxLines(change.after, colours),
  };
  const hunks = hunksOf(change);
  const isNew = change.before === undefined;
  const onlyAdds = hunks.every((lines) => lines.every(({ kind }) => kind !== 'removed'));
  const onlyRemoves = hunks.every((lines) => lines.every(({ kind }) => kind !== 'added'));
  const digits = String(Math.max(texts.before.length, texts.after.length)).length;
  const shape = { ...look, texts, digits };
  const shown = hunks.map((lines) =>
    look.width >= wide && !onlyAdds && !onlyRemoves ? sideBySide(lines, shape) : oneBelowTheOther(lines, shape),
  );
  const gap = `${colours.dim(look.glyphs.gap.padStart(digits))}\n`;
  return `${colours.bold(path(change.file))}${isNew ? colours.dim(' (new)') : ''}\n${shown.join(gap)}`;
}

interface Shape extends Look {
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Columns that the line numbers take. */
  readonly digits: number;
}

const signs = { same: ' ', removed: '-', added: '+' } as const;

function oneBelowTheOther(lines: readonly DiffLine[], shape: Shape): string {
  return lines
    .flatMap((line) => {
      const cell = cellOf(line.kind === 'removed' ? 'before' : 'after', line, { shape, width: shape.width });
      return cell.map((text) => `${text.trimEnd()}\n`);
    })
    .join('');
}

/** Removed lines stand on the left, what came for them on the right; lines that stayed stand on both sides. */
function sideBySide(lines: readonly DiffLine[], shape: Shape): string {
  const width = Math.floor((shape.width - 3) / 2);
  const side = { shape, width };
  const rows: string[] = [];
  for (const [left, right] of paired(lines)) {
    const before = left === undefined ? [] : cellOf('before', left, side);
    const after = right === undefined ? [] : cellOf('after', right, side);
    for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
      const first = before[row] ?? ' '.repeat(width);
      rows.push(`${first} ${shape.colours.dim(shape.glyphs.bar)} ${after[row] ?? ''}`.trimEnd());
    }
  }
  return rows.map((row) => `${row}\n`).join('');
}

type Pair = readonly [before: DiffLine | undefined, after: DiffLine | undefined];

function paired(lines: readonly DiffLine[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let removed: DiffLine[] = [];
  let added: DiffLine[] = [];
  const flush = (): void => {
    for (let row = 0; row < Math.max(removed.length, added.length); row += 1) pairs.push([removed[row], added[row]]);
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    if (line.kind === 'removed') removed.push(line);
    else if (line.kind === 'added') added.push(line);
    else {
      flush();
      pairs.push([line, line]);
    }
  }
  flush();
  return pairs;
}

/** One line of code with its number and sign, broken into as many rows as it takes; each row is `width` columns wide. */
function cellOf(
  side: 'before' | 'after',
  line: DiffLine,
  { shape, width }: { readonly shape: Shape; readonly width: number },
): readonly string[] {
  const { colours, digits, texts } = shape;
  const number = line[side] ?? 0;
  const code = texts[side][number - 1] ?? '';
  const room = Math.max(10, width - digits - 3);
  const paint = { same: colours.dim, removed: colours.red, added: colours.green }[line.kind];
  return wrapAnsi(code, room, { hard: true, trim: false })
    .split('\n')
    .map((piece, row) => {
      const gutter = row === 0 ? String(number).padStart(digits) : ' '.repeat(digits);
      const padding = ' '.repeat(Math.max(0, room - visibleLength(piece)));
      return `${paint(`${gutter} ${signs[line.kind]}`)} ${piece}${padding}`;
    });
}

const escapes = /\u001b\[[0-9;]*m/gu;

export function visibleLength(text: string): number {
  return [...text.replace(escapes, '')].length;
}
