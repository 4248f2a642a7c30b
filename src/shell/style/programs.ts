/** What the processes do that format texts with a module of a project. */

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
  for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    const [result] = await eslint.lintText(text, { filePath: file });
    const isRead = result !== undefined && result.fatalErrorCount === 0 && !(await eslint.isPathIgnored(file));
    answers.push(isRead ? { text: result.output ?? text, isConfigured: true } : null);
  }
  process.stdout.write('\\n' + JSON.stringify(answers));
`;
