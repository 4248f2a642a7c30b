import { libraryFolder, libraryTexts } from '../../core/syntax/libraries.ts';
import { ts } from '../../core/syntax/typescript.ts';

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.Preserve,
  allowJs: true,
  strict: true,
  noResolve: true,
  noEmit: true,
  types: [],
};

/** The program of one file, and what it was read through. */
export interface LoneProgram {
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
}

/**
 * A program of one file and the language's own declarations, without a look at the disk. What the file imports has the
 * error type, so more is refused than within a project.
 */
export function createLoneProgram(file: string, text: string): LoneProgram {
  const host: ts.CompilerHost = {
    getSourceFile: (name, language) =>
      name === file ? ts.createSourceFile(name, text, language) : libraryFile(name, language),
    getDefaultLibLocation: () => libraryFolder,
    getDefaultLibFileName: (settings) => `${libraryFolder}/${ts.getDefaultLibFileName(settings)}`,
    fileExists: (name) => name === file || libraries.has(name),
    readFile: (name) => (name === file ? text : libraries.get(name)),
    writeFile: () => undefined,
    getCurrentDirectory: () => '/',
    getDirectories: () => [],
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
  };
  return { program: ts.createProgram({ rootNames: [file], options, host }), host };
}

const libraries = libraryTexts();
/** A transform is run on one file after the other in one process: the language is parsed once for all of them. */
const parsedLibraries = new Map<string, ts.SourceFile>();

function libraryFile(name: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
  const text = libraries.get(name);
  if (text === undefined) return undefined;
  const parsed = parsedLibraries.get(name) ?? ts.createSourceFile(name, text, language);
  parsedLibraries.set(name, parsed);
  return parsed;
}
