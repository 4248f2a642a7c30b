/** What the processes do that format texts with a module or a command of a project. */

/** The same for Prettier 1, 2 and 3. */
export const withPrettier = `
  import { pathToFileURL } from 'node:url';
  import { join } from 'node:path';
  const [prettierPath, folder] = process.argv.slice(1);
  const loaded = await import(pathToFileURL(prettierPath).href);
  const prettier = loaded.format ? loaded : loaded.default;
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const answers = [];
  for (const { file, text, earlier } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    const config = await prettier.resolveConfigFile(file);
    const { ignored, inferredParser } = await prettier.getFileInfo(file, { ignorePath: join(folder, '.prettierignore') });
    if (ignored || inferredParser === null) {
      answers.push(null);
      continue;
    }
    const options = await prettier.resolveConfig(file, { editorconfig: true });
    const format = async (some) => {
      try {
        return await prettier.format(some, { ...options, filepath: file });
      } catch {
        return undefined;
      }
    };
    const formatted = await format(text);
    const isConfigured = config !== null;
    const isAsked = earlier !== undefined && (formatted !== text || !isConfigured);
    if (formatted === undefined) answers.push(null);
    else answers.push({ text: formatted, isConfigured, earlier: isAsked ? await format(earlier) : undefined });
  }
  process.stdout.write('\\n' + JSON.stringify(answers));
`;

/** Only what is about layout: everything else that ESLint could mend is for its user to decide. */
export const withEslint = `
  import { pathToFileURL } from 'node:url';
  const [eslintPath, folder] = process.argv.slice(1);
  const loaded = await import(pathToFileURL(eslintPath).href);
  const { ESLint } = loaded.ESLint ? loaded : loaded.default;
  const eslint = new ESLint({ cwd: folder, fix: true, fixTypes: ['layout'] });
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const answers = [];
  for (const { file, text, earlier } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    const format = async (some) => {
      const [result] = await eslint.lintText(some, { filePath: file });
      const isRead = result !== undefined && result.fatalErrorCount === 0 && !(await eslint.isPathIgnored(file));
      return isRead ? (result.output ?? some) : undefined;
    };
    const formatted = await format(text);
    const isAsked = earlier !== undefined && formatted !== text;
    if (formatted === undefined) answers.push(null);
    else answers.push({ text: formatted, isConfigured: true, earlier: isAsked ? await format(earlier) : undefined });
  }
  process.stdout.write('\\n' + JSON.stringify(answers));
`;

/** Starting a process takes the longer the more memory the one has that starts it, so that a small one does. */
export const withCommand = `
  import { spawn } from 'node:child_process';
  const timeout = Number(process.argv[1]);
  const run = ([program, ...words], text) => new Promise((resolve) => {
    const child = spawn(program, words, { timeout, killSignal: 'SIGKILL' });
    const out = [];
    const err = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', ({ message }) => resolve({ failure: message }));
    child.stdin.on('error', () => undefined);
    child.on('close', (code, signal) => {
      if (code === 0) resolve({ text: Buffer.concat(out).toString('utf8'), isConfigured: true });
      else if (signal === null) resolve({ failure: Buffer.concat(err).toString('utf8') });
      else resolve({ failure: 'it took longer than ' + timeout / 1000 + ' seconds' });
    });
    child.stdin.end(text);
  });
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const requests = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  const waiting = [...requests.entries()];
  const answers = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { words, text, earlier } = next[1];
      const answer = await run(words, text);
      const isAsked = earlier !== undefined && answer.failure === undefined && answer.text !== text;
      answers[next[0]] = isAsked ? { ...answer, earlier: (await run(words, earlier)).text } : answer;
    }
  };
  await Promise.all([work(), work(), work(), work()]);
  const failed = answers.find(({ failure }) => failure !== undefined);
  if (failed !== undefined) process.stderr.write(failed.failure);
  process.stdout.write('\\n' + JSON.stringify(answers.map((each) => each.failure === undefined ? each : null)));
`;
