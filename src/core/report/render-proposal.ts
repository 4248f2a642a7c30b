import type { ChangeSet } from '../model/change-set.ts';
import type { Proposed } from '../session/proposed.ts';
import type { Places } from './position.ts';
import { paragraph, ruler } from './paragraph.ts';
import { renderChange, type Look } from './render-change.ts';
import { ruleServed } from './why-sentence.ts';

export interface ProposalScreen {
  readonly proposal: Proposed;
  /** Exactly what this proposal changes, over what was accepted before. */
  readonly changes: ChangeSet;
  readonly position: number;
  readonly total: number;
  readonly path: Places['path'];
  /** Where it is, counted as in the diff: in the text with what was accepted before. */
  readonly line: number;
  /** What stands between the sentence and the diff, e.g. the picture of the groups. */
  readonly picture?: string;
}

/** One proposal on the screen: what, why, the diff, and how sure it is. */
export function renderProposal(screen: ProposalScreen, look: Look): string {
  const { proposal, changes, position, total, path, line, picture } = screen;
  const { colours } = look;
  const { rule, why } = ruleServed(proposal);
  // The name of somebody's own transform stays as it is.
  const begin = proposal.form === 'codemod' ? proposal.title.charAt(0) : proposal.title.charAt(0).toUpperCase();
  const title = begin + proposal.title.slice(1);
  const diff = renderChange(changes, { ...look, path });
  return [
    ruler(proposal.origin.split('.')[0] ?? '', look),
    diff,
    ...(picture === undefined ? [] : [picture]),
    // Next to the keys, for the beginning of a long diff has left the screen by then.
    ruler(`${position} of ${total} · ${path(proposal.span.file)}:${line}`, look),
    paragraph(colours.bold(title), look),
    paragraph(`${colours.cyan(rule)}: ${why}`, look),
    confidenceOf(proposal, look),
  ].join('\n');
}

function confidenceOf({ confidence, assumptions, form }: Proposed, look: Look): string {
  const { colours } = look;
  if (form === 'codemod')
    return paragraph(`${colours.yellow('not analysed')}: whether it does what you want is for you to say`, look);
  if (confidence === 'safe') return paragraph(`${colours.green('safe')}: shown by analysis, and type-checked`, look);
  return paragraph(`${colours.yellow('likely')}: assumes that ${assumptions.join('; that ')}`, look);
}
