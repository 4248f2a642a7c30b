import posix from 'node:path/posix';
import { withoutExtension } from './file-names.ts';
import type { FileStyle } from '../model/style.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import { importExtensionOf } from './style-habits.ts';

/** What the way of writing an import depends on, besides its target. */
export interface SpecifierContext {
  /** The importing file (absolute). */
  readonly file: string;
  readonly options: ts.CompilerOptions;
  readonly style: FileStyle;
  /** The specifiers that the file, or the file its code comes from, uses already. */
  readonly existing: readonly string[];
  /** True for `require('…')`, which finds a file without its ending. */
  readonly isRequired?: boolean;
  /** Where `existing` belongs to, if that is another file. */
  readonly existingFile?: string | undefined;
}

/**
 * What to write after `from` for a target (absolute path of a file, or a bare specifier, which stays): relative, or by
 * an alias where the file reaches other folders of the project by it. It names the file, never the index above it; an
 * index is named by its folder where the file does so already.
 */
export function specifierFor(target: string, context: SpecifierContext): string {
  if (!isPath(target)) return target;
  const extension = extensionFor(target, context);
  const relative = relativePath(context.file, target);
  const alias = aliasFor(target, relative, context);
  const path = (alias ?? relative) + extension;
  return path.endsWith('/index') && isNamedByFolder(target, context) ? path.slice(0, -'/index'.length) : path;
}

/** True when an existing specifier, relative or by an alias, is the folder of this index. */
function isNamedByFolder(target: string, { existing, existingFile, file, options }: SpecifierContext): boolean {
  const folder = posix.dirname(target);
  const from = posix.dirname(existingFile ?? file);
  const aliases = aliasesOf(folder, options).map(({ specifier }) => specifier);
  return existing.some((each) => (each.startsWith('.') ? posix.join(from, each) === folder : aliases.includes(each)));
}

/** True when an existing specifier of the file means the target, however it is written. */
export function meansTarget(specifier: string, target: string, context: SpecifierContext): boolean {
  if (!isPath(target)) return specifier === target;
  const wanted = withoutExtension(target);
  if (/^\.\.?(?:\/|$)/.test(specifier)) {
    return withoutExtension(posix.join(posix.dirname(context.file), specifier)) === wanted;
  }
  const plain = withoutExtension(specifier);
  return aliasesOf(target, context.options).some((alias) => alias.specifier === plain);
}

function isPath(target: string): boolean {
  return target.startsWith('/') || /^[A-Za-z]:\//.test(target);
}

function relativePath(from: string, target: string): string {
  const path = posix.relative(posix.dirname(from), withoutExtension(target));
  return path.startsWith('../') ? path : `./${path}`;
}

/**
 * The ending as the existing imports write it. A program with Node's own resolution needs one where no import says
 * otherwise: files that do without are CommonJS there, and their test runners may not know `.js` for a `.ts` file.
 */
function extensionFor(target: string, context: SpecifierContext): string {
  const own = posix.extname(target);
  const endings = context.existing
    .filter((specifier) => /^\.\.?\//.test(specifier) || isAlias(specifier, context))
    .map(importExtensionOf)
    .filter((ending) => ending !== undefined);
  const written = endings.filter((ending) => ending !== 'none').length;
  const habit: FileStyle['importExtension'] =
    endings.length === 0
      ? habitOfProject(target, context)
      : written * 2 >= endings.length
        ? endings.find((ending) => ending !== 'none')!
        : 'none';
  if (habit === 'none') return /^\.[cm]/.test(own) ? scriptExtension(own) : '';
  return habit === '.ts' ? own : scriptExtension(own);
}

/** Without a habit to follow, an ES module in JavaScript gets what Node needs, and what every bundler understands. */
function habitOfProject(target: string, context: SpecifierContext): FileStyle['importExtension'] {
  const { importExtension } = context.style;
  if (importExtension !== 'unknown' && importExtension !== 'none') return importExtension;
  const isPlainModule = isJavaScriptFile(context.file) && isJavaScriptFile(target) && context.isRequired !== true;
  const isNeeded = hasNodeResolution(context.options) || (isPlainModule && importExtension === 'unknown');
  return isNeeded ? '.js' : 'none';
}

/** What the compiler makes of a file with this ending. */
function scriptExtension(own: string): string {
  return own.replace('t', 'j').replace(/x$/, '');
}

function hasNodeResolution(options: ts.CompilerOptions): boolean {
  const { module, moduleResolution } = options;
  if (moduleResolution !== undefined) {
    return moduleResolution === ts.ModuleResolutionKind.Node16 || moduleResolution === ts.ModuleResolutionKind.NodeNext;
  }
  return module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
}

/** The alias to use, without an ending, or undefined where the relative path is what the file would write. */
function aliasFor(target: string, relative: string, context: SpecifierContext): string | undefined {
  const usable = aliasesOf(target, context.options).filter(({ matches }) => context.existing.some(matches));
  if (usable.length === 0) return undefined;
  const isNear = relative.startsWith('./');
  const relatives = context.existing.filter((each) => (isNear ? /^\.\//.test(each) : /^\.\.\//.test(each))).length;
  const counted = usable.map((alias) => ({
    ...alias,
    uses: context.existing.filter((each) => alias.matches(each)).length,
  }));
  const best = counted.reduce((a, b) => (b.uses > a.uses ? b : a));
  return isNear ? (relatives === 0 ? best.specifier : undefined) : best.uses >= relatives ? best.specifier : undefined;
}

function isAlias(specifier: string, context: SpecifierContext): boolean {
  return patternsOf(context.options).some(({ pattern }) => matchesPattern(specifier, pattern));
}

interface Alias {
  /** What the target is called by it, without an ending. */
  readonly specifier: string;
  /** True for the specifiers that are written with the same alias. */
  readonly matches: (specifier: string) => boolean;
}

function aliasesOf(target: string, options: ts.CompilerOptions): readonly Alias[] {
  const wanted = withoutExtension(target);
  const byPaths = patternsOf(options).flatMap(({ pattern, places }): readonly Alias[] =>
    places.flatMap((place) => {
      const [before = '', after] = place.split('*');
      const isWithin = after !== undefined && wanted.startsWith(before) && wanted.endsWith(withoutExtension(after));
      if (!isWithin) return [];
      const middle = wanted.slice(before.length, wanted.length - withoutExtension(after).length);
      const specifier = withoutExtension(pattern.replace('*', () => middle));
      return [{ specifier, matches: (each: string) => matchesPattern(each, pattern) }];
    }),
  );
  return [...byPaths, ...byBaseUrl(wanted, options)];
}

/** A path from `baseUrl` counts as the file's own way where it imports from the same top folder like that. */
function byBaseUrl(wanted: string, options: ts.CompilerOptions): readonly Alias[] {
  const { baseUrl } = options;
  if (baseUrl === undefined || !wanted.startsWith(`${baseUrl.replace(/\/$/, '')}/`)) return [];
  const specifier = posix.relative(baseUrl, wanted);
  const top = `${specifier.split('/', 1)[0]}/`;
  if (top === 'node_modules/') return [];
  return [{ specifier, matches: (each) => each.startsWith(top) }];
}

interface PathPattern {
  readonly pattern: string;
  /** Absolute, with the `*` of the pattern. */
  readonly places: readonly string[];
}

function patternsOf(options: ts.CompilerOptions): readonly PathPattern[] {
  const base = options.baseUrl ?? directoryOfPaths(options);
  if (base === undefined) return [];
  return Object.entries(options.paths ?? {})
    .filter(([pattern]) => pattern !== '*')
    .map(([pattern, places]) => ({
      pattern,
      places: places.map((place) => (isPath(place) ? place : posix.join(base, place))),
    }));
}

/** Without `baseUrl`, `paths` start at the tsconfig that holds them, which the compiler notes in a field of its own. */
function directoryOfPaths(options: ts.CompilerOptions): string | undefined {
  if (typeof options['pathsBasePath'] === 'string') return options['pathsBasePath'];
  return typeof options.configFilePath === 'string' ? posix.dirname(options.configFilePath) : undefined;
}

function matchesPattern(specifier: string, pattern: string): boolean {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return specifier === pattern;
  return specifier.length > before.length + after.length && specifier.startsWith(before) && specifier.endsWith(after);
}
