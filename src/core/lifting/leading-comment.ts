import { ts } from '../syntax/typescript.ts';
import type { Lift } from './lift.ts';

export interface LeadingComment {
  /** Where the comment begins: the replaced range is extended to here. */
  readonly start: number;
  /** Its words, without the signs around them, where it becomes the doc comment; otherwise it moves as it stands. */
  readonly text: string | undefined;
}

/**
 * The comment right above a run of statements explains what moves, so it becomes the doc comment, or moves along where it is
 * about the first of them only. Section marks
 * (`// 1. Load the order`) belong to the sequence of steps and stay.
 */
export function leadingComment(lift: Lift): LeadingComment | undefined {
  const { region } = lift;
  if (region.kind !== 'statements') return undefined;
  const { text } = region.sourceFile;
  const ranges = ts.getLeadingCommentRanges(text, region.nodes[0].pos) ?? [];
  const attached: ts.CommentRange[] = [];
  let below = region.start;
  for (const range of [...ranges].reverse()) {
    const between = text.slice(range.end, below);
    const isFirstOnLine = /(?:^|\n)[\t ]*$/u.test(text.slice(0, range.pos));
    if (!/^[\t ]*\r?\n[\t ]*$/u.test(between) || !isFirstOnLine) break;
    attached.unshift(range);
    below = range.pos;
  }
  if (attached.length === 0) return undefined;
  const words = attached
    .map((range) => wordsIn(text.slice(range.pos, range.end)))
    .join('\n')
    .trim();
  if (words === '' || /^(?:step\b|\d+[.)\]:]|[-=#*]{3,})/iu.test(words)) return undefined;
  return { start: below, text: isAboutAll(lift) ? words : undefined };
}

/** Where other statements have comments of their own, or the method has a name that says more, it is about the first only. */
function isAboutAll({ form, region }: Lift): boolean {
  if (form === 'pure-method') return false;
  const { text } = region.sourceFile;
  return region.nodes.slice(1).every((node) => (ts.getLeadingCommentRanges(text, node.pos) ?? []).length === 0);
}

function wordsIn(comment: string): string {
  if (comment.startsWith('//')) return comment.replace(/^\/\/+\s?/u, '');
  return comment
    .replace(/^\/\*+/u, '')
    .replace(/\*+\/$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*\*?\s?/u, ''))
    .join('\n')
    .trim();
}
