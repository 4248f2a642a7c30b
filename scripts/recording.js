/**
 * Makes the recording in the README out of the screens that the test of the guided session keeps: each is shown for a
 * while, in the colours of the terminal. With --check it writes nothing and fails where the recording is out of date.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'test/guided/screens/80';
const target = 'docs/guided-session.svg';
const [columns, rows, seconds] = [80, 40, 3.5];
const [charWidth, lineHeight, margin, bar] = [7.8, 17, 14, 30];

const frames = readdirSync(folder)
  .filter((name) => name.endsWith('.ansi'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\n+$/u, '').split('\n'));
const svg = recording(frames);
if (!existsSync(target) || readFileSync(target, 'utf8') !== svg) {
  if (process.argv.includes('--check')) {
    console.error(`${target} is out of date: run \`npm run docs\``);
    process.exitCode = 1;
  } else {
    writeFileSync(target, svg);
    console.log(target);
  }
}

function recording(screens) {
  const width = Math.ceil(columns * charWidth + margin * 2);
  const height = rows * lineHeight + margin * 2 + bar;
  const total = screens.length * seconds;
  const share = 100 / screens.length;
  const shown = screens.map(
    (lines, index) =>
      `<g class="frame" style="animation-delay:${(index * seconds - total).toFixed(1)}s">\n${linesOf(lines)}</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>A guided session of fcis-codemod on examples/checkout-shop, from the survey to undo</title>
<style>
text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; fill: #d6deeb; white-space: pre }
.b { font-weight: bold } .d { opacity: .55 }
.c31 { fill: #ff6b6b } .c32 { fill: #8ccf7e } .c33 { fill: #e5c76b } .c35 { fill: #c47fd5 } .c36 { fill: #67cbe7 } .c90 { fill: #7d8590 }
.frame { visibility: hidden; animation: show ${total}s step-end infinite }
@keyframes show { 0% { visibility: visible } ${share.toFixed(3)}% { visibility: hidden } 100% { visibility: hidden } }
@media (prefers-reduced-motion: reduce) { .frame { animation: none } .frame:nth-of-type(2) { visibility: visible } }
</style>
<rect width="100%" height="100%" rx="8" fill="#0f1419"/>
<path d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v${bar - 8}H0z" fill="#1c2330"/>
${['#ff5f57', '#febc2e', '#28c840'].map((fill, index) => `<circle cx="${18 + index * 18}" cy="${bar / 2}" r="5.5" fill="${fill}"/>`).join('')}
<text x="${width / 2}" y="${bar / 2 + 4}" text-anchor="middle" class="d">checkout-shop</text>
${shown.join('\n')}
</svg>
`;
}

/** What a line leaves switched on holds in the next one. */
function linesOf(lines) {
  const look = { bold: false, dim: false, colour: '' };
  return lines.map((line, row) => rowOf(line, row, look)).join('');
}

function rowOf(line, row, look) {
  const y = bar + margin + row * lineHeight + 12;
  return spansOf(line, look)
    .flatMap(({ text, column, classes }) =>
      // Blanks side by side become one wherever an SVG is shown without styles of its own.
      Array.from(text.matchAll(/\S+(?: \S+)*/gu), ({ 0: shown, index }) => {
        const x = (margin + (column + [...text.slice(0, index)].length) * charWidth).toFixed(1);
        const length = ([...shown].length * charWidth).toFixed(1);
        return `<text x="${x}" y="${y}" textLength="${length}"${classes === '' ? '' : ` class="${classes}"`}>${escaped(shown)}</text>\n`;
      }),
    )
    .join('');
}

/** The pieces of a line that look alike; only what the program uses of the escape codes is understood. */
function spansOf(line, look) {
  const spans = [];
  let column = 0;
  for (const piece of line.split(/(\u001b\[[0-9;]*m)/u)) {
    const codes = /^\u001b\[([0-9;]*)m$/u.exec(piece)?.[1];
    if (codes === undefined) {
      const classes = [look.bold ? 'b' : '', look.dim ? 'd' : '', look.colour].filter((name) => name !== '').join(' ');
      spans.push({ text: piece, column, classes });
      column += [...piece].length;
      continue;
    }
    for (const code of codes.split(';').map(Number)) {
      if (code === 0) Object.assign(look, { bold: false, dim: false, colour: '' });
      else if (code === 1) look.bold = true;
      else if (code === 2) look.dim = true;
      else if (code === 22) Object.assign(look, { bold: false, dim: false });
      else if (code === 39) look.colour = '';
      else if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) look.colour = `c${code}`;
    }
  }
  return spans;
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
