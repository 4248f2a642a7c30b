import { transformNames, type TransformName } from '../model/transform-name.ts';
import { compositions, type Composition } from '../model/settings.ts';
import type { Problem } from '../model/problem.ts';
import { checked, type Checked } from './checked.ts';
import { parseCoreDir } from './core-dir.ts';
import type { Format, Invocation } from './invocation.ts';
import { nearest, suggest } from './nearest.ts';
import { commandNames, type AnalysisCommand, type RawInvocation } from './raw-flags.ts';
import { unknownFlags } from './unknown-flags.ts';

export interface ParseInvocationRequest {
  readonly raw: RawInvocation<AnalysisCommand>;
  /** Whether a word names a file or folder: decides if a word after `-t` is a misspelt name or a path. */
  readonly isPath: (word: string) => boolean;
  readonly asking: Asking;
}

/** Whether there is a person at a terminal, who can be asked; a dumb one shows a list and a line of keys as a mess. */
export type Asking = 'possible' | 'no-terminal' | 'dumb-terminal';

/** From what was typed to what is meant; everything that is wrong is listed, not only the first of it. */
export function parseInvocation({ raw, isPath, asking }: ParseInvocationRequest): Checked<Invocation> {
  const problems: Problem[] = [];
  const collect = <T>(parsed: Parsed<T>): T => {
    problems.push(...parsed.problems);
    return parsed.value;
  };
  const { flags, command } = raw;
  const transforms = collect(parseTransforms(flags.transform, isPath));
  const only = separatePaths(splitCommas(flags.only), (word) => !word.includes(':') && isPath(word));
  const invocation: Invocation = {
    command,
    mode: flags.write === true ? 'write' : flags.dry === true ? 'dry' : 'guided',
    paths: [...transforms.paths, ...only.paths, ...raw.paths],
    format: collect(parseFormat(flags.format, command)),
    transforms: transforms.names,
    codemods: transforms.codemods,
    only: only.words,
    project: flags.project,
    coreDir: flags.coreDir === undefined ? undefined : collect(parseCoreDir(flags.coreDir, '--core-dir')),
    maxDependencies: collect(parseCount('--max-dependencies', flags.maxDependencies, 1)),
    composition: collect(parseComposition(flags.composition)),
    limit: collect(parseCount('--limit', flags.limit, 1)),
    maxWarnings: collect(parseCount('--max-warnings', flags.maxWarnings, 0)),
    assume: flags.assume === true,
    allowDirty: flags.allowDirty === true,
    failOnChanges: flags.check === true,
    commit: flags.commit === true,
    verify: flags.verify,
    configFile: flags.config,
  };
  return checked(invocation, [...unknownFlags(raw), ...contradictions({ raw, isPath, asking }), ...problems]);
}

interface Parsed<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

function contradictions({ raw, isPath, asking }: ParseInvocationRequest): Problem[] {
  const { command, flags, unknown } = raw;
  if (command !== 'lift') return [];
  const misspelt = misspeltCommand(raw, isPath);
  if (misspelt !== undefined) return [misspelt];
  const problems: Problem[] = [];
  if (flags.dry === true && flags.write === true)
    problems.push(usage('contradiction', '--dry and --write exclude each other', 'give one of them'));
  if (flags.check === true && flags.dry !== true)
    problems.push(
      usage('contradiction', '--check goes with --dry only', 'to check the rules instead, use the command `check`'),
    );
  const decides = flags.dry === true || flags.write === true;
  const asked = [
    ...(flags.commit === true ? ['--commit'] : []),
    ...(flags.verify === undefined ? [] : ['--verify']),
    ...(splitCommas(flags.transform).some(isModulePath) ? ['--transform with a path'] : []),
  ];
  if (decides)
    for (const flag of asked)
      problems.push(usage('contradiction', `${flag} goes with the guided session only`, 'leave out --dry and --write'));
  if (flags.verify?.trim() === '')
    problems.push(usage('no-command', '--verify names no command', "e.g. --verify 'npm test'"));
  // Whoever typed `--dyr` has chosen a mode, and is told so already.
  const meantMode = unknown.some((flag) => nearest(flag, ['--dry', '--write']) !== undefined);
  const isGuided = flags.dry !== true && flags.write !== true && !meantMode;
  const modes = '--dry shows the changes as a diff, --write makes them; --help shows the rest';
  const obstacle = obstacleTo(asking, flags.interactive);
  if (isGuided && obstacle !== undefined)
    problems.push(usage('no-mode', `neither --dry nor --write was given, and ${obstacle}`, modes));
  else if (isGuided && flags.format !== undefined)
    problems.push(usage('contradiction', '--format goes with --dry or --write, not with the guided session', modes));
  return problems;
}

/** Why nobody can be asked. */
function obstacleTo(asking: Asking, isInteractive: boolean | undefined): string | undefined {
  if (asking === 'no-terminal') return 'there is no terminal to ask in';
  if (isInteractive === false) return '--no-interactive forbids to ask';
  return asking === 'dumb-terminal' ? 'this terminal says that it cannot move its cursor (TERM=dumb)' : undefined;
}

/** `chek src`: a first word that is no path, and nearly a command. */
function misspeltCommand({ paths }: RawInvocation, isPath: (word: string) => boolean): Problem | undefined {
  const [word] = paths;
  if (word === undefined || !/^[a-z]+$/iu.test(word) || isPath(word)) return undefined;
  const meant = nearest(word, commandNames);
  return meant === undefined
    ? undefined
    : usage('unknown-command', `${word} is neither a path nor a command`, `did you mean ${meant}?`);
}

interface TransformsAndPaths {
  readonly names: readonly TransformName[] | undefined;
  readonly codemods: readonly string[];
  readonly paths: readonly string[];
}

function parseTransforms(
  given: readonly string[] | undefined,
  isPath: (word: string) => boolean,
): Parsed<TransformsAndPaths> {
  if (given === undefined) return { value: { names: undefined, codemods: [], paths: [] }, problems: [] };
  const all = splitCommas(given);
  const codemods = all.filter(isModulePath);
  const others = all.filter((word) => !isModulePath(word));
  const { words, paths } = separatePaths(others, (word) => !isTransformName(word) && isPath(word));
  const problems = words
    .filter((word) => !isTransformName(word))
    .map((word) => usage('unknown-transform', `unknown transform ${word}`, suggest(word, transformNames)));
  const names = [...new Set(words.filter(isTransformName))];
  if (names.length === 0 && codemods.length === 0 && problems.length === 0)
    problems.push(usage('no-transform', '--transform names no transform', `one of: ${transformNames.join(', ')}`));
  return { value: { names, codemods, paths }, problems };
}

/** `./my-codemod.ts`: the module of a transform, where a name of one of ours would be `lift-methods`. */
function isModulePath(word: string): boolean {
  return /^(?:\.{1,2}|[a-z]:)?[/\\].*\.[cm]?[jt]s$/iu.test(word);
}

function isTransformName(word: string): word is TransformName {
  return transformNames.some((name) => name === word);
}

/**
 * A flag that takes several words swallows the paths behind it (`-t lift-methods src`). A word that cannot be a value
 * of the flag and does name a file or folder is taken for the path it was meant to be.
 */
function separatePaths(words: readonly string[], isPath: (word: string) => boolean) {
  return { words: words.filter((word) => !isPath(word)), paths: words.filter(isPath) };
}

function splitCommas(words: readonly string[] | undefined): string[] {
  return (words ?? []).flatMap((word) => word.split(',')).filter((word) => word !== '');
}

function parseCount(flag: string, text: string | undefined, least: number): Parsed<number | undefined> {
  if (text === undefined) return { value: undefined, problems: [] };
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return { value: Number(text), problems: [] };
  const message = `${flag} takes a whole number of at least ${least}, not ${JSON.stringify(text)}`;
  return { value: undefined, problems: [usage('not-a-number', message)] };
}

function parseComposition(text: string | undefined): Parsed<Composition | undefined> {
  const value = compositions.find((each) => each === text);
  if (text === undefined || value !== undefined) return { value, problems: [] };
  const problem = usage('unknown-composition', `unknown composition ${text}`, suggest(text, compositions));
  return { value: undefined, problems: [problem] };
}

const formats: Record<AnalysisCommand, readonly Format[]> = {
  lift: ['pretty', 'diff', 'json'],
  check: ['pretty', 'json'],
  survey: ['pretty', 'json'],
  explain: ['pretty', 'json'],
};

function parseFormat(text: string | undefined, command: AnalysisCommand): Parsed<Format> {
  const format = formats[command].find((candidate) => candidate === (text ?? 'pretty'));
  if (format !== undefined) return { value: format, problems: [] };
  const problem = usage('unknown-format', `unknown format ${text}`, suggest(String(text), formats[command]));
  return { value: 'pretty', problems: [problem] };
}

function usage(code: string, message: string, help?: string): Problem {
  return { code, kind: 'usage', message, ...(help === undefined ? {} : { help }) };
}
