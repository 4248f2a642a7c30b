import type { Problem } from '../model/problem.ts';
import { parseWithBabel, type BabelNode, type BabelSyntaxError } from '../syntax/babel.ts';
import { collectClasses } from './classes.ts';
import { collectCollaborators } from './collaborators.ts';
import { countClassLogic } from './count-logic.ts';
import { isAdapter, namesOnlyAdapters, pointsForNames } from './orchestrator-names.ts';
import { reasonToLeave } from './left-alone.ts';
import { mayHoldSites, sitesInProgram } from './shapes/sites-in.ts';
import type { Site } from './shapes/site.ts';
import type { SurveyedOrchestrator } from './surveyed-orchestrator.ts';
import { isGeneratedText, isMinifiedText } from './surroundings.ts';

export interface FileSurvey {
  readonly orchestrators: readonly SurveyedOrchestrator[];
  readonly problems: readonly Problem[];
}

/** What is wrong with a file, and what is only worth a word. */
export function byKind(problems: readonly Problem[]) {
  return {
    errors: problems.filter(({ kind }) => kind === 'input'),
    notices: problems.filter(({ kind }) => kind !== 'input'),
  };
}

export type ClassNode = Extract<BabelNode, { type: 'ClassDeclaration' | 'ClassExpression' }>;

const nothing: FileSurvey = { orchestrators: [], problems: [] };

/** Finds the orchestrators of one file by syntax alone; a file that cannot be parsed whole is also a problem. */
export function surveyFile(source: { readonly file: string; readonly text: string }): FileSurvey {
  const mayHold = { classes: mayHoldOrchestrator(source.text), sites: mayHoldSites(source) };
  if (!mayHold.classes && !mayHold.sites) return nothing;
  if (isMinifiedText(source.text)) return { orchestrators: [], problems: [minifiedNotice(source.file)] };
  if (isGeneratedText(source.text)) return nothing;
  const syntax = parseWithBabel(source.file, source.text);
  const { tree, errors } = syntax;
  const problems = errors.slice(0, 1).map((error) => syntaxProblem(source.file, error));
  if (!tree) return { orchestrators: [], problems };
  const classes = (mayHold.classes ? collectClasses(tree.program) : [])
    .filter(({ node, name }) => !isAdapter(node, name))
    .map(({ node, name }) => surveyClass(node, name, source.file))
    .filter((orchestrator) => orchestrator.dependencies > 0);
  const sites = mayHold.sites ? sitesInProgram(source.file, tree.program) : [];
  const orchestrators = [...classes, ...sites.map((site) => surveySite(site, source.file))];
  const leftAlone = reasonToLeave(source, syntax);
  if (leftAlone === undefined) return { orchestrators, problems };
  return { orchestrators: orchestrators.map((each) => ({ ...each, leftAlone })), problems };
}

/** Orders orchestrators: the worst god class first, then by file and line. */
export function rankOrchestrators(orchestrators: readonly SurveyedOrchestrator[]): SurveyedOrchestrator[] {
  return [...orchestrators].sort(
    (a, b) => b.score - a.score || compareText(a.file, b.file) || a.line - b.line || compareText(a.name, b.name),
  );
}

/**
 * The text filter: a class, and either a constructor, a base class, a decorated or a built field, and a call on
 * something that `this` holds; and not all of them adapters by name. Most files of a project stop here, unparsed.
 */
function mayHoldOrchestrator(text: string): boolean {
  return (
    text.includes('class') &&
    text.includes('this') &&
    /\bclass\b/.test(text) &&
    /\bthis\s*[!?]?\s*\.|\bthis\s*\[|=\s*this\b/.test(text) &&
    /\bconstructor\b|\bextends\b|@\w|=\s*(new|inject)\b/.test(text) &&
    !namesOnlyAdapters(text)
  );
}

function surveyClass(node: ClassNode, name: string, file: string): SurveyedOrchestrator {
  const dependencies = collectCollaborators(node).size;
  const logic = dependencies === 0 ? 0 : countClassLogic(node);
  const score = dependencies * logic + (logic > 0 ? pointsForNames(name, file) : 0);
  return { kind: 'class', name, file, line: node.loc?.start.line ?? 1, dependencies, logic, score };
}

function surveySite({ kind, name, line, logic, dependencies: { length } }: Site, file: string): SurveyedOrchestrator {
  const score = length * logic + (logic > 0 ? pointsForNames(name, file) : 0);
  return { kind, name, file, line, dependencies: length, logic, score };
}

function minifiedNotice(file: string): Problem {
  return {
    code: 'minified-left-alone',
    kind: 'notice',
    message: `${file} is minified, and was not looked at`,
    file,
    help: 'Run the tool on the sources that it was made from, or have git ignore it.',
  };
}

function syntaxProblem(file: string, error: BabelSyntaxError): Problem {
  return {
    code: 'syntax-error',
    kind: 'input',
    message: `${file} cannot be parsed: ${error.message}`,
    file,
    line: error.line,
    column: error.column,
    help: 'Mend the syntax error; the other files were still looked at.',
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
