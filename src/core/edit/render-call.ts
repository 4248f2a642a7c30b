import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { parseText, syntaxErrors } from './parse-text.ts';
import { reindent } from './reindent.ts';

export interface CallRequest {
  /** What is called, e.g. `calculateTotal`. */
  readonly callee: string;
  /** The text of each argument; lines after its first are indented as they stand in the line of the call. */
  readonly arguments: readonly string[];
  readonly style: FileStyle;
  /** Where the call begins in its line, counted from 0 in characters. A tab is taken to be four columns wide. */
  readonly column: number;
  /** The blanks that the line of the call begins with. */
  readonly indent: string;
  /** What follows on the same line after the call, e.g. `;` or `) {`. */
  readonly after?: string;
}

/**
 * The text of a call with LF line ends: on one line where it fits, otherwise broken as prettier breaks it, which opens
 * an object literal in the last place before it opens the list of arguments.
 */
export function renderCall(request: CallRequest): string {
  const { callee, style, indent, after = '' } = request;
  const column = request.column + 3 * (indent.match(/\t/g)?.length ?? 0);
  const oneLine = `${callee}(${request.arguments.join(', ')})`;
  const last = request.arguments.at(-1);
  if (last === undefined || (!oneLine.includes('\n') && fits(oneLine + after, column, style))) return oneLine;
  const before = request.arguments.slice(0, -1).map((each) => `${each}, `);
  if (!before.join('').includes('\n')) {
    const fields = objectFields(last);
    const head = `${callee}(${before.join('')}{`;
    if (fields && fits(head, column, style)) {
      return [head, ...listLines(fields, inBraces(style), indent), `${indent}})`].join('\n');
    }
    if (last.includes('\n') && /[{[(]$/.test(firstLine(last)) && fits(firstLine(oneLine), column, style))
      return oneLine;
  }
  const items = request.arguments.map((each) => reindent(each, indent, indent + style.indent));
  return [`${callee}(`, ...listLines(items, style, indent), `${indent})`].join('\n');
}

/** True when the list of parameters or arguments is better one object: see DESIGN on more than three parameters. */
export function takesObject(parameters: readonly unknown[]): boolean {
  return parameters.length > 3;
}

/** The items of a list, one a line, each with its comma. */
export function listLines(items: readonly string[], style: FileStyle, indent: string): readonly string[] {
  const comma = (index: number) => (index < items.length - 1 || style.trailingComma ? ',' : '');
  return items.map((item, index) => indent + style.indent + item + comma(index));
}

/** The style of lists in braces, whose last comma may differ from that of arguments. */
export function inBraces(style: FileStyle): FileStyle {
  return { ...style, trailingComma: style.trailingCommaInLiterals };
}

/** True when the text, put at the column, keeps to the width of the lines. */
export function fits(text: string, column: number, style: FileStyle): boolean {
  return column + text.length <= style.lineWidth;
}

/** The properties of an object literal as texts; undefined where it is none, is empty, or holds comments or lines. */
function objectFields(text: string): readonly string[] | undefined {
  if (!text.startsWith('{') || text.includes('\n') || /\/[/*]/.test(text)) return undefined;
  const tree = parseText(`(${text})`);
  const statement = tree.statements[0];
  if (syntaxErrors(tree) > 0 || tree.statements.length !== 1 || !statement || !ts.isExpressionStatement(statement)) {
    return undefined;
  }
  const object = ts.isParenthesizedExpression(statement.expression) ? statement.expression.expression : undefined;
  if (!object || !ts.isObjectLiteralExpression(object) || object.properties.length === 0) return undefined;
  return object.properties.map((property) => property.getText(tree));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
