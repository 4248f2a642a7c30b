import type { Replacement } from '../../edit/apply-edits.ts';
import type { ts } from '../../syntax/typescript.ts';
import { rangeWithComments, removalOf } from './member-text.ts';

/** Takes some of a list of members or statements away. Neighbours go together, so that no blank lines pile up. */
export function removalsAmong(siblings: readonly ts.Node[], gone: ReadonlySet<ts.Node>): readonly Replacement[] {
  const runs: ts.Node[][] = [];
  let previous: ts.Node | undefined;
  for (const node of siblings) {
    if (gone.has(node)) {
      const last = runs.at(-1);
      if (last !== undefined && previous !== undefined && last.at(-1) === previous && isNextTo(previous, node)) {
        last.push(node);
      } else runs.push([node]);
    }
    previous = node;
  }
  return runs.map((run) => removalOfRun(run));
}

function isNextTo(one: ts.Node, next: ts.Node): boolean {
  const { text } = one.getSourceFile();
  return text.slice(removalOf(one).end, rangeWithComments(next).start).trim() === '';
}

function removalOfRun(run: readonly ts.Node[]): Replacement {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined) throw new Error('A run has at least one node.');
  const { text } = first.getSourceFile();
  const { start } = removalOf(first);
  const { end } = removalOf(last);
  // Behind an opening brace no blank line is to be left over.
  const blank = /^(?:[\t ]*\r?\n)+(?=[\t ]*[^\s}])/u.exec(text.slice(end))?.[0].length ?? 0;
  return text[start - 1] === '{' && blank > 0 ? { start, end: end + blank, text: '\n' } : { start, end, text: '' };
}
