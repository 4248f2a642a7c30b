import type { Proposed } from './proposed.ts';
import type { Answer } from './answer.ts';
import { relocateFunction } from './relocate-function.ts';
import { renameFunction } from './rename-function.ts';
import { rewriteDeclarations } from './rewrite-declarations.ts';

/** The proposals with everything that the person changed about them, one change after the other. */
export function changeProposals(planned: readonly Proposed[], answers: readonly Answer[]): readonly Proposed[] {
  return answers.reduce<readonly Proposed[]>((proposals, answer) => {
    switch (answer.kind) {
      case 'rename':
        return renameFunction(proposals, answer);
      case 'relocate':
        return relocateFunction(proposals, answer);
      case 'rewrite':
        return proposals.map((each) => (each.id === answer.id ? rewritten(each, answer.text) : each));
      default:
        return proposals;
    }
  }, planned);
}

function rewritten(refactoring: Proposed, text: string): Proposed {
  const outcome = rewriteDeclarations(refactoring, text);
  return outcome.kind === 'valid' ? outcome.value : refactoring;
}
