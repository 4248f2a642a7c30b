import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { ts } from '../../core/syntax/typescript.ts';
import { foldersUpward } from '../workspace/paths.ts';

const lockfiles = [
  ['pnpm-lock.yaml', 'pnpm install'],
  ['yarn.lock', 'yarn install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
  ['package-lock.json', 'npm install'],
] as const;

/** Says which packages the files import that are not installed, and how to install them; undefined if there are none. */
export function unresolvedPackages(program: ts.Program, files: readonly string[]): Problem | undefined {
  const packages = new Set<string>();
  const checker = program.getTypeChecker();
  for (const file of files) {
    const sourceFile = program.getSourceFile(file);
    for (const statement of sourceFile?.statements ?? []) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
      const specifier = statement.moduleSpecifier;
      if (!specifier || !ts.isStringLiteral(specifier) || checker.getSymbolAtLocation(specifier)) continue;
      const name = packageName(specifier.text);
      if (name !== undefined && !isInstalled(name, dirname(file))) packages.add(name);
    }
  }
  const [first] = files;
  if (packages.size === 0 || first === undefined) return undefined;
  const names = [...packages].sort();
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const { folder, command } = installCommand(dirname(first));
  return {
    code: 'unresolved-packages',
    kind: 'notice',
    message: `The types of ${names.length === 1 ? 'a package' : `${names.length} packages`} could not be resolved: ${shown}`,
    file: folder,
    help: `Run \`${command}\` in ${folder} first: code that uses these types is left alone.`,
  };
}

/** `@acme/mail` for `@acme/mail/smtp`, `@types/node` for `node:fs`; undefined for paths and aliases such as `@/mail`. */
function packageName(specifier: string): string | undefined {
  if (/^(\.|\/|#|~|@\/|[A-Za-z]:)/.test(specifier)) return undefined;
  if (isBuiltin(specifier)) return '@types/node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A package that is there but has no types is as well as it will get. */
function isInstalled(name: string, folder: string): boolean {
  return foldersUpward(folder).some((place) => existsSync(`${place}/node_modules/${name}`));
}

function installCommand(folder: string): { readonly folder: string; readonly command: string } {
  for (const place of foldersUpward(folder)) {
    const found = lockfiles.find(([name]) => existsSync(`${place}/${name}`));
    if (found) return { folder: place, command: found[1] };
  }
  const owner = foldersUpward(folder).find((place) => existsSync(`${place}/package.json`));
  return { folder: owner ?? folder, command: 'npm install' };
}
