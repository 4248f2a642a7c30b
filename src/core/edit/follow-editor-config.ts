import { withLineEnds } from './apply-edits.ts';
import { convertIndent } from './reindent.ts';
import { detectStyle } from './style.ts';

/** What an `.editorconfig` says of a file, as its properties are called there; all are in lower case. */
export type EditorConfig = Readonly<Record<string, unknown>>;

/** A new file as the editors of the project would leave it; what is not said stays. https://editorconfig.org */
export function followEditorConfig(text: string, config: EditorConfig): string {
  const { indent, lineEnd } = detectStyle(text);
  const indented = convertIndent(text, indent, indentOf(config) ?? indent);
  const ended = withLineEnds(indented, lineEnds.get(config['end_of_line']) ?? lineEnd);
  return config['insert_final_newline'] === false ? ended.replace(/(?:\r?\n)+$/u, '') : ended;
}

const lineEnds = new Map<unknown, '\n' | '\r\n'>([
  ['lf', '\n'],
  ['crlf', '\r\n'],
]);

function indentOf({ indent_style: style, indent_size: size, tab_width: width }: EditorConfig): string | undefined {
  if (style === 'tab') return '\t';
  const columns = size === 'tab' ? width : size;
  return style === 'space' && typeof columns === 'number' ? ' '.repeat(columns) : undefined;
}
