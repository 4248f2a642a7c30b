import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { isJavaScriptFile } from '../../core/syntax/javascript-file.ts';
import { moduleSpecifiers } from '../../core/typing/pure-module.ts';
import { ts } from '../../core/syntax/typescript.ts';
import { foldersUpward } from '../workspace/paths.ts';

const lockfiles = [
  ['pnpm-lock.yaml', 'pnpm install'],
  ['yarn.lock', 'yarn install'],
  ['bun.lock', 'bun install'],
  ['bun.lockb', 'bun install'],
  ['package-lock.json', 'npm install'],
] as const;

/**
 * Says which packages the files import whose types are not there, and what to do about it; undefined if there are none.
 * A package that is installed and never had types is as well as it will get.
 */
export function unresolvedPackages(request: {
  readonly program: ts.Program;
  readonly files: readonly string[];
  /** The tsconfig. */
  readonly config: string | undefined;
}): Problem | undefined {
  const { program, files, config } = request;
  const states = new Map<string, Exclude<State, 'untyped'>>();
  const checker = program.getTypeChecker();
  for (const file of files) {
    for (const specifier of specifiersOf(program.getSourceFile(file))) {
      const name = packageName(specifier.text);
      if (checker.getSymbolAtLocation(specifier)) {
        if (name !== undefined && lacksNames(specifier, checker)) states.set(name, 'incomplete');
        continue;
      }
      // Nobody installs the types of Node for a project without types; what its modules do is known by name.
      const isUseless = name === '@types/node' && isJavaScriptFile(file);
      const state = name === undefined || isUseless ? 'untyped' : stateOf(name, dirname(file));
      if (name !== undefined && state !== 'untyped') states.set(name, state);
    }
  }
  const [first] = files;
  if (states.size === 0 || first === undefined) return undefined;
  const names = [...states.keys()].sort();
  const shown = names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ');
  const { folder, command } = installCommand(dirname(first));
  const incomplete = names.filter((name) => states.get(name) === 'incomplete');
  const lack = incomplete.length === 1 ? 'does not export' : 'do not export';
  const prisma = incomplete.includes('@prisma/client') ? ' (`npx prisma generate`)' : '';
  const steps = [
    ...([...states.values()].includes('missing') ? [`run \`${command}\` in ${folder}`] : []),
    ...([...states.values()].includes('unbuilt') ? ['build the packages of the workspace that are there unbuilt'] : []),
    ...(incomplete.length > 0 ? [`generate what ${incomplete.join(', ')} ${lack} yet${prisma}`] : []),
  ].join(', and ');
  return {
    code: 'unresolved-packages',
    kind: 'notice',
    message: `The types of ${names.length === 1 ? 'a package' : `${names.length} packages`} could not be resolved: ${shown}`,
    file: config ?? first,
    help: `${steps[0]!.toUpperCase()}${steps.slice(1)} first: code that uses these types is left alone.`,
  };
}

function specifiersOf(sourceFile: ts.SourceFile | undefined): readonly ts.StringLiteralLike[] {
  return (sourceFile?.statements ?? []).flatMap(moduleSpecifiers).filter((each) => ts.isStringLiteralLike(each));
}

/** Some packages export only what a command has generated from the project's own files. */
function lacksNames(specifier: ts.StringLiteralLike, checker: ts.TypeChecker): boolean {
  const bindings = ts.isImportDeclaration(specifier.parent) ? specifier.parent.importClause?.namedBindings : undefined;
  if (bindings === undefined || !ts.isNamedImports(bindings)) return false;
  return bindings.elements.some(({ name }) => {
    const symbol = checker.getSymbolAtLocation(name);
    return symbol !== undefined && checker.getAliasedSymbol(symbol).declarations === undefined;
  });
}

/**
 * `unbuilt`: a package of the workspace that says where its types are, but they are not there yet; `incomplete`: it does
 * not export all that is imported from it.
 */
type State = 'missing' | 'unbuilt' | 'incomplete' | 'untyped';

/** `@acme/mail` for `@acme/mail/smtp`, `@types/node` for `node:fs`; undefined for paths and aliases such as `@/mail`. */
function packageName(specifier: string): string | undefined {
  if (/^(\.|\/|#|~|@\/|[A-Za-z]:)/.test(specifier)) return undefined;
  if (isBuiltin(specifier)) return '@types/node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function stateOf(name: string, folder: string): State {
  const place = foldersUpward(folder).find((each) => existsSync(`${each}/node_modules/${name}`));
  if (place === undefined) return 'missing';
  try {
    const manifest = readFileSync(`${place}/node_modules/${name}/package.json`, 'utf8');
    return /"(types|typings)"\s*:/.test(manifest) ? 'unbuilt' : 'untyped';
  } catch {
    return 'untyped';
  }
}

function installCommand(folder: string): { readonly folder: string; readonly command: string } {
  for (const place of foldersUpward(folder)) {
    const found = lockfiles.find(([name]) => existsSync(`${place}/${name}`));
    if (found) return { folder: place, command: found[1] };
  }
  const owner = foldersUpward(folder).find((place) => existsSync(`${place}/package.json`));
  return { folder: owner ?? folder, command: 'npm install' };
}
