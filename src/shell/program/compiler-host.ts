import { libraryFolder, libraryTexts } from '../../core/syntax/libraries.ts';
import { ts } from '../../core/syntax/typescript.ts';

/**
 * Reads a project from disk for the bundled compiler. Its own declarations (lib.*.d.ts) come with the bundle, not from
 * the project's TypeScript, whose version may be another one.
 */
export function createDiskHost(options: ts.CompilerOptions): ts.CompilerHost {
  const libraries = libraryTexts();
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile, directoryExists } = host;
  return Object.assign(host, {
    // Nobody asks for the comments of declarations; leaving them unparsed saves time and memory.
    jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
    getDefaultLibLocation: () => libraryFolder,
    getDefaultLibFileName: (settings: ts.CompilerOptions) => `${libraryFolder}/${ts.getDefaultLibFileName(settings)}`,
    fileExists: remember((file: string) => libraries.has(file) || fileExists(file)),
    readFile: (file: string) => libraries.get(file) ?? readFile(file),
    directoryExists: remember((folder: string) => folder === libraryFolder || (directoryExists?.(folder) ?? true)),
    getSourceFile: (file: string, language: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
      const library = libraries.get(file);
      return library === undefined ? getSourceFile(file, language) : ts.createSourceFile(file, library, language);
    },
  } satisfies Partial<ts.CompilerHost>);
}

/** A plan is made of one state of the disk; looking for modules asks for the same places over and over. */
function remember<T>(ask: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const answer = ask(path);
    known.set(path, answer);
    return answer;
  };
}
