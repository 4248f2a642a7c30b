import { join } from 'node:path';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { createDiskHost } from '../../../src/shell/program/compiler-host.ts';
import { isJavaScriptFile } from '../../../src/core/syntax/javascript-file.ts';
import { needsNoTypes, withJavaScriptChecked } from '../../../src/core/verify/javascript-checks.ts';
import { recent } from '../../support/recent.ts';
import type { Program, SourceFiles } from './program.ts';

/** Parsed library files, shared by all programs: they never change. */
const libraryFiles = new Map<string, ts.SourceFile | undefined>();

const options = readOptions();
const disk = createDiskHost(options);
const compiled = recent<ts.Program>(4);

/** A TypeScript program over these texts, which stand in the place of the files on disk. */
export function compile(program: Program, files: SourceFiles): ts.Program {
  const options = optionsFor(files);
  const texts = new Map([...files].map(([path, text]) => [join(program.directory, path), text]));
  return compiled(JSON.stringify([...texts]), () => ts.createProgram([...texts.keys()], options, createHost(texts)));
}

function optionsFor(files: SourceFiles): ts.CompilerOptions {
  return [...files.keys()].some(isJavaScriptFile)
    ? withJavaScriptChecked({ ...options, module: ts.ModuleKind.Preserve })
    : options;
}

/** What the compiler says about these texts, one line each. */
export function diagnose(compiled: ts.Program): readonly string[] {
  return ts
    .getPreEmitDiagnostics(compiled)
    .filter(counts)
    .map(({ file, start = 0, code, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
      const shown = file?.text.split('\n')[line]?.trim() ?? '';
      return `${file?.fileName.split('/programs/').at(-1) ?? ''}:${line + 1} TS${code} ${text} | ${shown}`;
    });
}

function counts(diagnostic: ts.Diagnostic): boolean {
  const { file } = diagnostic;
  return file === undefined || !isJavaScriptFile(file.fileName) || needsNoTypes(diagnostic);
}

/** Reads these texts, and below them the libraries on disk, but no file of a program. */
export function createHost(texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const folders = new Set([...texts.keys()].flatMap(foldersOf));
  const owned = (path: string) => /\/equivalence\/(programs\/[^/]+|harness\/sample)\/src(\/|$)/.test(path);
  return {
    ...disk,
    fileExists: (path) => texts.has(path) || (!owned(path) && disk.fileExists(path)),
    directoryExists: (path) => folders.has(path) || (!owned(path) && (disk.directoryExists?.(path) ?? true)),
    readFile: (path) => texts.get(path) ?? (owned(path) ? undefined : disk.readFile(path)),
    getSourceFile: (path, languageVersion) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, languageVersion, true);
      if (!path.includes('/node_modules/')) return disk.getSourceFile(path, languageVersion);
      if (!libraryFiles.has(path)) libraryFiles.set(path, disk.getSourceFile(path, languageVersion));
      return libraryFiles.get(path);
    },
  };
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function readOptions(): ts.CompilerOptions {
  const file = join(import.meta.dirname, '..', 'programs', 'tsconfig.json');
  const parsed = ts.getParsedCommandLineOfConfigFile(
    file,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!parsed || parsed.errors.length > 0) throw new Error(`${file} is not a valid configuration`);
  return parsed.options;
}

function fail(diagnostic: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
