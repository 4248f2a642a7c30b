import type { Declaration } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import { commonJsExport, commonJsNames } from '../syntax/commonjs.ts';
import { ts } from '../syntax/typescript.ts';
import { applyEdits, withLineEnds, type Replacement } from './apply-edits.ts';
import { withBracketSpacing } from './bracket-spacing.ts';
import { addDeclarations } from './core-module.ts';
import { isExportedText, withoutExport } from './export-word.ts';
import { extendList } from './import-list.ts';
import { beginsStrictly } from './import-position.ts';
import { parseText } from './parse-text.ts';
import { fits, inBraces, listLines } from './render-call.ts';

/**
 * What `addDeclarations` does, for a CommonJS module: the declarations come without `export`, and their names are
 * handed out the way the module does it already, or else the file that the code comes from.
 */
export function addToCommonJs(request: {
  readonly text: string;
  readonly declarations: readonly Declaration[];
  readonly style: FileStyle;
  /** The text of the file that the code comes from. */
  readonly example: string;
}): string {
  const { text, declarations, style, example } = request;
  if (declarations.length === 0) return text;
  const plain = declarations.map((each) => ({ ...each, text: withoutExport(each.text) }));
  const names = declarations
    .filter(({ kind, text: own }) => kind !== 'interface' && kind !== 'type' && isExportedText(own))
    .map(({ name }) => name);
  const { before, after } = splitAtExports(text);
  const extended = addDeclarations(before, plain, style);
  const whole = joined(extended, after, style.lineEnd);
  return withExports({ text: whole, names, style, example });
}

/** The text up to the statements at its end that only hand out what is declared above. */
function splitAtExports(text: string): { readonly before: string; readonly after: string } {
  const tree = parseText(text, 'module.js');
  const firstOfTail = tree.statements.findLastIndex((statement) => commonJsExport(statement) === undefined) + 1;
  const first = tree.statements[firstOfTail];
  if (first === undefined) return { before: text, after: '' };
  const [comment] = ts.getLeadingCommentRanges(text, first.pos) ?? [];
  const start = comment === undefined ? first.getStart() : Math.min(comment.pos, first.getStart());
  return { before: text.slice(0, start), after: text.slice(start) };
}

function joined(before: string, after: string, lineEnd: string): string {
  if (after.trim() === '') return before;
  const top = before.replace(/\s+$/u, '');
  return top === '' ? after : top + lineEnd + lineEnd + after;
}

interface ExportsRequest {
  readonly text: string;
  readonly names: readonly string[];
  readonly style: FileStyle;
  readonly example: string;
}

function withExports({ text, names, style, example }: ExportsRequest): string {
  const tree = parseText(text, 'module.js');
  const known = commonJsNames(tree);
  const missing = [...new Set(names)].filter((name) => !known.has(name));
  if (missing.length === 0) return text;
  const list = listOfExports(tree);
  const edits: readonly Replacement[] =
    list === undefined
      ? [newExports({ text, names: missing, style, example }, tree)]
      : extendList(list, missing, style);
  return applyEdits(
    text,
    edits.map((each) => ({ ...each, text: withLineEnds(withBracketSpacing(each.text, style), style.lineEnd) })),
  );
}

/** The braces of `module.exports = { … }`. */
function listOfExports({ statements }: ts.SourceFile): ts.ObjectLiteralExpression | undefined {
  for (const statement of statements) {
    const exported = commonJsExport(statement);
    if (exported === undefined || exported.name !== undefined) continue;
    if (ts.isObjectLiteralExpression(exported.value)) return exported.value;
  }
  return undefined;
}

/** `module.exports = { … }` for a new module, or a line for each name where that is the habit. */
function newExports({ text, names, style, example }: ExportsRequest, tree: ts.SourceFile): Replacement {
  const end = text.replace(/\s+$/u, '').length;
  const semicolon = style.semicolons ? ';' : '';
  const own = tree.statements.flatMap((statement) => commonJsExport(statement) ?? []);
  const others = parseText(example, 'module.js').statements.flatMap((statement) => commonJsExport(statement) ?? []);
  const habit = own.length > 0 || others.some(({ name }) => name === undefined) ? own : others;
  const single = habit.filter(({ name }) => name !== undefined);
  const isReplaced = own.some(({ name }) => name === undefined);
  if (own.length === 0 && single.length === 0) {
    const oneLine = `module.exports = { ${names.join(', ')} }${semicolon}`;
    const lines = fits(oneLine, 0, style)
      ? [oneLine]
      : ['module.exports = {', ...listLines(names, inBraces(style), ''), `}${semicolon}`];
    return { start: end, end, text: `\n\n${lines.join('\n')}` };
  }
  // After `module.exports = …` the other name still means the old object.
  const target = isReplaced ? 'module.exports' : (single[0]?.target ?? 'module.exports');
  const lines = names.map((name) => `${target}.${name} = ${name}${semicolon}`);
  const last = tree.statements.at(-1);
  const follows = last !== undefined && commonJsExport(last) !== undefined;
  return { start: end, end, text: `${follows ? '\n' : '\n\n'}${lines.join('\n')}` };
}

/** The first lines of a new CommonJS module: it is strict where the file is that its code comes from. */
export function commonJsHeader(example: string, style: FileStyle): string {
  const isStrict = beginsStrictly(parseText(example, 'module.js'));
  return isStrict ? `${style.quote}use strict${style.quote}${style.semicolons ? ';' : ''}${style.lineEnd}` : '';
}
