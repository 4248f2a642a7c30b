import { wordsOfComment } from '../../syntax/comment-words.ts';
import type { Region } from '../../regions/region.ts';
import { ts } from '../../syntax/typescript.ts';

/** The comment lines right above a run of statements. */
export interface RunComment {
  /** Where the first of them begins. */
  readonly start: number;
  /** The words without the signs around them. */
  readonly words: string;
  /**
   * `doc`: it says what the whole run does, and becomes its documentation. `mark`: it counts the steps of the
   * operation, and stays above the call. `first`: it speaks of the first statements only, and moves with them.
   */
  readonly role: 'doc' | 'mark' | 'first';
}

export function runComment(region: Region): RunComment | undefined {
  if (region.kind === 'expression') return undefined;
  const { text } = region.sourceFile;
  const ranges = ts.getLeadingCommentRanges(text, region.nodes[0].pos) ?? [];
  const attached: ts.CommentRange[] = [];
  let below = region.start;
  for (const range of [...ranges].reverse()) {
    const isFirstOnLine = /(?:^|\n)[\t ]*$/u.test(text.slice(0, range.pos));
    if (!/^[\t ]*\r?\n[\t ]*$/u.test(text.slice(range.end, below)) || !isFirstOnLine) break;
    attached.unshift(range);
    below = range.pos;
  }
  if (attached.length === 0) return undefined;
  const words = attached
    .map((range) => wordsOfComment(text.slice(range.pos, range.end)).trim())
    .join('\n')
    .trim();
  const isDirective = /^(?:@ts-|eslint|prettier|biome|istanbul|c8|v8|oxlint|deno-|todo\b|fixme\b)/iu.test(words);
  const isAboutAll = !isDirective && words !== '' && region.nodes.slice(1).every((node) => !hasOwnComment(node, text));
  if (isAboutAll && isCounting(words)) return { start: below, words, role: 'mark' };
  return { start: below, words, role: isAboutAll ? 'doc' : 'first' };
}

function isCounting(words: string): boolean {
  return /^(?:(?:step|phase)\s*\d|\d+[.)\]:]|[-=#*]{3,})/iu.test(words);
}

export function hasOwnComment(node: ts.Node, text: string): boolean {
  return (ts.getLeadingCommentRanges(text, node.pos) ?? []).some(({ pos }) =>
    /(?:^|\n)[\t ]*$/u.test(text.slice(0, pos)),
  );
}

/** True when an empty line or a comment of its own sets the statement off from what is before it. */
export function beginsParagraph(node: ts.Node): boolean {
  const { text } = node.getSourceFile();
  const gap = text.slice(node.pos, node.getStart());
  return /\n[\t ]*\r?\n/u.test(gap) || hasOwnComment(node, text);
}
