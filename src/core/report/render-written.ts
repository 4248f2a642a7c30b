import type { ChangeSet } from '../model/change-set.ts';
import type { Proposed } from '../session/proposed.ts';
import { commitMessage } from '../session/commit-message.ts';
import { count } from './count.ts';
import { countForms, describeCounts } from './describe-forms.ts';
import { hanging, paragraph } from './paragraph.ts';
import type { Look } from './render-change.ts';

const shownFiles = 12;

export interface WrittenReport {
  readonly changes: ChangeSet;
  readonly accepted: readonly Proposed[];
  /** A path as the person knows it. */
  readonly path: (file: string) => string;
}

/** What was written, and how to take it back. */
export function renderWritten({ changes, accepted, path }: WrittenReport, look: Look): string {
  const { colours, glyphs } = look;
  if (changes.length === 0) return `${colours.dim(glyphs.dot)} Every file is as it was.\n`;
  const created = changes.filter(({ before }) => before === undefined).length;
  const files = `${count(changes.length, 'file')} written${created === 0 ? '' : ` (${created} new)`}`;
  const forms = accepted.length === 0 ? '' : `, ${describeCounts(countForms(accepted))}`;
  const listed = changes
    .slice(0, shownFiles)
    .map(({ file, before }) => `    ${path(file)}${before === undefined ? colours.dim(' (new)') : ''}`);
  const more = changes.length > shownFiles ? [`    ${glyphs.ellipsis} and ${changes.length - shownFiles} more`] : [];
  const lines = [
    `${colours.green(glyphs.done)} ${files}${forms}:`,
    ...listed,
    ...more,
    `  To take it back: ${colours.bold('fcis-codemod undo')}`,
    '',
  ];
  return hanging(lines.join('\n'), look.width - 1);
}

/** A message for whoever commits by hand. */
export function renderCommitMessage(unit: string, accepted: readonly Proposed[], { colours, width }: Look): string {
  const message = commitMessage(unit, accepted).replace(/^(?=.)/gmu, '      ');
  return hanging(`  ${colours.dim('A commit message for it:')}\n${message}\n`, width - 1);
}

/** The errors that keep the whole from type-checking, the first few of them. */
export function renderFaults(faults: readonly string[], look: Look): string {
  const { colours, glyphs } = look;
  const shown = faults.slice(0, 5).map((fault) => indent(paragraph(fault, { ...look, width: look.width - 6 })));
  return `${colours.red(glyphs.failed)} The whole does not type-check any more:\n${shown.join('\n')}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '      ');
}
