import type { ChangeSet, FileChange } from '../model/change-set.ts';
import { hunksOf, type DiffLine } from './change-hunks.ts';
import type { Colours } from './colours.ts';
import type { Glyphs } from './glyphs.ts';
import { hanging, visibleLength } from './paragraph.ts';
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
  const numbers: readonly Side[] = isNew ? ['after'] : ['before', 'after'];
  const shape = { ...look, texts, digits };
  const shown = hunks.map((lines) =>
    look.width >= wide && !onlyAdds && !onlyRemoves
      ? sideBySide(lines, shape)
      : oneBelowTheOther(lines, { ...shape, numbers }),
  );
  const gap = `${colours.dim(look.glyphs.gap.padStart(digits))}\n`;
  return `${colours.bold(path(change.file))}${isNew ? colours.dim(' (new)') : ''}\n${shown.join(gap)}`;
}

type Side = 'before' | 'after';

interface Shape extends Look {
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Columns that a line number takes. */
  readonly digits: number;
}

const signs = { same: ' ', removed: '-', added: '+' } as const;

/** Each line with its number before and after, as far as it was there. */
function oneBelowTheOther(lines: readonly DiffLine[], shape: Shape & { readonly numbers: readonly Side[] }): string {
  const { numbers, width } = shape;
  return lines.flatMap((line) => cellOf(line, { shape, width, numbers }).map((text) => `${text.trimEnd()}\n`)).join('');
}

/** Removed lines stand on the left, what came for them on the right; lines that stayed stand on both sides. */
function sideBySide(lines: readonly DiffLine[], shape: Shape): string {
  const width = Math.floor((shape.width - 3) / 2);
  const rows: string[] = [];
  for (const [left, right] of paired(lines)) {
    const before = left === undefined ? [] : cellOf(left, { shape, width, numbers: ['before'] });
    const after = right === undefined ? [] : cellOf(right, { shape, width, numbers: ['after'] });
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

/** One line of code with its numbers and sign, broken into as many rows as it takes, each `width` columns wide. */
function cellOf(
  line: DiffLine,
  { shape, width, numbers }: { readonly shape: Shape; readonly width: number; readonly numbers: readonly Side[] },
): readonly string[] {
  const { colours, glyphs, digits, texts } = shape;
  const code = line.after === undefined ? texts.before[(line.before ?? 0) - 1] : texts.after[line.after - 1];
  const counted = numbers.map((side) => String(line[side] ?? '').padStart(digits)).join(' ');
  const room = Math.max(10, width - counted.length - 3);
  const paint = { same: colours.dim, removed: colours.red, added: colours.green }[line.kind];
  const [first = '', ...rest] = hanging(code ?? '', room).split('\n');
  // What the screen breaks off is no line of its own: it has neither number nor sign.
  const rows = [
    { text: first, gutter: `${counted} ${signs[line.kind]}` },
    ...rest.map((text) => ({ text, gutter: `${glyphs.wrapped.padStart(counted.length)}  ` })),
  ];
  return rows.map(({ text, gutter }) => {
    const padding = ' '.repeat(Math.max(0, room - visibleLength(text)));
    return `${paint(gutter)} ${text}${padding}`;
  });
}
