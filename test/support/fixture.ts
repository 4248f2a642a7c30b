import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../src/core/model/settings.ts';
import type { RefusalCode } from '../../src/core/model/refusal.ts';
import { transformNames } from '../../src/core/model/transform-name.ts';
import type { TransformName } from '../../src/core/model/transform-name.ts';
import { placeCoreModule } from '../../src/core/edit/place-core-module.ts';
import { isJavaScriptFile } from '../../src/core/syntax/javascript-file.ts';
import type { Files } from './program.ts';

/**
 * One folder of `__testfixtures__/<transform>/`. Either single files (`input.ts`, and where something changes
 * `output.ts` and `core.ts`), or folders `input/` and `output/` that mirror a project, where `output/` holds only the
 * files that are changed or created. `refused.json`, where it is there, lists every refusal; `settings.json` holds other
 * settings than the defaults. The domain modules of
 * `__testfixtures__/given/` stand beside each input.
 */
export interface Fixture {
  readonly transform: TransformName;
  /** The folder's name, e.g. `accumulating-loop`. */
  readonly name: string;
  readonly input: Files;
  /** The files that differ afterwards, with their expected text. Empty where nothing may change. */
  readonly output: Files;
  /** The orchestrators' files. */
  readonly targets: readonly string[];
  readonly refused: readonly ExpectedRefusal[] | undefined;
  /** What `settings.json` says, in the place of the defaults. */
  readonly settings: Partial<Settings>;
}

export interface ExpectedRefusal {
  readonly code: RefusalCode;
  /** The text of the region that is left alone. */
  readonly text: string;
  /** The text of what stands in the way, where the case is about that. */
  readonly cause?: string;
}

const root = new URL('../../__testfixtures__/', import.meta.url).pathname;
export const projectRoot = '/project';

/** All fixtures, found by listing. */
export function listFixtures(): Fixture[] {
  return transformNames.flatMap((transform) =>
    foldersOf(join(root, transform)).map((name) => readFixture(transform, name)),
  );
}

function readFixture(transform: TransformName, name: string): Fixture {
  const folder = join(root, transform, name);
  const refusedFile = join(folder, 'refused.json');
  const refused = existsSync(refusedFile)
    ? (JSON.parse(readFileSync(refusedFile, 'utf8')) as ExpectedRefusal[])
    : undefined;
  const settingsFile = join(folder, 'settings.json');
  const settings = existsSync(settingsFile)
    ? (JSON.parse(readFileSync(settingsFile, 'utf8')) as Partial<Settings>)
    : {};
  const own = existsSync(join(folder, 'input')) ? readFolders(folder) : readSingleFiles(folder);
  const given = readTexts(join(root, 'given'), `${projectRoot}/src`);
  // The given modules are in TypeScript.
  const isJavaScript = own.targets.some(isJavaScriptFile);
  return { transform, name, refused, settings, ...own, input: isJavaScript ? own.input : { ...given, ...own.input } };
}

function readFolders(folder: string): Pick<Fixture, 'input' | 'output' | 'targets'> {
  const input = readTexts(join(folder, 'input'), projectRoot);
  const output = existsSync(join(folder, 'output')) ? readTexts(join(folder, 'output'), projectRoot) : {};
  return {
    input,
    output,
    targets: Object.keys(input).filter((file) => /\.(?:tsx?|[cm]?jsx?)$/.test(file) && !/\.d\.ts$/.test(file)),
  };
}

function readSingleFiles(folder: string): Pick<Fixture, 'input' | 'output' | 'targets'> {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const input = text('input.ts');
  const className = /(?<!abstract )class (\w+(?:Service|Orchestrator|UseCase|Handler))\b/.exec(input)?.[1];
  if (className === undefined) throw new Error(`${folder}/input.ts declares no orchestrator`);
  const file = `${projectRoot}/src/${kebab(className)}.ts`;
  const output: Record<string, string> = {};
  if (existsSync(join(folder, 'output.ts'))) output[file] = text('output.ts');
  if (existsSync(join(folder, 'core.ts'))) output[coreFor(file, className)] = text('core.ts');
  return { input: { [file]: input }, output, targets: [file] };
}

function readTexts(folder: string, at: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [`${at}/${file}`, readFileSync(join(folder, file), 'utf8')]),
  );
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function coreFor(file: string, className: string): string {
  return placeCoreModule({
    orchestratorFile: file,
    orchestratorName: className,
    packageDir: projectRoot,
    coreDir: 'src/core',
    projectFiles: [file],
  });
}
