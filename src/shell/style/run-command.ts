import { hasNoText, describeFailure, type FormatAnswer, parseAnswer } from '../../core/edit/formatter-answer.ts';
import type { FormatRequest } from './formatter.ts';
import { withCommand } from './programs.ts';
import { runNode } from './run-node.ts';

export interface Command {
  /** The program and its first words, e.g. `['/usr/bin/node', '/project/node_modules/dprint/bin.js']`. */
  readonly start: readonly string[];
  readonly folder: string;
  /** Of one run, in milliseconds. */
  readonly timeout: number;
}

/** Formats each text with a command that reads it and prints what becomes of it. Rejects where that never works. */
export async function runCommand(
  { start, folder, timeout }: Command,
  texts: readonly FormatRequest[],
  argumentsFor: (file: string) => readonly string[],
): Promise<FormatAnswer> {
  const input = JSON.stringify(
    texts.map(({ file, text, earlier }) => ({ words: [...start, ...argumentsFor(file)], text, earlier })),
  );
  const words = ['--input-type=module', '--eval', withCommand, String(timeout)];
  const { out, err } = await runNode(words, { input, folder, timeout: timeout * (texts.length + 1) });
  const answer = parseAnswer(out);
  if (answer === undefined || hasNoText(answer)) throw new Error(describeFailure(err));
  return answer;
}
