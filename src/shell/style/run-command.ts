import { describeFailure, hasNoText, type FormatAnswer, type FormattedText } from '../../core/edit/formatter-answer.ts';
import type { FormatRequest } from './formatter.ts';
import { runNode } from './run-node.ts';

const atOnce = 4;

/** Formats each text with a command that reads it and prints what becomes of it. Rejects where that never works. */
export async function runCommand(request: {
  /** The script of the installed command (absolute). */
  readonly script: string;
  readonly argumentsFor: (file: string) => readonly string[];
  readonly folder: string;
  readonly texts: readonly FormatRequest[];
  readonly timeout: number;
}): Promise<FormatAnswer> {
  const { script, argumentsFor, folder, texts, timeout } = request;
  const answers = new Array<FormattedText | undefined>(texts.length);
  let failure: Error | undefined;
  const waiting = [...texts.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, { file, text }] = next;
      try {
        const formatted = await filter([script, ...argumentsFor(file)], { text, folder, timeout });
        answers[index] = { text: formatted, isConfigured: true };
      } catch (error) {
        failure ??= error as Error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (failure !== undefined && hasNoText(answers)) throw failure;
  return answers;
}

async function filter(
  command: readonly string[],
  { text, folder, timeout }: { readonly text: string; readonly folder: string; readonly timeout: number },
): Promise<string> {
  const { code, out, err } = await runNode(command, { input: text, folder, timeout });
  if (code === 0) return out;
  throw new Error(describeFailure(err));
}
