import { isOurs, type Proposed } from '../session/proposed.ts';
import { detailsOf } from './explain.ts';
import { speak } from './glyphs.ts';
import { hanging, paragraph } from './paragraph.ts';
import type { Places } from './position.ts';
import type { Look } from './render-change.ts';

/** The explanation of a proposal, for whoever wants more than the one sentence. */
export function renderWhy(proposal: Proposed, look: Look & { readonly where: Places }): string {
  if (isOurs(proposal)) return `${hanging(speak(detailsOf(proposal, look).trimEnd(), look.glyphs), look.width - 1)}\n`;
  const text =
    `${proposal.transform} is a transform of your own: what it makes of this file is shown as it is. ` +
    'Nothing about it was analysed; all of it together is type-checked before it is written.';
  return `${paragraph(text, look)}\n`;
}
