import { wordsOfComment } from '../syntax/comment-words.ts';
import { isVerb } from '../naming/words.ts';
import { isMeaningful } from '../regions/meaningful-comments.ts';
import { ts } from '../syntax/typescript.ts';
import type { Lift } from './lift.ts';

export interface LeadingComment {
  /** Where the comment begins: the replaced range is extended to here. */
  readonly start: number;
  /** Its words, without the signs around them, where it becomes the doc comment; otherwise it moves as it stands. */
  readonly text: string | undefined;
}

/** Where the comment of an expression stands: it is taken out of the shell for itself. */
export interface RuleComment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The comment right above a run of statements explains what moves, so it becomes the doc comment, or moves along where it is
 * about the first of them only: code, or tags of its variable. Section marks
 * (`// 1. Load the order`) belong to the sequence of steps and stay, and so does what is about a variable that stays.
 */
export function leadingComment(lift: Lift): LeadingComment | undefined {
  const { region, use } = lift;
  if (region.kind !== 'statements') return undefined;
  const declaration = use.kind === 'assigns' ? use.declaredBefore?.statement : undefined;
  const attached = attachedAbove(declaration ?? region.nodes[0], region.sourceFile);
  if (attached === undefined || isSectionMark(attached.words)) return undefined;
  const { start, words } = attached;
  if (isAboutAll(lift) && !isCode(words) && !hasTags(words)) return { start, text: words };
  return declaration !== undefined ? undefined : { start, text: undefined };
}

/**
 * The comment right above an `if` whose whole condition is lifted, where it states the rule (`// Premium customers may order
 * more.`) and does not tell what is done next (`// Skip what was sent already`). Notes to the authors stay as well.
 */
export function ruleComment({ form, region }: Lift): RuleComment | undefined {
  const [condition] = region.nodes;
  if ((form !== 'predicate' && form !== 'effectful-guard') || region.nodes.length > 1) return undefined;
  let outer: ts.Node = condition;
  while (ts.isParenthesizedExpression(outer.parent)) outer = outer.parent;
  const statement = outer.parent;
  if (!ts.isIfStatement(statement) || statement.expression !== outer || ts.isIfStatement(statement.parent))
    return undefined;
  const attached = attachedAbove(statement, region.sourceFile);
  if (attached === undefined || isSectionMark(attached.words) || !statesRule(attached.words)) return undefined;
  return { start: attached.start, end: statement.getStart(), text: attached.words };
}

/** What the comment says that would become the doc comment. */
export function wordsAbove(lift: Lift): string | undefined {
  return (leadingComment(lift) ?? ruleComment(lift))?.text;
}

/** The comments on lines of their own right above the node, without a blank line in between. */
function attachedAbove(
  node: ts.Node,
  sourceFile: ts.SourceFile,
): { readonly start: number; readonly words: string } | undefined {
  const { text } = sourceFile;
  const ranges = ts.getLeadingCommentRanges(text, node.pos) ?? [];
  const attached: ts.CommentRange[] = [];
  let below = node.getStart();
  for (const range of [...ranges].reverse()) {
    const between = text.slice(range.end, below);
    const isFirstOnLine = /(?:^|\n)[\t ]*$/u.test(text.slice(0, range.pos));
    if (!/^[\t ]*\r?\n[\t ]*$/u.test(between) || !isFirstOnLine) break;
    attached.unshift(range);
    below = range.pos;
  }
  if (attached.length === 0) return undefined;
  const words = attached
    .map((range) => wordsOfComment(text.slice(range.pos, range.end)))
    .join('\n')
    .trim();
  return { start: below, words };
}

function isSectionMark(words: string): boolean {
  return words === '' || /^(?:step\b|\d+[.)\]:]|[-=#*]{3,})/iu.test(words);
}

/** Code that is commented out, with the comments that it had. */
function isCode(words: string): boolean {
  return words.split('\n').some((line) => /^\s*(?:\/[/*]|[)}\]])|[;{[(]\s*$/u.test(line));
}

/** Tags of the variable, and what would be a tag of the function if its words became a doc comment. */
function hasTags(words: string): boolean {
  return /(?:^|\s)@(?:type|satisfies|const(?:ant)?|var|member|readonly|enum|typedef|callback|template|param|arg(?:ument)?|returns?|this|overload|implements|extends|augments)\b/u.test(
    words,
  );
}

/** A sentence about the business: it begins with what it speaks of, and not with what to do. */
function statesRule(words: string): boolean {
  if (isMeaningful(words, words) || /\b(?:TODO|FIXME|HACK|XXX|NOTE|NB|WIP)\b|@\w|https?:/u.test(words)) return false;
  const [first = '', ...others] = words.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  if (others.length < 3 || isVerb(first) || commands.has(first)) return false;
  if (!/\.$/u.test(words.trim()) && ![first, ...others].some((word) => ruleWords.has(word))) return false;
  // Code that is commented out, and sentences about the code itself.
  return !/[{}=]|;$|\w\(|\breturn\b|\b(?:above|below|here|now|next|then|this (?:branch|block|code|method|function))\b/iu.test(
    words,
  );
}

/** Words of which a rule without a full stop has at least one. */
const ruleWords: ReadonlySet<string> = new Set(
  "is are was were isn't aren't be may might can can't cannot must mustn't should shouldn't will won't shall need needs has have never always only no not than least most more less every all any each nobody everybody does don't doesn't".split(
    ' ',
  ),
);

/** Verbs with which a step begins, besides those that name methods, and words that lead over to a step. */
const commands: ReadonlySet<string> = new Set(
  'tell put mark pick tag note remember restore reuse replace trim override assume expect warm prefer skip return throw bail ignore exit fail reject handle stop abort avoid prevent don do if when in for otherwise else also finally first so make let use try keep log warn continue break early case note fallback fall default wait ask give take see with by on as to it this we allow deny allows disallow drop leave guard protect once after before unless but and or then'.split(
    ' ',
  ),
);

/** Where other statements have comments of their own, or the method has a name that says more, it is about the first only. */
function isAboutAll({ form, region }: Lift): boolean {
  if (form === 'pure-method') return false;
  const { text } = region.sourceFile;
  return region.nodes.slice(1).every((node) => (ts.getLeadingCommentRanges(text, node.pos) ?? []).length === 0);
}
