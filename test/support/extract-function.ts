import { ts } from '../../src/core/syntax/typescript.ts';
import { hostOf } from './program.ts';
import type { Files } from './program.ts';

export interface ExtractRequest {
  readonly files: Files;
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly options: ts.CompilerOptions;
}

export type Extraction =
  | { readonly kind: 'extracted'; readonly text: string; readonly parameters: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string };

const preferences: ts.UserPreferences = { provideRefactorNotApplicableReason: true };
const layout: ts.FormatCodeSettings = { indentSize: 2, convertTabsToSpaces: true, newLineCharacter: '\n' };

const registry = ts.createDocumentRegistry();
const versions = new Map<string, string>();

/** TypeScript's own "Extract function" on the same range, out to the module where it offers that, else as far as it goes. */
export function extractFunction(request: ExtractRequest): Extraction {
  const { file, files, options } = request;
  const host = hostOf(files);
  const textOf = (path: string) => files[path] ?? ts.sys.readFile(path);
  const service = ts.createLanguageService(
    {
      getCompilationSettings: () => options,
      getScriptFileNames: () => Object.keys(files),
      getScriptVersion: (path) => versionOf(files[path]),
      getScriptSnapshot: (path) => {
        const text = textOf(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => '/',
      getDefaultLibFileName: (settings) => host.getDefaultLibFileName(settings),
      readFile: textOf,
      fileExists: (path) => host.fileExists(path),
    },
    registry,
  );
  const range = { pos: request.start, end: request.end };
  const actions = service
    .getApplicableRefactors(file, range, preferences, 'invoked')
    .filter((refactor) => refactor.name === 'Extract Symbol')
    .flatMap((refactor) => refactor.actions)
    .filter((action) => action.name.startsWith('function_scope') || action.kind === 'refactor.extract.function');
  const possible = actions.filter((each) => each.notApplicableReason === undefined);
  const action = possible.find((each) => /in (module|global) scope/.test(each.description)) ?? possible.at(-1);
  if (!action) {
    const reasons = [...new Set(actions.map((each) => each.notApplicableReason).filter((each) => each !== undefined))];
    return { kind: 'refused', reason: reasons.join(' / ') || 'not offered' };
  }
  const edits = service.getEditsForRefactor(file, layout, range, 'Extract Symbol', action.name, preferences);
  if (!edits || edits.edits.length === 0) return { kind: 'refused', reason: 'no edits' };
  const text = apply(files[file] ?? '', edits.edits[0]?.textChanges ?? []);
  return { kind: 'extracted', text, parameters: parametersOf(text) };
}

/** The registry shares what it parsed between services: texts that differ need versions that differ. */
function versionOf(text = ''): string {
  const known = versions.get(text) ?? String(versions.size);
  versions.set(text, known);
  return known;
}

function apply(text: string, changes: readonly ts.TextChange[]): string {
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.start + span.length), text);
}

/** The names that `newFunction` takes, `this` among them where it is called with one. */
function parametersOf(text: string): string[] {
  const tree = ts.createSourceFile('extracted.ts', text, ts.ScriptTarget.Latest, true);
  for (const statement of tree.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text.startsWith('newFunction')) {
      return statement.parameters.map((parameter) => parameter.name.getText());
    }
  }
  return [];
}
