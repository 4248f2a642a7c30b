import posix from 'node:path/posix';
import { withoutExtension } from '../../edit/file-names.ts';
import { perProgram } from '../../syntax/answered-once.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { Stranger } from '../construction/strangers.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { TestsRequest } from './replaced-by-name.ts';

/** The project loads whatever it finds in the folder of the module, and would load its parts as if they were such, too. */
export function obstacleInFolder(
  sourceFile: ts.SourceFile,
  { semantics, texts }: TestsRequest,
): SplitObstacle | undefined {
  const loader = loaderOf(sourceFile.fileName, { semantics, texts });
  if (loader === undefined) return undefined;
  return obstacle({
    code: 'site-out-of-reach',
    cause: sourceFile,
    reason: `${posix.basename(loader)} loads every file that it finds in this folder`,
    unblock: 'let the functions of this file call those of a module in another folder',
  });
}

/** The file that would load this one because of the folder that it is in. */
export function loaderOf(file: string, { semantics, texts }: TestsRequest): string | undefined {
  const around = texts.filter(({ isElsewhere }) => isElsewhere !== true);
  const folders = [...foldersLoaded(semantics), ...around.flatMap(foldersIn)];
  return folders.find((each) => isAmong(file, each))?.by;
}

/** A folder that a file reads so that it can load what is in there. */
interface LoadedFolder {
  readonly by: string;
  /** The end of a path, or an absolute one: `routes`. */
  readonly folder: string;
  readonly isDeep: boolean;
  /** What the names of the files end with before `.js` or `.ts`, e.g. `.route`. */
  readonly suffix: string;
}

const foldersLoaded = perProgram((semantics): readonly LoadedFolder[] =>
  semantics.ownFiles().flatMap(({ fileName: file, text }) => foldersIn({ file, text })),
);

/** A word of each way to load a folder, by which files outside of the program are found. */
export const wordsOfLoaders = [
  ...['readdir', 'readdirSync', 'opendir', 'opendirSync', 'glob', 'globSync', 'globby', 'globbySync', 'fg', 'fastGlob'],
  ...['context', 'autoload', 'Autoload', 'AutoLoad', 'require-all', 'requireAll', 'require-dir', 'requireDir'],
  ...['require-directory', 'requireDirectory'],
];

export function mayLoadFolder({ text }: { readonly text: string }): boolean {
  return loaders.test(text) || (listers.test(text) && loadsComputed.test(text));
}

function foldersIn({ file: by, text }: Stranger): readonly LoadedFolder[] {
  if (!mayLoadFolder({ text })) return [];
  const isDeep = /\brecursive\b/u.test(text);
  const own = ownFolder.test(text) ? [{ by, folder: posix.dirname(by), isDeep, suffix: '' }] : [];
  const named = [...text.replaceAll(specifier, '').matchAll(/(['"`])((?:(?!\1)[^\n])*)\1/gu)].flatMap(
    ([, , path = '']) => {
      const [fixed = '', ...pattern] = path.replace(/^(?=\*)/u, './').split(/(?<=^|\/)(?=[^/]*\*)/u);
      const glob = pattern.join('');
      const steps = fixed.split('/').filter((step) => step !== '' && step !== '.');
      const suffix = withoutExtension(/\*([^*/{}()]*)$/u.exec(glob)?.[1] ?? '');
      const rest = { by, isDeep: isDeep || glob.includes('**'), suffix };
      const inside = steps.filter((step) => step !== '..' && !step.startsWith('${'));
      if (inside.length > 0) return [{ ...rest, folder: inside.join('/') }];
      return glob === '' ? [] : [{ ...rest, folder: posix.join(posix.dirname(by), ...steps) }];
    },
  );
  return [...own, ...named];
}

/** A module that is loaded by its name, which says nothing of a folder. */
const specifier = /(?<=\b(?:require|import)\s*\(\s*|\b(?:from|import)\s*)(['"])[^'"\n]*\1(?=\s*(?:[);,]|with\b|$))/gmu;

function isAmong(file: string, { by, folder, isDeep, suffix }: LoadedFolder): boolean {
  if (file === by || !withoutExtension(file).endsWith(suffix)) return false;
  const path = `${posix.dirname(file)}/`;
  const place = folder.startsWith('/') ? `${folder}/` : `/${folder}/`;
  if (folder.startsWith('/')) return isDeep ? path.startsWith(place) : path === place;
  return isDeep ? path.includes(place) : path.endsWith(place);
}

/** What loads a folder by itself. */
const loaders = /\bimport\.meta\.glob\b|\brequire\.context\s*\(|\b(?:require-?(?:all|dir|directory)|auto-?load)\b/iu;
const listers = /\b(?:readdir|opendir|glob|globby|fastGlob|fg)(?:Sync|\.sync)?\s*\(/u;
/** `require(path.join(folder, file))`, but not `require('./orders')`. */
const loadsComputed = /\b(?:require|import)\s*\(\s*(?!(['"`])[^'"`$\n]*\1\s*[,)])/u;
const ownFolder =
  /(?:readdir|opendir)(?:Sync)?\(\s*(?:__dirname|import\.meta\.dirname)\b|require\.context\(\s*['"]\.\/?['"]/u;
