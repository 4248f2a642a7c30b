import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import type { Replacement } from './apply-edits.ts';
import { fits, inBraces, listLines } from './render-call.ts';

/** The pieces of a new import declaration, e.g. `{ clause: 'import type', names: ['Order'], from: './order' }`. */
export interface NewImport {
  readonly typeOnly: boolean;
  /** A default import or a namespace, e.g. `React` or `* as sums`. */
  readonly whole?: string | undefined;
  /** As they stand in the braces, e.g. `total as sum`. */
  readonly names: readonly string[];
  readonly from: string;
  /** E.g. `with { type: 'json' }`. */
  readonly attributes?: string | undefined;
}

/** A list of names in braces: of an import, of an `export … from`, or of what is taken out of a `require`. */
export type NameList = ts.NamedImports | ts.NamedExports | ts.ObjectBindingPattern | ts.ObjectLiteralExpression;

/** The text of an import declaration with LF line ends, its list broken over lines where it is too long for one. */
export function renderImport({ typeOnly, whole, names, from, attributes }: NewImport, style: FileStyle): string {
  const head = `import ${typeOnly ? 'type ' : ''}${whole ?? ''}${whole !== undefined && names.length > 0 ? ', ' : ''}`;
  const said = attributes === undefined ? '' : ` ${attributes}`;
  const tail = ` from ${style.quote}${from}${style.quote}${said}${style.semicolons ? ';' : ''}`;
  if (names.length === 0) return head + tail;
  const oneLine = `${head}{ ${names.join(', ')} }${tail}`;
  // A list of one name is never broken, however long.
  if (fits(oneLine, 0, style) || (names.length === 1 && whole === undefined)) return oneLine;
  return [`${head}{`, ...listLines(names, inBraces(style), ''), `}${tail}`].join('\n');
}

/** Adds names at the end of an existing list, the way the list is laid out; its comments stay where they are. */
export function extendList(list: NameList, names: readonly string[], style: FileStyle): readonly Replacement[] {
  const tree = list.getSourceFile();
  const { text } = tree;
  const elements = namesOf(list);
  const last = elements.at(-1);
  if (!last) return [{ start: list.getStart(tree), end: list.end, text: `{ ${names.join(', ')} }` }];
  const inside = text.slice(list.getStart(tree), list.end);
  if (isBroken(list)) return extendBrokenList(list, last, names);

  const hasComment = /\/[*/]/.test(inside);
  const lineStart = text.lastIndexOf('\n', list.getStart(tree)) + 1;
  const lineEnd = /\r?\n|$/.exec(text.slice(list.end))!.index + list.end;
  const longer = names.reduce((sum, name) => sum + name.length + 2, lineEnd - lineStart);
  if (!hasComment && longer > style.lineWidth) {
    const all = [...elements.map((each) => each.getText(tree)), ...names];
    const lines = ['{', ...listLines(all, inBraces(style), ''), '}'];
    return [{ start: list.getStart(tree), end: list.end, text: lines.join('\n') }];
  }
  const end = afterComments(text, elements.hasTrailingComma ? elements.end : last.end);
  const lead = elements.hasTrailingComma ? ' ' : ', ';
  return [{ start: end, end, text: lead + names.join(', ') }];
}

function namesOf(list: NameList): ts.NodeArray<ts.Node> {
  return ts.isObjectLiteralExpression(list) ? list.properties : list.elements;
}

/** True when the names stand on lines of their own. */
export function isBroken(list: NameList): boolean {
  const last = namesOf(list).at(-1);
  return last !== undefined && list.getSourceFile().text.slice(last.end, list.end).includes('\n');
}

function extendBrokenList(list: NameList, last: ts.Node, names: readonly string[]): readonly Replacement[] {
  const tree = list.getSourceFile();
  const { text } = tree;
  const start = last.getStart(tree);
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const indent = /^[\t ]*/.exec(text.slice(lineStart))![0];
  const elements = namesOf(list);
  if (elements.hasTrailingComma) {
    const end = afterComments(text, elements.end);
    return [{ start: end, end, text: names.map((name) => `\n${indent}${name},`).join('') }];
  }
  const end = afterComments(text, last.end);
  return [
    { start: last.end, end: last.end, text: ',' },
    { start: end, end, text: names.map((name) => `\n${indent}${name}`).join(',') },
  ];
}

/** Behind the comments that follow on the same line. */
export function afterComments(text: string, position: number): number {
  return ts.getTrailingCommentRanges(text, position)?.at(-1)?.end ?? position;
}
