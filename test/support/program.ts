import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { withJavaScriptChecked } from '../../src/core/verify/javascript-checks.ts';
import { withoutMark } from '../../src/core/edit/byte-order-mark.ts';
import { ts } from '../../src/core/syntax/typescript.ts';
import { recent } from './recent.ts';

/** Texts by absolute path. */
export type Files = Readonly<Record<string, string>>;

export const strictOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  experimentalDecorators: true,
};

/** JavaScript that nobody type-checks. */
export const plainJavaScriptOptions = { ...strictOptions, module: ts.ModuleKind.Preserve, allowJs: true };

/** The same as the tool looks at it. */
export const javaScriptOptions = withJavaScriptChecked(plainJavaScriptOptions);

const libraryFolder = dirname(createRequire(import.meta.url).resolve('typescript/package.json')) + '/lib';
const libraryFiles = new Map<string, ts.SourceFile | undefined>();

const programs = recent<ts.Program>(4);

/** A program over texts in memory; the language's own declarations are parsed once for all tests. */
export function programOf(files: Files, options: ts.CompilerOptions = strictOptions): ts.Program {
  return programs(JSON.stringify([files, options]), () =>
    ts.createProgram({ rootNames: Object.keys(files), options, host: hostOf(files) }),
  );
}

/** The compiler's complaints about the given files, one line each, e.g. `src/a.ts:3 TS2304 Cannot find name 'x'.` */
export function diagnosticsOf(files: Files, options: ts.CompilerOptions = strictOptions): string[] {
  return ts.getPreEmitDiagnostics(programOf(files, options)).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
    if (!diagnostic.file) return `TS${diagnostic.code} ${message}`;
    const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
    return `${diagnostic.file.fileName}:${line + 1} TS${diagnostic.code} ${message}`;
  });
}

export function hostOf(files: Files): ts.CompilerHost {
  const folders = new Set(Object.keys(files).flatMap(foldersAbove));
  // The compiler reads files without their byte order mark.
  const textOf = (path: string) => (Object.hasOwn(files, path) ? withoutMark(files[path] ?? '') : undefined);
  return {
    fileExists: (path) => textOf(path) !== undefined || (path.startsWith(libraryFolder) && ts.sys.fileExists(path)),
    readFile: textOf,
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
    getSourceFile: (path, target) => {
      const text = textOf(path);
      if (text !== undefined) return ts.createSourceFile(path, text, target, true);
      return path.startsWith(libraryFolder) ? libraryFile(path, target) : undefined;
    },
    getDefaultLibFileName: (options) => `${libraryFolder}/${ts.getDefaultLibFileName(options)}`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => '/',
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => {
      throw new Error('these programs are only asked, never emitted');
    },
  };
}

function libraryFile(path: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  if (!libraryFiles.has(path)) {
    const text = ts.sys.fileExists(path) ? readFileSync(path, 'utf8') : undefined;
    libraryFiles.set(path, text === undefined ? undefined : ts.createSourceFile(path, text, target, true));
  }
  return libraryFiles.get(path);
}

function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) folders.push(folder);
  return [...folders, '/'];
}
