import posix from 'node:path/posix';
import { preferredCore, spelledAsThere } from './core-directory.ts';
import { domainWords, moduleName, namingHabit, sameWords, spell, wordsOf, type NamingHabit } from './file-names.ts';
import { isModuleOfFunctions } from './module-of-functions.ts';
import { moduleSystemOf } from '../syntax/commonjs.ts';
import { parseText } from './parse-text.ts';

export interface PlacementRequest {
  /** Absolute path of the file with the orchestrator. */
  readonly orchestratorFile: string;
  /** E.g. `CheckoutOrchestrator`; empty for one without a name. */
  readonly orchestratorName: string;
  /** Directory of the nearest package (absolute). */
  readonly packageDir: string;
  /** Directory of the core within its package, e.g. `src/core`. */
  readonly coreDir: string;
  /** The files of the project (absolute), of which those of the package count. */
  readonly projectFiles: readonly string[];
  /** Where the sources of the program have to lie (`rootDir`, absolute), if the program says so. */
  readonly rootDir?: string | undefined;
  /** True for a path that the program would take in; left out where nothing is known about that. */
  readonly includes?: ((file: string) => boolean) | undefined;
  /** The text of an existing file, to see whether it is a module of functions. */
  readonly readText?: ((file: string) => string | undefined) | undefined;
  /** Where a path leads when every symbolic link is followed. */
  readonly realPath?: ((path: string) => string) | undefined;
}

/**
 * Where the logic of an orchestrator goes: `<package>/<coreDir>/<domain>.ts` (absolute), one module per domain, spelt as
 * the files of the project are. The path may be that of an existing module about the same domain, which is then
 * added to; it never hides another module from the imports that exist.
 */
export function placeCoreModule(request: PlacementRequest): string {
  const { files, habit: habitOfPackage } = packageOf(request);
  const directory = coreDirectory(request, files);
  const inCore = files.filter((file) => file.startsWith(`${directory}/`));
  const habit = namingHabit(inCore) ?? habitOfPackage ?? 'kebab';
  const domain = domainWords(request.orchestratorName, request.orchestratorFile);

  for (let attempt = 0; ; attempt++) {
    const words = [...domain, ...(attempt > 0 ? ['rules'] : []), ...(attempt > 1 ? [String(attempt)] : [])];
    const name = spell(words, habit);
    if (name.toLowerCase() === 'index') continue;
    const path = `${directory}/${name}`;
    const namesakes = namesakesOf(words, path, { ...request, inCore });
    const isFolder = indexNames.some((index) => exists(`${path}/${index}`, request)) || holds(inCore, `${path}/`);
    // An import of `core/order` that means the folder would find a new `core/order.ts` first: we go into the folder.
    const [file = `${isFolder ? `${path}/${name}` : path}${moduleExtension(request.orchestratorFile)}`] = namesakes;
    const isNew = namesakes.length === 0 && !exists(file, request);
    if (isNew || ((namesakes.length === 1 || isFolder) && canTake(request, file))) return file;
  }
}

/** Files of the core that are called so, however they spell it. */
function namesakesOf(
  words: readonly string[],
  path: string,
  { inCore, ...request }: PlacementRequest & { readonly inCore: readonly string[] },
): readonly string[] {
  const listed = inCore.filter(
    (file) => posix.dirname(file) === posix.dirname(path) && sameWords(wordsOf(moduleName(file)), words),
  );
  const unlisted = extensions
    .map((extension) => path + extension)
    .filter((file) => request.readText?.(file) !== undefined);
  return [...new Set([...listed, ...unlisted])];
}

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.d.ts', '.js', '.jsx', '.mjs', '.cjs'];
const indexNames = ['index.ts', 'index.tsx', 'index.js'];

function exists(file: string, request: PlacementRequest): boolean {
  return request.projectFiles.includes(file) || request.readText?.(file) !== undefined;
}

function holds(files: readonly string[], directory: string): boolean {
  return files.some((file) => file.startsWith(directory));
}

interface PackageFiles {
  readonly files: readonly string[];
  readonly habit: NamingHabit | undefined;
}

// Many orchestrators are placed among the same files; remembering what a list says is not seen from outside.
const packages = new WeakMap<readonly string[], Map<string, PackageFiles>>();

function packageOf({ projectFiles, packageDir }: PlacementRequest): PackageFiles {
  const known = packages.get(projectFiles) ?? new Map<string, PackageFiles>();
  packages.set(projectFiles, known);
  let result = known.get(packageDir);
  if (!result) {
    const files = projectFiles.filter((file) => file.startsWith(`${packageDir}/`));
    known.set(packageDir, (result = { files, habit: namingHabit(files) }));
  }
  return result;
}

/** The first place for a core that the program takes in, as it is called on the disk. */
function coreDirectory(request: PlacementRequest, files: readonly string[]): string {
  const { packageDir, coreDir, rootDir, includes, realPath = (path: string) => path } = request;
  const sources = [`${packageDir}/src/`, `${realPath(`${packageDir}/src`)}/`];
  const hasSource = files.some((file) => sources.some((folder) => file.startsWith(folder)));
  const base = posix.basename(coreDir);
  const isSource = (folder: string) =>
    request.orchestratorFile.startsWith(`${posix.join(folder, posix.dirname(coreDir))}/`);
  const candidates = [
    preferredCore(packageDir, { coreDir, hasSource }),
    ...(rootDir?.startsWith(`${packageDir}/`) ? [posix.join(rootDir, base)] : []),
    ...ancestorsWithin(packageDir, request.orchestratorFile).map((each) =>
      posix.join(each, isSource(each) ? coreDir : base),
    ),
  ];
  const isInside = (directory: string) =>
    (rootDir === undefined || `${directory}/`.startsWith(rootDir.endsWith('/') ? rootDir : `${rootDir}/`)) &&
    (includes === undefined || includes(`${directory}/module${moduleExtension(request.orchestratorFile)}`));
  const chosen = candidates.find(isInside) ?? candidates[0]!;
  return spelledAsThere(realPath(chosen), files);
}

/** The directories of the package above a file, the outermost first. */
function ancestorsWithin(packageDir: string, file: string): readonly string[] {
  const ancestors: string[] = [];
  for (let each = posix.dirname(file); each.startsWith(`${packageDir}/`); each = posix.dirname(each)) {
    ancestors.unshift(each);
  }
  return ancestors;
}

function moduleExtension(file: string): string {
  const extension = posix.extname(file);
  return extension === '.tsx' ? '.ts' : extension === '.jsx' ? '.js' : extension;
}

function canTake(request: PlacementRequest, file: string): boolean {
  if (file === request.orchestratorFile) return false;
  if (/\.d\.[cm]?ts$/.test(file) || posix.extname(file) !== moduleExtension(request.orchestratorFile)) return false;
  if (speaksOtherwise(file, request)) return false;
  return isModuleOfFunctions(file, request.readText?.(file));
}

/** A module that exports cannot take functions that are to be required. */
function speaksOtherwise(file: string, { orchestratorFile, readText }: PlacementRequest): boolean {
  const own = moduleSystemOf(parseText(readText?.(file) ?? '', file));
  const other = moduleSystemOf(parseText(readText?.(orchestratorFile) ?? '', orchestratorFile));
  return own !== undefined && other !== undefined && own !== other;
}
