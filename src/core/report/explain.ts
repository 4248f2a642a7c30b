import { worthThreshold } from '../lifting/worthiness.ts';
import type { Finding } from '../model/finding.ts';
import type { Leftover } from '../model/leftover.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { refusalCodes, type Refusal } from '../model/refusal.ts';
import type { Colours } from './colours.ts';
import { count } from './count.ts';
import { explanationOf, type LineOfPlan } from './explanation.ts';
import { groupBy } from './group-by.ts';
import { parameterNames } from './parameter-names.ts';
import type { Places } from './position.ts';

export interface ExplainRequest extends LineOfPlan {
  /** Names of the orchestrators that were found in the file. */
  readonly orchestrators: readonly string[];
  readonly colours: Colours;
}

/** Why a line is, or is not, lifted. The narrowest answer comes first. */
export function explain(request: ExplainRequest): string {
  const { colours, where } = request;
  const { answers, findings, leftover } = explanationOf(request);
  const texts = [
    ...answers.map((answer) =>
      answer.kind === 'lifted'
        ? explainLift(answer.refactoring, where, colours)
        : explainRefusal(answer.refusal, where, colours),
    ),
    ...findings.map((finding) => explainFinding(finding, where, colours)),
  ];
  if (texts.length > 0) return texts.join('\n');
  return leftover === undefined ? explainNothing(request) : explainLeftover(leftover, where, colours);
}

function explainLift(refactoring: Refactoring, where: Places, colours: Colours): string {
  const heading = `${colours.bold(where.label(refactoring.span))} ${colours.green('is lifted')}: ${refactoring.title}`;
  return `${heading}\n${detailsOf(refactoring, { where })}`;
}

/** What a refactoring reads, what it becomes, and what it rests on, one line each. */
export function detailsOf(refactoring: Refactoring, { where }: { readonly where: Pick<Places, 'path'> }): string {
  const { form, transform, origin, logic } = refactoring;
  const isSplit = form === 'split';
  return linesOf([
    `form: ${form} (${transform}), in ${origin}${isSplit ? '' : `, logic ${logic}`}`,
    ...(isSplit ? partsOf(refactoring, where) : functionsOf(refactoring, where)),
    ...restsOn(refactoring),
  ]);
}

function functionsOf({ creates, edits }: Refactoring, where: Pick<Places, 'path'>): readonly string[] {
  return [
    ...creates.flatMap(({ file, declarations }) =>
      declarations
        .filter(({ kind }) => kind === 'function')
        .map(({ name, text }) => `to: ${name} in ${where.path(file)}, which reads: ${readsOf(text)}`),
    ),
    ...edits.filter(({ text }) => text !== '').map(({ text }) => `becomes: ${oneLine(text)}`),
  ];
}

/** The diff shows the many small changes that a split makes; here is where to look for them. */
function partsOf({ creates, edits }: Refactoring, where: Pick<Places, 'path'>): readonly string[] {
  const changed = groupBy(edits, ({ file }) => where.path(file));
  return [
    ...creates.flatMap(({ file, declarations }) =>
      declarations
        .filter(({ kind }) => kind === 'class' || kind === 'function')
        .map(({ name }) => `to: ${name} in ${where.path(file)}`),
    ),
    ...[...changed].map(([file, { length }]) => `changes: ${file}, in ${count(length, 'place')}`),
  ];
}

function restsOn({ confidence, assumptions, id }: Refactoring): readonly string[] {
  return [
    `confidence: ${confidence}${confidence === 'likely' ? ' (--write takes it with --assume only)' : ''}`,
    ...assumptions.map((assumption) => `assumes: ${assumption}`),
    `id: ${id}`,
  ];
}

function linesOf(facts: readonly string[]): string {
  return facts.map((fact) => `  ${fact}\n`).join('');
}

function readsOf(functionText: string): string {
  const names = parameterNames(functionText);
  return names.length === 0 ? 'nothing' : names.join(', ');
}

function explainRefusal(refusal: Refusal, where: Places, colours: Colours): string {
  const { span, cause, code, form, origin, reason, unblock, logic } = refusal;
  const causeText = oneLine(where.text(cause.file).slice(cause.start, cause.end));
  const lines = [
    `${colours.bold(where.label(span))} ${colours.yellow('is left alone')}: ${reason}`,
    `  code: ${code} (${refusalCodes[code]})`,
    `  would have been: ${form}, in ${origin}, logic ${logic}`,
    `  stands in the way: ${where.label(cause)} ${causeText}`,
    `  to unblock: ${unblock}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function explainFinding({ span, rule, message, evidence, refusal }: Finding, where: Places, colours: Colours): string {
  const lines = [
    `${colours.bold(where.label(span))} ${colours.red(`breaks ${rule}`)}: ${message}`,
    `  evidence: ${oneLine(evidence)}`,
    ...(refusal === undefined ? [] : [`  left alone because: ${refusalCodes[refusal]} (${refusal})`]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function explainLeftover({ span, origin, weight, obstacle }: Leftover, where: Places, colours: Colours): string {
  const isThin = weight < worthThreshold;
  const reason = isThin
    ? 'too little logic for a function of its own'
    : (obstacle?.reason ?? 'a call would ask more of its reader than it says');
  const figures = `weight ${weight.toFixed(2)}, ${isThin ? `and ${worthThreshold} is needed` : `of which parameters, results and the name take their share`}`;
  const lines = [
    `${colours.bold(where.label(span))} ${colours.yellow('stays in the shell')}: ${reason}`,
    `  in ${origin}: ${figures} (docs/worthiness.md)`,
    ...(obstacle === undefined
      ? []
      : [
          ...(isThin ? [`  and it is no calculation: ${obstacle.reason}`] : []),
          `  code: ${obstacle.code} (${refusalCodes[obstacle.code]})`,
          `  to unblock: ${obstacle.unblock}`,
        ]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function explainNothing({ plan, file, line, orchestrators, where }: ExplainRequest): string {
  const place = `${where.path(file)}:${line}`;
  if (orchestrators.length === 0)
    return `${place}: no orchestrator was found in this file, so nothing in it is looked at.\n`;
  const neighbours = [...plan.refactorings, ...plan.refusals]
    .filter(({ span }) => span.file === file)
    .map(({ span }) => where.start(span).line)
    .toSorted((a, b) => Math.abs(a - line) - Math.abs(b - line));
  const hint =
    neighbours[0] === undefined
      ? `Nothing in ${orchestrators.join(', ')} is.`
      : `The nearest place that has something to tell is line ${neighbours[0]}.`;
  return `${place}: nothing on this line is business logic. ${hint}\n`;
}

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length > 160 ? `${flat.slice(0, 159)}…` : flat;
}
