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
  const libraries = libraryTexts();
  const host: ts.CompilerHost = {
    getSourceFile: (name, language) => {
      const content = name === file ? text : libraries.get(name);
      return content === undefined ? undefined : ts.createSourceFile(name, content, language);
    },
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
