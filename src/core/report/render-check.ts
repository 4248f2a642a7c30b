import { codeFrameColumns } from '@babel/code-frame';
import { refusalCodes } from '../model/refusal.ts';
import type { CheckedRun } from './check-json.ts';
import type { Colours } from './colours.ts';
import { count } from './count.ts';
import type { Places } from './position.ts';
import { countSeverity, type Violation } from './violation.ts';

/** The violations for a person: where, what, the code itself, and what would mend it. */
export function renderCheck(run: CheckedRun, colours: Colours): string {
  const { violations, where } = run;
  if (violations.length === 0) return `${colours.green('No violations')} in ${scope(run)}.\n`;
  const blocks = violations.map((violation) => renderViolation(violation, where, colours));
  const errors = count(countSeverity(violations, 'error'), 'error');
  const warnings = count(countSeverity(violations, 'warning'), 'warning');
  return `${blocks.join('\n')}\n${errors}, ${warnings} in ${scope(run)}.\n`;
}

function scope({ files, orchestrators }: CheckedRun): string {
  return `${count(orchestrators, 'orchestrator')} (${count(files, 'file')} read)`;
}

function renderViolation({ finding, severity }: Violation, where: Places, colours: Colours): string {
  const word = severity === 'error' ? colours.red('error') : colours.yellow('warning');
  return [
    `${colours.bold(where.label(finding.span))} ${word} ${finding.message} ${colours.dim(`(${finding.rule})`)}`,
    frame({ finding, severity }, where, colours),
    ...mending({ finding, severity }, where),
    '',
  ].join('\n');
}

const longestFrame = 8;

/** The code itself: a part of a line with marks below it, whole lines with marks in front, the first few of many. */
function frame({ finding }: Violation, where: Places, colours: Colours): string {
  const start = where.start(finding.span);
  const end = where.end(finding.span);
  const isLine = start.line === end.line;
  const last = Math.min(end.line, start.line + longestFrame - 1);
  const location = isLine ? { start, end } : { start: { line: start.line }, end: { line: last } };
  const code = codeFrameColumns(where.text(finding.span.file), location, {
    linesAbove: 1,
    linesBelow: last === end.line ? 1 : 0,
    highlightCode: colours.isColorSupported,
    forceColor: colours.isColorSupported,
  });
  if (last === end.line) return code;
  const margin = ' '.repeat(String(last).length + 3);
  return `${code}\n${colours.dim(`${margin}| … ${count(end.line - last, 'more line')}`)}`;
}

function mending({ finding }: Violation, where: Places): string[] {
  if (finding.refusal !== undefined)
    return [`  left alone by the transforms: ${refusalCodes[finding.refusal]} (${finding.refusal})`];
  if (finding.transform === undefined) return [];
  return [`  mended by: fcis-codemod --dry -t ${finding.transform} ${where.path(finding.span.file)}`];
}
