import type { Refactoring } from '../model/refactoring.ts';
import type { Answer } from './answer.ts';
import { relocateFunction } from './relocate-function.ts';
import { renameFunction } from './rename-function.ts';
import { rewriteDeclarations } from './rewrite-declarations.ts';

/** The proposals with everything that the person changed about them, one change after the other. */
export function changeProposals(planned: readonly Refactoring[], answers: readonly Answer[]): readonly Refactoring[] {
  return answers.reduce<readonly Refactoring[]>((proposals, answer) => {
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

function rewritten(refactoring: Refactoring, text: string): Refactoring {
  const outcome = rewriteDeclarations(refactoring, text);
  return outcome.kind === 'valid' ? outcome.value : refactoring;
}
