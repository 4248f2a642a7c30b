import posix from 'node:path/posix';
import { ts } from '../syntax/typescript.ts';

/** The syntax tree of a text, with parents; text with errors gives a tree as well. */
export function parseText(text: string, file = 'text.ts'): ts.SourceFile {
  const kind = scriptKind(file);
  const key = `${posix.extname(file)} ${text}`;
  const tree = recentTrees.get(key) ?? ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  // The last one used goes to the end, and the oldest give way.
  recentTrees.delete(key);
  recentTrees.set(key, tree);
  let characters = 0;
  for (const each of [...recentTrees.keys()].toReversed()) {
    characters += each.length;
    if (characters > rememberedCharacters && each !== key) recentTrees.delete(each);
  }
  return tree;
}

/**
 * One text is read again by each step of an edit, and by each trial of a plan. A tree depends on its text and on how
 * its file ends, and is never changed, so remembering the last few is not seen from outside.
 */
const recentTrees = new Map<string, ts.SourceFile>();
const rememberedCharacters = 300_000;

/**
 * The syntax tree of a piece of code that need not be a whole file: statements, an expression, or members of a class.
 * `offset` is where the piece begins in the tree's text.
 */
export function parseFragment(text: string): { readonly tree: ts.SourceFile; readonly offset: number } {
  const wrappings: readonly (readonly [string, string, string])[] = [
    ['', '', 'text.ts'],
    ['(', '\n)', 'text.ts'],
    ['async function* _() {', '\n}', 'text.ts'],
    ['class _ {', '\n}', 'text.ts'],
    ['', '', 'text.tsx'],
    ['(', '\n)', 'text.tsx'],
    ['class _ {', '\n}', 'text.tsx'],
  ];
  const candidates = wrappings.map(([before, after, file]) => () => ({
    tree: parseText(before + text + after, file),
    offset: before.length,
  }));
  const first = candidates[0]!();
  if (syntaxErrors(first.tree) === 0) return first;
  let best = first;
  for (const candidate of candidates.slice(1)) {
    const parsed = candidate();
    if (syntaxErrors(parsed.tree) < syntaxErrors(best.tree)) best = parsed;
    if (syntaxErrors(best.tree) === 0) break;
  }
  return best;
}

/** How many syntax errors the parser met. */
export function syntaxErrors(tree: ts.SourceFile): number {
  return diagnosticsOf(tree).length;
}

/** The first syntax error, with the line that it stands in; undefined where there is none. */
export function syntaxFault(tree: ts.SourceFile): string | undefined {
  const [first] = diagnosticsOf(tree);
  if (first === undefined) return undefined;
  const { line } = tree.getLineAndCharacterOfPosition(first.start);
  const text = tree.text.split('\n')[line]?.trim() ?? '';
  const message = ts.flattenDiagnosticMessageText(first.messageText, ' ').replace(/\.$/u, '');
  return `${message}, ${text === '' ? 'at its end' : `at “${text}”`}`;
}

/** The compiler keeps them on the tree but does not declare the field. */
function diagnosticsOf(tree: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (tree as ts.SourceFile & { readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[] }).parseDiagnostics;
}

function scriptKind(file: string): ts.ScriptKind {
  if (file.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return /\.[cm]?jsx?$/.test(file) ? ts.ScriptKind.JSX : ts.ScriptKind.TS;
}
