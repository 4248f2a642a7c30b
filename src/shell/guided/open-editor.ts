import { isUtf8 } from 'node:buffer';
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Edited {
  readonly text: string;
  /** Why the text is not to be taken, e.g. as the editor was left with an error. */
  readonly problem?: string | undefined;
}

/** Opens a text in the person's editor, as git does: the command may have arguments, and is waited for. */
export async function openEditor({ text, extension }: { text: string; extension: string }): Promise<Edited> {
  const { VISUAL, EDITOR } = process.env;
  const command = VISUAL || EDITOR || (process.platform === 'win32' ? 'notepad' : 'vi');
  const folder = await mkdtemp(join(tmpdir(), 'fcis-codemod-')).catch((error: unknown) => error as Error);
  if (folder instanceof Error) return { text, problem: noFile(folder) };
  const file = join(folder, `proposal${extension}`);
  const clean = () => rm(folder, { recursive: true, force: true });
  try {
    await writeFile(file, text);
  } catch (error) {
    await clean();
    return { text, problem: noFile(error as Error) };
  }
  const ending = await runEditor(command, file);
  const after = await readFile(file).catch(() => Buffer.from(text));
  const wrong = wrongBytes(after);
  // What cannot be opened again as it was written is not thrown away either.
  if (wrong !== undefined) return { text, problem: `${wrong}; what you wrote is kept as ${file}` };
  await clean();
  return { text: after.toString('utf8'), problem: ending === undefined ? undefined : `\`${command}\` ${ending}` };
}

/** Why these cannot become the text of a file. */
function wrongBytes(bytes: Buffer): string | undefined {
  if (!isUtf8(bytes)) return 'it is not UTF-8 text (set the editor to UTF-8)';
  return bytes.includes(0) ? 'it holds a NUL, for which git would take the file for binary' : undefined;
}

function noFile({ message }: Error): string {
  return `no file could be made for the editor: ${message}`;
}

/** How it ended, where that was not well. */
function runEditor(command: string, file: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child =
      process.platform === 'win32'
        ? spawn(`${command} "${file}"`, { shell: true, stdio: 'inherit' })
        : spawn('sh', ['-c', `${command} "$1"`, command, file], { stdio: 'inherit' });
    child.on('error', (error) => resolve(`could not be started: ${error.message}`));
    child.on('close', (code, signal) => resolve(code === 0 ? undefined : endingOf(code, signal)));
  });
}

function endingOf(code: number | null, signal: string | null): string {
  if (code === 127) return 'was not found: set EDITOR to a program that is there';
  return signal === null ? `was left with exit code ${code}` : `was stopped by ${signal}`;
}
