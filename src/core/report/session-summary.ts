import type { FinishedUnit } from '../session/saved-session.ts';
import { count } from './count.ts';
import { describeCounts } from './describe-forms.ts';
import { hanging, paragraph, ruler } from './paragraph.ts';
import type { Look } from './render-change.ts';

/** What a session has written, and how all of it is taken back. */
export function sessionSummary(done: readonly FinishedUnit[], look: Look): string {
  const written = done.filter((each) => each.written.length > 0);
  if (written.length === 0) return `${paragraph('Nothing was written in this session.', look)}\n`;
  const files = new Set(written.flatMap((each) => each.written));
  const lines = written.map((each) => {
    const commit = each.commit === undefined ? '' : look.colours.dim(` (${each.commit})`);
    return `  ${each.name}: ${each.lifts + each.splits === 0 ? 'nothing accepted, and what is never proposed again' : describeCounts(each)}${commit}\n`;
  });
  const undo = look.colours.bold('fcis-codemod undo --all');
  const end = `${count(files.size, 'file')} written. To take back all of it: ${undo}`;
  return `${ruler('This session', look)}\n${hanging(`${lines.join('')}${end}`, look.width - 1)}\n`;
}

/** What a session that was left has come to, in half a sentence. */
export function describeLeft({
  done,
  queue,
  answers,
}: {
  readonly done: readonly FinishedUnit[];
  readonly queue: readonly { readonly name: string }[];
  readonly answers: readonly unknown[];
}): string {
  const finished = done.length === 0 ? '' : `${count(done.length, 'orchestrator')} done, `;
  const where = `${count(answers.length, 'answer')} given about ${queue[0]?.name ?? 'nothing'}`;
  const waiting = queue.length > 1 ? `, ${queue.length - 1} more waiting` : '';
  return `${finished}${where}${waiting}`;
}
