import { wrapAnsi } from 'fast-wrap-ansi';
import type { ChangeSet } from '../model/change-set.ts';
import type { Proposed } from '../session/proposed.ts';
import { speak } from './glyphs.ts';
import type { Places } from './position.ts';
import { renderChange, visibleLength, type Look } from './render-change.ts';
import { ruleServed } from './why-sentence.ts';

export interface ProposalScreen {
  readonly proposal: Proposed;
  /** Exactly what this proposal changes, over what was accepted before. */
  readonly changes: ChangeSet;
  readonly position: number;
  readonly total: number;
  readonly where: Places;
  /** What stands between the sentence and the diff, e.g. the picture of the groups. */
  readonly picture?: string;
}

/** One proposal on the screen: what, why, the diff, and how sure it is. */
export function renderProposal(screen: ProposalScreen, look: Look): string {
  const { proposal, changes, position, total, where, picture } = screen;
  const { colours } = look;
  const { rule, why } = ruleServed(proposal);
  const title = proposal.title.charAt(0).toUpperCase() + proposal.title.slice(1);
  const diff = renderChange(changes, { ...look, path: where.path });
  const { line } = where.start(proposal.span);
  return [
    ruler(proposal.origin.split('.')[0] ?? '', look),
    diff,
    ...(picture === undefined ? [] : [picture]),
    // Next to the keys, for the beginning of a long diff has left the screen by then.
    paragraph(
      `${colours.bold(title)} ${colours.dim(`(${where.path(proposal.span.file)}:${line}; ${position} of ${total})`)}`,
      look,
    ),
    paragraph(`${colours.cyan(rule)}: ${why}`, look),
    confidenceOf(proposal, look),
  ].join('\n');
}

/** A line across the screen with a heading in it. */
export function ruler(heading: string, { width, colours, glyphs }: Look): string {
  const text = speak(heading, glyphs);
  const lead = glyphs.line.repeat(2);
  const rest = Math.max(2, Math.min(width, 100) - visibleLength(text) - 4);
  return `${colours.dim(lead)} ${colours.bold(text)} ${colours.dim(glyphs.line.repeat(rest))}`;
}

/** Text broken at the width of the screen; nobody likes to read lines of more than a hundred characters. */
export function paragraph(text: string, { width, glyphs }: Look): string {
  return wrapAnsi(speak(text, glyphs), Math.min(width, 100) - 1, { hard: true });
}

/** Lines that keep their indentation where the screen breaks them; what is broken off stands a bit deeper. */
export function hanging(text: string, look: Look): string {
  return text
    .split('\n')
    .map((line) => {
      const lead = /^ */u.exec(line)?.[0] ?? '';
      const [first = '', ...rest] = paragraph(line.slice(lead.length), {
        ...look,
        width: look.width - lead.length - 2,
      }).split('\n');
      return [lead + first, ...rest.map((each) => `${lead}  ${each}`)].join('\n');
    })
    .join('\n');
}

function confidenceOf({ confidence, assumptions, form }: Proposed, look: Look): string {
  const { colours } = look;
  if (form === 'codemod')
    return paragraph(`${colours.yellow('not analysed')}: whether it does what you want is for you to say`, look);
  if (confidence === 'safe') return paragraph(`${colours.green('safe')}: shown by analysis, and type-checked`, look);
  return paragraph(`${colours.yellow('likely')}: assumes that ${assumptions.join('; that ')}`, look);
}
