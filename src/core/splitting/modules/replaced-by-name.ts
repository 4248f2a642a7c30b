import posix from 'node:path/posix';
import { moduleName } from '../../edit/file-names.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import type { Stranger } from '../construction/strangers.ts';
import type { ReasonToStay } from '../model/reason-to-stay.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import type { ModuleModel } from './module-model.ts';

export interface TestsRequest {
  readonly semantics: Semantics;
  /** Code beside the program that mentions a function of the module. */
  readonly texts: readonly Stranger[];
}

/**
 * Compiled to CommonJS, what is exported where it is declared can be replaced (`jest.spyOn(orders, 'place')`), and what is
 * passed on from another module cannot. A CommonJS module hands both out in the same way.
 */
export function createReplacedByName(
  { system, sourceFile }: ModuleModel,
  request: TestsRequest,
): (name: string) => ReasonToStay | undefined {
  if (system === 'commonjs') return () => undefined;
  const texts = textsOf(request);
  const module = moduleName(sourceFile.fileName);
  const assigning = [...request.semantics.ownFiles(), ...request.texts]
    .filter((file) => file !== sourceFile && file.text.includes(module) && assignment.test(file.text))
    .map(({ text }) => text);
  return (name) => {
    const spied = new RegExp(`(?:${replacers})\\s*(?:<[^()]*>)?\\s*\\(${first},\\s*['"\`]${escaped(name)}['"\`]`, 'u');
    const mocked = new RegExp(`\\.${escaped(name)}\\s*=\\s*(?:jest|vi|sinon|mock)\\b`, 'u');
    const assigned = new RegExp(`${notGlobal}(?:\\.${escaped(name)}|\\[['"]${escaped(name)}['"]\\])\\s*=(?![=>])`, 'u');
    const isReplaced =
      texts.some((text) => spied.test(text) || mocked.test(text)) || assigning.some((text) => assigned.test(text));
    return isReplaced ? { node: sourceFile, reason: 'a test puts something else in its place' } : undefined;
  };
}

const replacers = 'spyOn|stub|spy|replace|mock|method|fake|defineProperty';
/** The object in question, e.g. `require('../src/orders')` or `(orders as Orders)`. */
const first = '(?:[^()]|\\([^()]*\\))*';
/** `orders.place = …` and `(orders as Writable).place = …`, but not what is made known to everybody. */
const notGlobal = '(?<!\\b(?:this|window|global|globalThis|self|exports))';
const assignment = new RegExp(`${notGlobal}(?:\\.\\w+|\\[['"]\\w+['"]\\])\\s*=(?![=>])`, 'u');
const replacing = new RegExp(`\\b(?:${replacers}|jest|vi|sinon)\\b`, 'u');

/**
 * A test that loads the module with others in the place of what it imports, or anew, reaches neither what its parts import
 * nor what they hold.
 */
export function obstacleInLoaders(
  { sourceFile }: Pick<ModuleModel, 'sourceFile'>,
  request: TestsRequest,
): SplitObstacle | undefined {
  const name = escaped(moduleName(sourceFile.fileName));
  const folder = escaped(posix.basename(posix.dirname(sourceFile.fileName)));
  const path = name === 'index' ? `${folder}(?:/index)?` : name;
  const file = `['"\`](?:[^'"\`]*/)?${path}(?:\\.[cm]?[jt]s)?`;
  const loader = new RegExp(`\\b(?:${loaders})\\b[^\\n;]*${file}['"\`]`, 'u');
  const mentioned = new RegExp(`${file}['"\`]`, 'u');
  // As `import('./orders.js?anew')`, or as a text that is run.
  const anew = new RegExp(`\\bimport\\(\\s*${file}\\?|\\breadFile(?:Sync)?\\b[^\\n;]*/${path}\\.[cm]?[jt]s['"\`]`, 'u');
  const isLoadedApart = (text: string) =>
    loader.test(text) || anew.test(text) || (changesLoading(text) && mentioned.test(text));
  if (!textsOf(request).some(isLoadedApart)) return undefined;
  return obstacle({
    code: 'mocked-module',
    cause: sourceFile,
    reason:
      'a test loads the module anew or with something else in the place of what it imports, which its parts would import',
    unblock: 'replace the imported modules themselves, e.g. by jest.mock or vi.mock, and load all anew by resetModules',
  });
}

const loaders =
  'proxyquire|rewire|esmock|rewiremock|sandboxed-module|SandboxedModule|requireInject|noCallThru|importFresh|decache|' +
  'clearModule|reRequire|requireUncached|requireFresh|freshRequire';
const loadedAnew = /\bimport\([^)\n]*\?|\breadFile(?:Sync)?\b/u;
const anyLoader = new RegExp(`\\b(?:${loaders})\\b`, 'u');

/** For whatever the text loads from then on; who forgets all modules at once loads the parts anew as well. */
function changesLoading(text: string): boolean {
  const isForgotten = /\bdelete\s+require\.cache\[/u.test(text) && !/\bObject\.keys\(require\.cache\)/u.test(text);
  return (
    isForgotten || /\bModule\._load\s*=|\bModule\.prototype\.require\s*=|\brunIn(?:New|This)?Context\(/u.test(text)
  );
}

function textsOf({ semantics, texts }: TestsRequest): readonly string[] {
  return [...semantics.ownFiles(), ...texts].filter(mayReplace).map(({ text }) => text);
}

function mayReplace({ text }: { readonly text: string }): boolean {
  return replacing.test(text) || anyLoader.test(text) || loadedAnew.test(text) || changesLoading(text);
}

/** Whether a text puts something in the place of something at all. */
export function mayChangeModules(file: { readonly text: string }): boolean {
  return mayReplace(file) || assignment.test(file.text);
}

function escaped(name: string): string {
  return name.replaceAll(/[$.[\]()+]/gu, '\\$&');
}
