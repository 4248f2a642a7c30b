import { spawn } from 'node:child_process';

/** A text to be formatted, with the file whose configuration and parser count. */
export interface FormatRequest {
  readonly file: string;
  readonly text: string;
}

/** What becomes of each text; `undefined` where Prettier ignores the file, or cannot make sense of it. */
export type FormatAnswer = readonly (FormattedText | undefined)[];

export interface FormattedText {
  readonly text: string;
  /** True where a configuration of the project speaks of the file. */
  readonly isConfigured: boolean;
}

/**
 * Formats texts with the Prettier that a project has installed, in a process of its own: its configuration and plugins
 * are code of the project, which must not run in this one. Rejects where it fails or takes too long.
 */
export function runPrettier(request: {
  /** The module of the installed Prettier (absolute). */
  readonly prettier: string;
  /** The folder that it is installed in, with its `.prettierignore`. */
  readonly folder: string;
  readonly texts: readonly FormatRequest[];
  readonly timeout: number;
}): Promise<FormatAnswer> {
  const { prettier, folder, texts, timeout } = request;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program, prettier, folder], {
      cwd: folder,
      timeout,
      killSignal: 'SIGKILL',
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (signal !== null) return reject(new Error(`it took longer than ${timeout / 1000} seconds`));
      const answer = parseAnswer(Buffer.concat(out).toString('utf8'));
      if (code === 0 && answer !== undefined) return resolve(answer);
      const [reason = 'it ended without an answer'] =
        Buffer.concat(err)
          .toString('utf8')
          .match(/^\w*Error: .*$/mu) ?? [];
      reject(new Error(reason));
    });
    child.stdin.end(JSON.stringify(texts));
  });
}

/** Configuration files may print; the answer is the last line. */
function parseAnswer(output: string): FormatAnswer | undefined {
  try {
    const answers = JSON.parse(output.trim().split('\n').at(-1) ?? '') as (FormattedText | null)[];
    return answers.map((each) => each ?? undefined);
  } catch {
    return undefined;
  }
}

/** What the other process does; the same for Prettier 1, 2 and 3. */
const program = `
  import { pathToFileURL } from 'node:url';
  import { join } from 'node:path';
  const [prettierPath, folder] = process.argv.slice(1);
  const loaded = await import(pathToFileURL(prettierPath).href);
  const prettier = loaded.format ? loaded : loaded.default;
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const answers = [];
  for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    const config = await prettier.resolveConfigFile(file);
    const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: join(folder, '.prettierignore') });
    if (ignored || inferredParser === null) {
      answers.push(null);
      continue;
    }
    const options = await prettier.resolveConfig(file, { editorconfig: true });
    try {
      const formatted = await prettier.format(text, { ...options, filepath: file });
      answers.push({ text: formatted, isConfigured: config !== null });
    } catch {
      answers.push(null);
    }
  }
  process.stdout.write('\\n' + JSON.stringify(answers));
`;
