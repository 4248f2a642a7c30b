import type { Proposed } from './proposed.ts';
import type { Answer } from './answer.ts';
import { editableText } from './edited-text.ts';
import { relocateFunction } from './relocate-function.ts';
import { renameFunction } from './rename-function.ts';
import { rewriteProposal } from './rewrite-proposal.ts';

export type Rewrite = Answer & { readonly kind: 'rewrite' };

/** The proposals with everything that the person changed about them, one change after the other. */
export function changeProposals(planned: readonly Proposed[], answers: readonly Answer[]): readonly Proposed[] {
  return answers.reduce<readonly Proposed[]>((proposals, answer) => {
    switch (answer.kind) {
      case 'rename':
        return renameFunction(proposals, answer);
      case 'relocate':
        return relocateFunction(proposals, answer);
      case 'rewrite':
        return proposals.map((each) => (isMeant(answer, each) ? rewritten(each, answer.text) : each));
      default:
        return proposals;
    }
  }, planned);
}

/** What somebody wrote by hand, and what is of no use any more: the proposal is another one now. */
export function lostRewrites(planned: readonly Proposed[], answers: readonly Answer[]): readonly Rewrite[] {
  const last = new Map<string, { readonly answer: Rewrite; readonly isLost: boolean }>();
  for (const [index, answer] of answers.entries()) {
    if (answer.kind !== 'rewrite' || !planned.some(({ id }) => id === answer.id)) continue;
    const before = changeProposals(planned, answers.slice(0, index));
    last.set(answer.id, { answer, isLost: !before.some((each) => isMeant(answer, each)) });
  }
  return [...last.values()].flatMap(({ answer, isLost }) => (isLost ? [answer] : []));
}

/** A text was written in the place of another one: over any other it could bring back what is gone. */
function isMeant({ id, over }: Rewrite, proposal: Proposed): boolean {
  return id === proposal.id && over === editableText(proposal);
}

function rewritten(refactoring: Proposed, text: string): Proposed {
  const outcome = rewriteProposal(refactoring, text);
  return outcome.kind === 'valid' ? outcome.value : refactoring;
}
