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
const services = new WeakMap<Files, ts.LanguageService>();

/** TypeScript's own "Extract function" on the same range, out to the module where it offers that, else as far as it goes. */
export function extractFunction(request: ExtractRequest): Extraction {
  const { file, files } = request;
  const service = serviceOf(request);
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

/** One service for each set of texts, since each costs a program. */
function serviceOf({ files, options }: ExtractRequest): ts.LanguageService {
  const known = services.get(files);
  if (known) return known;
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
  services.set(files, service);
  return service;
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

/** The names that the new function takes, `this` among them where it became a method. */
function parametersOf(text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isFunction = ts.isFunctionDeclaration(node) && node.name?.text.startsWith('newFunction');
    const isMethod = ts.isMethodDeclaration(node) && node.name.getText().startsWith('newMethod');
    if (isFunction || isMethod) found.push(...node.parameters.map((parameter) => parameter.name.getText()));
    if (isMethod) found.push('this');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('extracted.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}
