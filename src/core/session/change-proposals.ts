import type { Proposed } from './proposed.ts';
import type { Answer } from './answer.ts';
import { rebased } from './edited-text.ts';
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
        return proposals.map((each) => (each.id === answer.id ? rewritten(each, answer) : each));
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

function isMeant(answer: Rewrite, proposal: Proposed): boolean {
  return answer.id === proposal.id && rebased(answer, proposal) !== undefined;
}

function rewritten(proposal: Proposed, answer: Rewrite): Proposed {
  const text = rebased(answer, proposal);
  const outcome = text === undefined ? undefined : rewriteProposal(proposal, text);
  return outcome?.kind === 'valid' ? outcome.value : proposal;
}
