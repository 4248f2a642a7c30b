import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path/posix';
import type { API } from 'jscodeshift';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { judgeCodemodOutput, parserFor, writtenBesidesProblem } from '../../core/session/codemod-output.ts';
import { watchWrites } from './watch-writes.ts';

/** What somebody's transform makes of some files, and where it failed. */
export interface CodemodRun {
  readonly changes: ChangeSet;
  readonly problems: readonly Problem[];
}

export interface CodemodRequest {
  /** The module with the transform (absolute). */
  readonly codemod: string;
  readonly files: readonly string[];
  readonly cwd: string;
  readonly report: (done: number) => void;
}

type Transform = (
  file: { readonly path: string; readonly source: string },
  api: API,
  options: Readonly<Record<string, unknown>>,
) => unknown;

/** Runs a jscodeshift transform over files in memory, as jscodeshift would: nothing is written, unless it does that. */
export async function runCodemod({ codemod, files, cwd, report }: CodemodRequest): Promise<CodemodRun> {
  const loaded = await loadTransform(codemod);
  if ('problem' in loaded) return { changes: [], problems: [loaded.problem] };
  const { default: jscodeshift } = await import('jscodeshift');
  const problems: Problem[] = [];
  const changes: { file: string; before: string; after: string }[] = [];
  const fail = (file: string, reason: string) => {
    const message = `${basename(codemod)} ${reason}`;
    problems.push({ code: 'codemod-failed', kind: 'input', file, message, help: 'the file is left as it is' });
  };
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const written = await watchWrites(texts, cwd);
  let done = 0;
  for (const [file, source] of texts) {
    report((done += 1));
    const path = relative(cwd, file);
    const j = jscodeshift.withParser(loaded.parser ?? parserFor(file));
    const say = (text: string) => void process.stdout.write(`${path}: ${text}\n`);
    const api = { j, jscodeshift: j, stats: () => undefined, report: say } as unknown as API;
    try {
      const after = await loaded.transform({ path, source }, api, {});
      const outcome = judgeCodemodOutput({ file, before: source, after });
      if (outcome.kind === 'changed') changes.push({ file, before: source, after: outcome.after });
      if (outcome.kind === 'wrong') fail(file, outcome.reason);
    } catch (error) {
      fail(file, `failed here: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  for (const file of await written()) problems.push(writtenBesidesProblem(file, basename(codemod)));
  return { changes, problems };
}

type Loaded =
  | { readonly transform: Transform; readonly parser: Parameters<API['j']['withParser']>[0] | undefined }
  | { readonly problem: Problem };

async function loadTransform(file: string): Promise<Loaded> {
  try {
    const { createJiti } = await import('jiti');
    const module = await createJiti(file, { fsCache: false }).import<Record<string, unknown>>(file);
    const transform = typeof module === 'function' ? module : module['default'];
    if (typeof transform === 'function')
      return { transform: transform as Transform, parser: module['parser'] as 'ts' | undefined };
    return wrong(file, 'is no jscodeshift transform: it has no function as its default export');
  } catch (error) {
    return wrong(file, `cannot be loaded: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  }
}

function wrong(file: string, message: string): { readonly problem: Problem } {
  const help =
    'a transform is `export default function (file, api) { … return text }`; paths to work on go before --transform';
  return { problem: { code: 'codemod', kind: 'usage', file, message, help } };
}
