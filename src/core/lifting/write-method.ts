import { indentAt } from '../edit/reindent.ts';
import type { Refactoring, TextEdit } from '../model/refactoring.ts';
import { isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Lift, LiftedWhole } from './lift.ts';
import type { OperationContext } from './operation-context.ts';
import { redirectInLine } from './redirect-call.ts';
import type { WholeFunction } from './whole-function.ts';
import { writeLift } from './write-lift.ts';

/**
 * A private method that is only ever called moves to the core with its doc comment, and its calls follow. Any other
 * one keeps its name and hands over to the core in one line: it can be overridden, spied on, decorated or passed on.
 */
export function writeMethod(request: {
  readonly lift: Lift;
  readonly whole: WholeFunction;
  readonly name: string;
  readonly id: string;
  readonly context: OperationContext;
}): readonly [Refactoring, ...Refactoring[]] {
  const { lift, whole, name, id, context } = request;
  const [first, ...others] = writeLift({ lift, name, id, context });
  const { method } = lift;
  const finish = (refactoring: Refactoring): Refactoring =>
    method?.uses === undefined
      ? asArrow(refactoring, whole)
      : moved(refactoring, { whole, name, method: { ...method, uses: method.uses } }, context);
  // Where a call turns out not to be able to follow, the method stays as a delegate.
  const canStay = method?.uses !== undefined && lift.shapes[0].head === undefined;
  return [finish(first), ...others.map(finish), ...(canStay ? [asArrow(first, whole)] : [])];
}

interface Move {
  readonly whole: WholeFunction;
  readonly name: string;
  readonly method: LiftedWhole & { readonly uses: readonly ts.PropertyAccessExpression[] };
}

function moved(refactoring: Refactoring, { whole, name, method }: Move, context: OperationContext): Refactoring {
  const { member } = whole;
  const file = member.getSourceFile().fileName;
  const fields = method.fields.fields.map(({ key }) => key);
  const { fieldsAt } = method.fields;
  const edits: TextEdit[] = [
    { file, ...removalOf(member), text: '' },
    ...method.uses
      .filter((use) => !isWithin(use, [member]))
      .flatMap((use) => redirectInLine({ use, name, fields, fieldsAt }, context.shellStyle))
      .map((edit) => ({ file, ...edit })),
  ].sort((a, b) => a.start - b.start);
  const doc = docOf(member);
  const creates = refactoring.creates.map((addition) => ({
    ...addition,
    declarations: addition.declarations.map((declaration) =>
      declaration.kind === 'function' && doc !== undefined
        ? { ...declaration, text: `${doc}\n${declaration.text}` }
        : declaration,
    ),
  }));
  return { ...refactoring, title: refactoring.title.replace(/^lift/u, 'move'), edits, creates };
}

/** `rate = (order) => { … }` stays a field, and becomes one line. */
function asArrow(refactoring: Refactoring, { node, region }: WholeFunction): Refactoring {
  const [edit, another] = refactoring.edits;
  if (!ts.isArrowFunction(node) || !ts.isBlock(node.body) || edit === undefined || another !== undefined)
    return refactoring;
  const call = /^return ([^;]*);?$/u.exec(edit.text)?.[1];
  const { text } = region.sourceFile;
  const around = text.slice(node.body.getStart(), region.start) + text.slice(region.end, node.body.getEnd());
  if (call === undefined || call.includes('\n') || /\/[/*]/u.test(around)) return refactoring;
  return { ...refactoring, edits: [{ ...edit, start: node.body.getStart(), end: node.body.getEnd(), text: call }] };
}

/** The member with its comments and one of the blank lines around it. */
function removalOf(node: ts.Node): { readonly start: number; readonly end: number } {
  const { text } = node.getSourceFile();
  const [comment] =
    ts.getLeadingCommentRanges(text, node.pos)?.filter((range) => /\n[\t ]*$/u.test(text.slice(node.pos, range.pos))) ??
    [];
  const first = comment?.pos ?? node.getStart();
  const lineStart = text.lastIndexOf('\n', first - 1) + 1;
  const blankBefore = /(?:\r?\n)[\t ]*(?=\r?\n$)/u.exec(text.slice(0, lineStart));
  const start = blankBefore === null ? lineStart : lineStart - (lineStart - blankBefore.index - blankBefore[0].length);
  const rest = /^[^\S\n]*(?:\/\/[^\n]*)?\r?\n/u.exec(text.slice(node.getEnd()));
  return { start, end: node.getEnd() + (rest?.[0].length ?? 0) };
}

/** The doc comment of the method at depth 0, LF only. */
function docOf(node: ts.Node): string | undefined {
  const { text } = node.getSourceFile();
  const ranges =
    ts.getLeadingCommentRanges(text, node.pos)?.filter((range) => /\n[\t ]*$/u.test(text.slice(node.pos, range.pos))) ??
    [];
  if (ranges.length === 0) return undefined;
  return ranges
    .map((range) => {
      const indent = indentAt(text, range.pos);
      return text
        .slice(range.pos, range.end)
        .replaceAll('\r\n', '\n')
        .split('\n')
        .map((line, index) => (index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
    })
    .join('\n');
}
