import posix from 'node:path/posix';
import type { FileStyle } from '../model/style.ts';
import type { ts } from '../syntax/typescript.ts';
import { projectStyle } from './style.ts';

/**
 * The style of each file of a project. A single file often does not show how wide a line may be, or whether a list of
 * arguments ends with a comma, so the files nearest to it are asked about what it leaves open.
 */
export function programStyles(files: readonly ts.SourceFile[]): (file: ts.SourceFile) => FileStyle {
  const below = tellingFilesByFolder(files);
  const known = new Map<string, FileStyle>();
  return (file) => {
    const style =
      known.get(file.fileName) ??
      projectStyle([file, ...nearest(file, below)].map((tree) => ({ file: tree.fileName, text: tree.text, tree })));
    known.set(file.fileName, style);
    return style;
  };
}

/** A dozen files from the innermost folders around the file that have so many. */
function nearest(file: ts.SourceFile, below: ReadonlyMap<string, readonly ts.SourceFile[]>): readonly ts.SourceFile[] {
  const found = new Set<ts.SourceFile>();
  for (const folder of foldersAbove(file.fileName)) {
    for (const each of below.get(folder) ?? []) {
      if (each.fileName !== file.fileName && found.size < wanted) found.add(each);
    }
  }
  return [...found];
}

const wanted = 12;

/** For each folder a few of the files in it and below. */
function tellingFilesByFolder(files: readonly ts.SourceFile[]): ReadonlyMap<string, readonly ts.SourceFile[]> {
  const below = new Map<string, ts.SourceFile[]>();
  for (const file of files) {
    if (!isTelling(file)) continue;
    for (const folder of foldersAbove(file.fileName)) {
      const known = below.get(folder) ?? [];
      if (known.length <= wanted) known.push(file);
      below.set(folder, known);
    }
  }
  return below;
}

/** The folder of a file, and all around it. */
function foldersAbove(file: string): readonly string[] {
  const folders: string[] = [];
  for (let each = posix.dirname(file); !folders.includes(each); each = posix.dirname(each)) folders.push(each);
  return folders;
}

/** Declarations and generated code have no style, tiny files show none, and huge ones cost more than they tell. */
function isTelling({ fileName, text }: ts.SourceFile): boolean {
  return (
    text.length > 1_000 &&
    text.length < 40_000 &&
    !/\.d\.[cm]?ts$|\/node_modules\/|\.json$/.test(fileName) &&
    !/@generated|auto-?generated|do not (?:edit|modify)/i.test(text.slice(0, 500))
  );
}
