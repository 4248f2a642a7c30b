import { join } from 'node:path';
import { compile } from '../harness/compile.ts';
import { loadCode } from '../harness/load-code.ts';
import { operation } from '../harness/program.ts';
import type { Code, Operation, Program, SourceFiles } from '../harness/program.ts';
import { rewriteWithTool } from '../harness/rewrite-with-tool.ts';
import type { Rewritten } from '../harness/rewrite-with-tool.ts';
import { runOperation } from '../harness/run-operation.ts';
import type { RefusalCode } from '../../../src/core/model/refusal.ts';
import type { Fault } from '../harness/world.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';

export type Verdict =
  /** The generator wrote something that does not compile to begin with. */
  | { readonly kind: 'invalid'; readonly reason: string }
  | { readonly kind: 'same'; readonly lifts: number }
  | { readonly kind: 'broken'; readonly problem: string; readonly rewritten: string };

/** Rewrites the classes in one program, and runs each beside its original. */
export async function compareClasses(
  texts: readonly string[],
  ignoring: ReadonlySet<RefusalCode> = new Set(),
): Promise<readonly Verdict[]> {
  const all = texts.map((text, index) => ({ index, path: `src/case-${index}.ts`, text: numbered(text, index) }));
  const before = errorsByFile(new Map(all.map(({ path, text }) => [path, text])));
  const valid = all.filter(({ path }) => !before.has(path));
  const files: SourceFiles = new Map(valid.map(({ path, text }) => [path, text]));
  const program: Program = { ...random, files };
  const rewritten = rewriteWithTool(program, files, ignoring);
  const after = errorsByFile(rewritten.files);
  const entries = valid.map(({ path }) => path);
  const originals = await loadCode(files, entries);
  const results = await loadCode(rewritten.files, entries);

  const verdicts: Verdict[] = [];
  for (const { index, path } of all) {
    const invalid = before.get(path);
    if (invalid !== undefined) {
      verdicts.push({ kind: 'invalid', reason: invalid });
      continue;
    }
    const wrong = after.get(path) ?? [...after].find(([file]) => isCoreOf(file, index))?.[1];
    const shown = () => shownFiles(rewritten, path, index);
    if (wrong !== undefined) {
      verdicts.push({ kind: 'broken', problem: `does not compile: ${wrong}`, rewritten: shown() });
      continue;
    }
    const difference = await firstDifference(caseOperation(index), originals.code, results.code);
    if (difference !== undefined) verdicts.push({ kind: 'broken', problem: difference, rewritten: shown() });
    else
      verdicts.push({
        kind: 'same',
        lifts: rewritten.refactorings.filter(({ span }) => span.file.endsWith(path)).length,
      });
  }
  return verdicts;
}

const random: Omit<Program, 'files'> = {
  name: 'random',
  directory: join(import.meta.dirname, '..', 'programs', 'random'),
  traps: [],
  expectLifts: 0,
  operations: [],
};

function numbered(text: string, index: number): string {
  return text.replace('class CaseService', `class Case${index}Service`);
}

function isCoreOf(file: string, index: number): boolean {
  return new RegExp(`core/case-?${index}\\.ts$`, 'u').test(file);
}

function shownFiles({ files }: Rewritten, path: string, index: number): string {
  return [...files]
    .filter(([file]) => file === path || isCoreOf(file, index))
    .map(([file, text]) => `// ${file}\n${text.replace(/^export interface Item[^]*?(?=export class)/u, '')}`)
    .join('\n');
}

function errorsByFile(files: SourceFiles): ReadonlyMap<string, string> {
  const compiled = compile({ ...random, files }, files);
  const found = new Map<string, string>();
  for (const path of files.keys()) {
    const source = compiled.getSourceFile(join(random.directory, path));
    if (source === undefined) continue;
    const [first] = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
    if (first === undefined) continue;
    const line = source.getLineAndCharacterOfPosition(first.start ?? 0).line;
    const message = ts.flattenDiagnosticMessageText(first.messageText, ' ');
    found.set(path, `TS${first.code} ${message} | ${source.text.split('\n')[line]?.trim() ?? ''}`);
  }
  return found;
}

interface Input {
  readonly values: readonly unknown[];
  readonly answers: readonly number[];
}

const lamp = { name: 'lamp', price: 12, quantity: 2 };
const sofa = { name: 'sofa', price: 0.5, quantity: 0, detail: { weight: 7, code: 'abc' } };
const desk = { name: 'gold', price: -3, quantity: 5, detail: { weight: 0, code: '' } };

/** Ordinary values, limits, nothing at all, and what arithmetic stumbles over. */
const inputs: readonly Input[] = [
  { values: [3, 0.5, [lamp, sofa, desk], lamp, 'gold', true, 4], answers: [1, 8, 3] },
  { values: [0, 2, [], sofa, 'late', false, undefined], answers: [0, 0, 0] },
  { values: [120, 1, [desk, lamp], desk, '', true, 0], answers: [50, -2, 9] },
  { values: [-7, 10, [sofa], sofa, 'gold', false, 3], answers: [2, 2, 2] },
  { values: [5, 0, [lamp, lamp, sofa], lamp, 'late', true, undefined], answers: [5, 100, 1] },
  { values: [Number.NaN, 3, [lamp], desk, 'gold', true, 2], answers: [0.5, 0.5, 0.5] },
];
const faults: readonly (Fault | undefined)[] = [undefined, { call: 0, throws: 'error' }, { call: 2, throws: 'text' }];

function caseOperation(index: number): Operation<Input> {
  return operation<Input>({
    name: 'run',
    input: undefined as never,
    run: ({ code, world, input }) => {
      let asked = 0;
      const answer = () => input.answers[asked++ % input.answers.length];
      const service = new code[`Case${index}Service`](
        world.fake('store', {
          load: () => world.later(answer()),
          save: () => world.later(undefined),
          ask: answer,
          log: () => undefined,
        }),
      );
      world.watch('service', service);
      return service.run(...input.values);
    },
  });
}

async function firstDifference(tried: Operation<Input>, before: Code, after: Code): Promise<string | undefined> {
  for (const input of inputs) {
    for (const fault of faults) {
      const request = { operation: tried as Operation<unknown>, input, fault, frozen: false };
      const expected = await runOperation({ ...request, code: before });
      const actual = await runOperation({ ...request, code: after });
      const at = expected.findIndex((line, index) => line !== actual[index]);
      if (at === -1 && expected.length === actual.length) continue;
      const index = at === -1 ? expected.length : at;
      return `differs on ${JSON.stringify(input.values.filter((value) => typeof value !== 'object'))}, fault ${JSON.stringify(fault)}:\n  - ${expected[index] ?? '(nothing)'}\n  + ${actual[index] ?? '(nothing)'}`;
    }
  }
  return undefined;
}
