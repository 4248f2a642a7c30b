import type { Replacement } from '../edit/apply-edits.ts';
import { fits } from '../edit/render-call.ts';
import { indentAt } from '../edit/reindent.ts';
import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';

export interface Redirection {
  /** `this.withTax`, where it is called or handed on. */
  readonly use: ts.PropertyAccessExpression;
  /** The core function that takes the method's place. */
  readonly name: string;
  /** What is handed over besides the arguments: `this.taxRate`, or the parameter that holds it. */
  readonly fields: readonly string[];
  /** The place of the first of them among the arguments. */
  readonly fieldsAt: number;
}

/** A use of a method as a use of the core function: only the name changes, and the fields join the arguments. */
export function redirect({ use, name, fields, fieldsAt }: Redirection): readonly Replacement[] {
  const renamed = { start: use.getStart(), end: use.getEnd(), text: name };
  const call = callOf(use);
  if (call === undefined || fields.length === 0) return [renamed];
  const after = call.arguments[fieldsAt];
  const last = call.arguments.at(-1);
  const list = fields.join(', ');
  const insertion =
    after !== undefined
      ? { at: startWithComments(after), text: `${list}, ` }
      : last !== undefined
        ? { at: endWithComments(last), text: `, ${list}` }
        : { at: call.getEnd() - 1, text: list };
  return [renamed, { start: insertion.at, end: insertion.at, text: insertion.text }];
}

/**
 * The same in a line of the shell. A call that gets too long for its line is broken between its arguments, which are
 * left as they are: they may hold something that is lifted as well.
 */
export function redirectInLine(redirection: Redirection, style: FileStyle): readonly Replacement[] {
  const edits = redirect(redirection);
  const call = callOf(redirection.use);
  if (call === undefined || edits.length < 2) return edits;
  const { text } = call.getSourceFile();
  const lineStart = text.lastIndexOf('\n', call.getStart() - 1) + 1;
  const line = /^[^\r\n]*/u.exec(text.slice(lineStart))?.[0] ?? '';
  const longer = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  if (call.getText().includes('\n') || fits(line, longer, style)) return edits;
  const indent = indentAt(text, call.getStart());
  const condition = conditionAround(call);
  if (condition === undefined) return brokenCall(redirection, call, { style, indent });
  // Prettier opens the parentheses of the `if` first, and those of the call only if that is not enough.
  const deeper = indent + style.indent;
  const around = [
    { start: condition.pos, end: condition.getStart(), text: `\n${deeper}` },
    { start: condition.getEnd(), end: condition.getEnd(), text: `\n${indent}` },
  ];
  const length = condition.getText().length + longer;
  if (deeper.length + length <= style.lineWidth) return [...edits, ...around];
  return [...brokenCall(redirection, call, { style, indent: deeper }), ...around];
}

/** The condition of an `if` on one line that the call is part of. */
function conditionAround(call: ts.CallExpression): ts.Expression | undefined {
  let current: ts.Node = call;
  while (ts.isExpression(current.parent) && !ts.isFunctionLike(current.parent)) current = current.parent;
  const { parent } = current;
  if (!ts.isIfStatement(parent) || parent.expression !== current) return undefined;
  return parent.expression.getText().includes('\n') ? undefined : parent.expression;
}

/** Where the comments of an argument begin, which stand before it on its line. */
function startWithComments(argument: ts.Expression): number {
  const before = argument.getSourceFile().text.slice(argument.pos, argument.getStart());
  return before.includes('\n') ? argument.getStart() : argument.pos + (before.length - before.trimStart().length);
}

/** Where the comments of an argument end, which stand behind it on its line. */
function endWithComments(argument: ts.Expression): number {
  const comments = ts.getTrailingCommentRanges(argument.getSourceFile().text, argument.getEnd()) ?? [];
  const isClosed = comments.every(({ kind }) => kind === ts.SyntaxKind.MultiLineCommentTrivia);
  return (isClosed ? comments.at(-1)?.end : undefined) ?? argument.getEnd();
}

/** Each argument on a line of its own, with its comments. */
function brokenCall(
  { use, name, fields, fieldsAt }: Redirection,
  call: ts.CallExpression,
  { style, indent }: { readonly style: FileStyle; readonly indent: string },
): readonly Replacement[] {
  const { text } = call.getSourceFile();
  const newLine = `\n${indent}${style.indent}`;
  const list = fields.join(`,${newLine}`);
  const starts = call.arguments.map((argument, index) => {
    const previous = call.arguments[index - 1];
    return {
      start: previous === undefined ? call.arguments.pos : endWithComments(previous),
      end: startWithComments(argument),
      text: `${index === 0 ? '' : ','}${newLine}${index === fieldsAt ? `${list},${newLine}` : ''}`,
    };
  });
  const isLast = fieldsAt >= call.arguments.length;
  const before = call.arguments.length === 0 ? newLine : `,${newLine}`;
  const last = call.arguments.at(-1);
  const end = last === undefined ? call.arguments.pos : endWithComments(last);
  const rest = text
    .slice(end, call.getEnd() - 1)
    .replace(/^\s*,/u, '')
    .trim();
  const ending = `${isLast ? before + list : ''}${style.trailingComma ? ',' : ''}${rest === '' ? '' : ` ${rest}`}\n${indent}`;
  return [
    { start: use.getStart(), end: use.getEnd(), text: name },
    ...starts,
    { start: end, end: call.getEnd() - 1, text: ending },
  ];
}

function callOf(use: ts.PropertyAccessExpression): ts.CallExpression | undefined {
  const { parent } = use;
  return ts.isCallExpression(parent) && parent.expression === use ? parent : undefined;
}
