import { getLibFiles, libFolderInMemoryPath } from '@ts-morph/common';

/** Where the language's own declarations appear to be: no such folder exists on disk. */
export const libraryFolder: string = libFolderInMemoryPath;

/** The declarations of the language and the DOM that belong to the bundled compiler, by path. */
export function libraryTexts(): ReadonlyMap<string, string> {
  return new Map(getLibFiles().map((library) => [`${libFolderInMemoryPath}/${library.fileName}`, library.text]));
}
