import posix from 'node:path/posix';

/** Where the core of a package is to be: below its `src`, or at its top where it has no `src` (absolute). */
export function preferredCore(
  packageDir: string,
  { coreDir, hasSource }: { readonly coreDir: string; readonly hasSource: boolean },
): string {
  const inPackage = !hasSource && coreDir.startsWith('src/') ? coreDir.slice('src/'.length) : coreDir;
  return posix.join(packageDir, inPackage);
}

/**
 * The directory as it is called on the disk: `src/core` beside an existing `src/Core` would be the same folder on one
 * machine and another one on the next.
 */
export function spelledAsThere(directory: string, files: readonly string[]): string {
  const there = files.find((file) => isBelow(file, directory));
  return there?.slice(0, directory.length) ?? directory;
}

/** Tells whether a file belongs to the core of its package, however the folders are spelt. */
export function createCoreTest({
  coreDir,
  files,
  packageOf,
}: {
  readonly coreDir: string;
  /** The files of the project (absolute). */
  readonly files: readonly string[];
  /** The directory of the package around a file (absolute). */
  readonly packageOf: (file: string) => string | undefined;
}): (file: string) => boolean {
  const packages = files.map((file) => ({ file, packageDir: packageOf(file) }));
  const withSource = new Set(
    packages.filter(({ file, packageDir }) => file.startsWith(`${packageDir}/src/`)).map((each) => each.packageDir),
  );
  return (file) => {
    if (file.toLowerCase().includes(`/${coreDir.toLowerCase()}/`)) return true;
    const packageDir = packageOf(file);
    const hasSource = withSource.has(packageDir);
    return packageDir !== undefined && isBelow(file, preferredCore(packageDir, { coreDir, hasSource }));
  };
}

function isBelow(file: string, directory: string): boolean {
  return file.toLowerCase().startsWith(`${directory.toLowerCase()}/`);
}
