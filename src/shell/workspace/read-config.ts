import { basename, dirname } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { matchesPatterns } from '../../core/syntax/match-files.ts';
import { ts } from '../../core/syntax/typescript.ts';
import { typescriptVersionFor } from '../program/installed-version.ts';
import { withDefaultsOf } from '../program/version-defaults.ts';
import { foldersUpward, toPosix } from './paths.ts';
import { realPath } from './place.ts';

/** A tsconfig as the bundled compiler is to take it. */
export interface ProjectConfig {
  /** Absolute path of the tsconfig; undefined where a folder has none. */
  readonly file: string | undefined;
  /** The files it lists or matches (absolute paths with `/`). */
  readonly files: ReadonlySet<string>;
  /** Folders of these files that symbolic links lead to, each as the tsconfig reaches it. */
  readonly linked: ReadonlyMap<string, string>;
  readonly options: ts.CompilerOptions;
  /** The tsconfigs it refers to (absolute paths). */
  readonly references: readonly string[];
}

export interface ReadConfig {
  readonly config: ProjectConfig | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a tsconfig with what it extends; what keeps tsc from using it is a problem with file and line. */
export function readConfig(file: string): ReadConfig {
  const broken: ts.Diagnostic[] = [];
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => broken.push(diagnostic),
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(file, undefined, host);
  const fatal = [...broken, ...(parsed ? ts.getConfigFileParsingDiagnostics(parsed) : [])].filter(isFatal);
  if (!parsed || fatal.length > 0)
    return { config: undefined, problems: fatal.slice(0, 1).map((d) => problemOf(file, d)) };
  const config: ProjectConfig = {
    file,
    ...withoutLinks(parsed.fileNames.map(toPosix)),
    options: withDefaultsOf(typescriptVersionFor(dirname(file)), parsed.options),
    references: (parsed.projectReferences ?? []).map((reference) => toPosix(ts.resolveProjectReferencePath(reference))),
  };
  return { config, problems: [] };
}

/** A file has one name, so that what two ways lead to is one module to the compiler. */
function withoutLinks(listed: readonly string[]): Pick<ProjectConfig, 'files' | 'linked'> {
  const folders = new Map([...new Set(listed.map((file) => dirname(file)))].map((each) => [each, realPath(each)]));
  const linked = [...folders].flatMap(([each, real]) => (real === each ? [] : [[real, each] as const]));
  const files = listed.map((file) => `${folders.get(dirname(file))}/${basename(file)}`);
  return { files: new Set(files), linked: new Map(linked) };
}

/** Answers whether a tsconfig takes a file in that need not exist yet; answers are remembered. */
export function createInclusion(config: ProjectConfig): (file: string) => boolean {
  const known = new Map<string, boolean>();
  return (file) => {
    const answer = known.get(file) ?? takesIn(config, file);
    known.set(file, answer);
    return answer;
  };
}

function takesIn(config: ProjectConfig, path: string): boolean {
  if (config.file === undefined || config.files.has(path)) return true;
  const around = foldersUpward(dirname(path)).find((folder) => config.linked.has(folder));
  const file = around === undefined ? path : config.linked.get(around)! + path.slice(around.length);
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
    readDirectory: (...[root, extensions, excludes, includes]) =>
      matchesPatterns({ file, root, extensions, excludes, includes }) ? [file] : [],
  };
  return ts.getParsedCommandLineOfConfigFile(config.file, undefined, host)?.fileNames.includes(file) ?? false;
}

/** What stands in for a tsconfig where there is none. */
export function configWithoutFile(folder: string, files: readonly string[]): ProjectConfig {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowJs: true,
    jsx: ts.JsxEmit.Preserve,
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
    strict: true,
    types: ['*'],
  };
  return {
    file: undefined,
    files: new Set(files),
    linked: new Map(),
    options: withDefaultsOf(typescriptVersionFor(folder), options),
    references: [],
  };
}

/**
 * JSON that does not parse, and a file that is missing. Not: options that the bundled compiler no longer knows, no
 * inputs (a solution has none), which do not keep anyone from working.
 */
function isFatal(diagnostic: ts.Diagnostic): boolean {
  const { code } = diagnostic;
  const isSyntax = code >= 1000 && code < 2000;
  const isMissing = code === 5083 || code === 6053 || code === 5058 || code === 5012 || code === 5014;
  return isSyntax || isMissing || code === 18000;
}

function problemOf(file: string, diagnostic: ts.Diagnostic): Problem {
  const at = diagnostic.file;
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  const position =
    at && diagnostic.start !== undefined ? at.getLineAndCharacterOfPosition(diagnostic.start) : undefined;
  const place = at ? toPosix(at.fileName) : file;
  return {
    code: 'unreadable-tsconfig',
    kind: 'input',
    message: `${place} cannot be used: ${text}`,
    file: place,
    ...(position ? { line: position.line + 1, column: position.character + 1 } : {}),
    help: /extends|not found|Cannot read/i.test(text)
      ? 'Mend the path, or install the package that it names.'
      : 'Mend it; `npx tsc --showConfig` shows how TypeScript reads it.',
  };
}
