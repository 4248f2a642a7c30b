import { parseWithBabel, type BabelNode } from '../../syntax/babel.ts';
import { isAdapter } from '../orchestrator-names.ts';
import { collectClasses } from '../classes.ts';
import { collectCollaborators } from '../collaborators.ts';
import { isGeneratedText } from '../surroundings.ts';
import { classSite } from './class-sites.ts';
import { findSites } from './find-sites.ts';
import { isNoPlaceForOrchestrators, isOfInterface } from './left-out.ts';
import { collectModuleNames } from './module-names.ts';
import { prototypeSites } from './prototypes.ts';
import type { Site } from './site.ts';

type Program = Extract<BabelNode, { type: 'Program' }>;

/** The orchestrators in a text that hold no collaborators in fields. */
export function sitesInText({ file, text }: { readonly file: string; readonly text: string }): readonly Site[] {
  if (!mayHoldSites({ file, text }) || isGeneratedText(text)) return [];
  const { tree } = parseWithBabel(file, text);
  return tree === undefined ? [] : sitesInProgram(file, tree.program);
}

export function sitesInProgram(file: string, program: Program): readonly Site[] {
  const directives = program.directives.map(({ value }) => value.value);
  const functions = findSites({ file, body: program.body, directives });
  if (isOfInterface(program.body, directives)) return functions;
  const module = collectModuleNames(program.body);
  const classes = collectClasses(program)
    .filter(({ node, name }) => !isAdapter(node, name) && collectCollaborators(node).size === 0)
    .flatMap((each) => classSite(each, { file, module }) ?? []);
  return [...functions, ...classes, ...prototypeSites(program.body, module)];
}

/**
 * The filter before anything is parsed: the path does not speak against it, and something is waited for or answered,
 * called back, put on a prototype, called on a collaborator by its name, or registered.
 */
export function mayHoldSites({ file, text }: { readonly file: string; readonly text: string }): boolean {
  if (isNoPlaceForOrchestrators(file)) return false;
  return (
    /\.prototype\b|\bawait\b|\.then\(|\((?:_?req|request|ctx|context|c|event|next)\b|\.(?:on|process|consume|subscribe)\(/.test(
      text,
    ) ||
    /\(\s*(?:err|error)\s*(?:\)|,)|\b(?:callback|cb|done)\(/.test(text) ||
    /\b(?:deps|dependencies|services|db|database|prisma|knex|pool|redis|mailer|logger|repo|queue)\b|[a-z](?:Repository|Repo|Service|Store|Client|Gateway|Queue|Mailer|Logger)\b/.test(
      text,
    )
  );
}
