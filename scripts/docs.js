/**
 * Writes the pages that are made from the code: one for each transform, the table of refusals, and the list in the
 * README. Reads the build, so run that first. With --check it writes nothing and fails where a page is out of date.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { refusalCodes } from '../dist/src/core/model/refusal.js';
import { transforms } from '../dist/transforms/index.js';

const fixtures = '__testfixtures__';
const pages = new Map([
  ['docs/refusals.md', refusalsPage()],
  ...transforms.map(({ meta }) => [`docs/transforms/${meta.name}.md`, transformPage(meta)]),
  ['README.md', withList(readFileSync('README.md', 'utf8'))],
]);

const check = process.argv.includes('--check');
for (const [file, page] of pages) {
  const text = await format(page, { ...(await resolveConfig(file)), filepath: file });
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (current === text) continue;
  if (check) {
    console.error(`${file} is out of date: run \`npm run build && npm run docs\``);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
  }
}

/** The header comment of the transform, which is Markdown already, and its cases. */
function transformPage(meta) {
  const cases = casesOf(meta.name);
  const lines = cases.map((name) => `- [${name.replaceAll('-', ' ')}](../../${fixtures}/${meta.name}/${name})`);
  return [
    `# ${meta.title}`,
    `\`fcis-codemod --transform ${meta.name}\` · forms: ${meta.forms.join(', ')} · mends: ${meta.rules.map((rule) => `\`${rule}\``).join(', ')}`,
    headerOf(`transforms/${meta.name}.ts`),
    ...(meta.forms.includes('split')
      ? [
          'It changes several files at once. Under stock jscodeshift, which writes one, it only says which classes it would split.',
        ]
      : [loneFile(meta.name)]),
    `## Cases\n\nEach is a folder with the text before and after, and is run as a test.`,
    lines.join('\n'),
    '_Made from the code by `npm run docs`._\n',
  ].join('\n\n');
}

function loneFile(name) {
  return [
    'On a single file, without a project, stock jscodeshift runs it too. It then writes the lifted functions to the end of that file:',
    `\`\`\`console\nnpx jscodeshift --parser=ts --extensions=ts -t node_modules/fcis-codemod/dist/transforms/${name}.js src/checkout.ts\n\`\`\``,
  ].join('\n\n');
}

function refusalsPage() {
  const examples = examplesByCode();
  const sections = Object.entries(refusalCodes).map(([code, meaning]) => {
    const example = examples.get(code);
    const shown = example
      ? `\n\n\`\`\`ts\n${example.text}\n\`\`\`\n\n[The whole case](../${fixtures}/${example.folder})`
      : '';
    return `## ${code}\n\n${meaning[0].toUpperCase()}${meaning.slice(1)}.${shown}`;
  });
  return [
    '# Why a region is left alone',
    'What cannot be shown safe is not lifted. Each refusal has one of these codes; `fcis-codemod explain file:line` names the place in the way and what would unblock it.',
    ...sections,
    '_Made from the code by `npm run docs`._\n',
  ].join('\n\n');
}

/** The first case of each code, in the order of transforms and names. */
function examplesByCode() {
  const examples = new Map();
  for (const { meta } of transforms) {
    for (const name of casesOf(meta.name)) {
      const folder = `${meta.name}/${name}`;
      const file = `${fixtures}/${folder}/refused.json`;
      if (!existsSync(file)) continue;
      for (const { code, text, cause } of JSON.parse(readFileSync(file, 'utf8'))) {
        if (!examples.has(code)) examples.set(code, { text: outdent(cause ?? text), folder });
      }
    }
  }
  return examples;
}

/** The list of transforms between its two marks. */
function withList(readme) {
  const rows = transforms.map(({ meta }) => `| [\`${meta.name}\`](docs/transforms/${meta.name}.md) | ${meta.title} |`);
  const table = ['| transform | what it does |', '| --- | --- |', ...rows].join('\n');
  const marks = /(<!-- transforms -->)[^]*?(<!-- \/transforms -->)/;
  if (!marks.test(readme)) throw new Error('README.md has no <!-- transforms --> marks');
  return readme.replace(marks, `$1\n\n${table}\n\n$2`);
}

function headerOf(file) {
  const header = /^\/\*\*\n([^]*?)\n \*\//.exec(readFileSync(file, 'utf8'));
  if (!header) throw new Error(`${file} has no header comment`);
  return header[1].replaceAll(/^ \* ?/gm, '');
}

function casesOf(name) {
  const folder = `${fixtures}/${name}`;
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** A text cut out of a class, without the indentation of its place. */
function outdent(text) {
  const [first, ...rest] = text.split('\n');
  const depths = rest.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const depth = Math.min(...depths, Infinity);
  return [first, ...rest.map((line) => line.slice(Number.isFinite(depth) ? depth : 0))].join('\n');
}
