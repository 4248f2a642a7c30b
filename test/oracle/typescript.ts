import type { ts } from '../../src/core/syntax/typescript.ts';
import { extractFunction } from '../support/extract-function.ts';
import { parseMarkedText } from '../support/marked-text.ts';
import { diagnosticsOf, strictOptions } from '../support/program.ts';
import type { Files } from '../support/program.ts';
import { runModule } from '../support/run-module.ts';
import type { HardCase } from './hard-cases.ts';

/** What became of a hard case. */
export interface Verdict {
  readonly kind: 'right' | 'silent change' | 'does not compile' | 'refused' | 'left alone';
  readonly detail: string;
}

export const hardOptions: ts.CompilerOptions = {
  ...strictOptions,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  allowJs: true,
};

export function fileOf(hardCase: HardCase): string {
  return hardCase.javascript ? '/project/src/hard-service.js' : '/project/src/hard-service.ts';
}

/** What TypeScript's own refactoring makes of the marked region. */
export async function typescriptVerdict(hardCase: HardCase): Promise<Verdict> {
  const { text, start, end } = parseMarkedText(hardCase.source);
  const file = fileOf(hardCase);
  const extraction = extractFunction({ files: { [file]: text }, file, start, end, options: hardOptions });
  if (extraction.kind === 'refused') return { kind: 'refused', detail: extraction.reason };
  return judge({ [file]: text }, { [file]: extraction.text }, file);
}

/** Compiles and runs a program before and after it was rewritten. */
export async function judge(before: Files, after: Files, file: string): Promise<Verdict> {
  const known = diagnosticsOf(before, hardOptions);
  if (known.length > 0) throw new Error(`the case itself does not compile:\n${known.join('\n')}`);
  const [added] = diagnosticsOf(after, hardOptions);
  if (added !== undefined) return { kind: 'does not compile', detail: added };
  const [expected, actual] = [await runModule(before, file), await runModule(after, file)];
  if (expected.kind === 'threw') throw new Error(`the case itself throws: ${expected.error}`);
  if (JSON.stringify(expected) === JSON.stringify(actual)) return { kind: 'right', detail: '' };
  return { kind: 'silent change', detail: `${JSON.stringify(expected)} -> ${JSON.stringify(actual)}` };
}
