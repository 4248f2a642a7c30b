import Table from 'cli-table3';

export interface TableRequest {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns that hold numbers, by index. */
  readonly numeric: readonly number[];
}

/** Columns under headings, without frames, so that it can be read, copied and cut. */
export function renderTable({ head, rows, numeric }: TableRequest): string {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, index) => (numeric.includes(index) ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
    chars: frameless,
  });
  table.push(...rows.map((row) => [...row]));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

const frameless = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
