import { describeFailure, parseAnswer, type FormatAnswer } from '../../core/edit/formatter-answer.ts';
import type { FormatRequest } from './formatter.ts';
import { runNode } from './run-node.ts';

/**
 * Formats texts with a module that a project has installed, in a process of its own: its configuration and plugins are
 * code of the project, which must not run in this one. Rejects where it fails or takes too long.
 */
export async function runInProcess(request: {
  /** What the other process does: it reads the texts from its input, and its last line is the answer. */
  readonly program: string;
  /** The module of the installed formatter (absolute). */
  readonly module: string;
  readonly folder: string;
  readonly texts: readonly FormatRequest[];
  readonly timeout: number;
}): Promise<FormatAnswer> {
  const { program, module, folder, texts, timeout } = request;
  const command = ['--input-type=module', '--eval', program, module, folder];
  const { code, out, err } = await runNode(command, { input: JSON.stringify(texts), folder, timeout });
  const answer = parseAnswer(out);
  if (code === 0 && answer !== undefined) return answer;
  throw new Error(describeFailure(err));
}
