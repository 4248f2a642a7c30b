import type { SavedUnit } from '../session/saved-session.ts';
import { count } from './count.ts';

/** What the survey found, above the list to choose from. */
export function foundSentence({ orchestrators, files }: { readonly orchestrators: number; readonly files: number }) {
  const order = orchestrators > 1 ? ', the worst first' : '';
  return `${count(orchestrators, 'orchestrator')} in ${count(files, 'file')}${order}.`;
}

/** Why there is nothing to look at. */
export function nothingFound(files: number): string {
  return files === 0
    ? 'There are no source files here (TypeScript or JavaScript, and not ignored by git).'
    : `No orchestrators were found in ${count(files, 'file')}.`;
}

/** Why there is nothing to decide about one orchestrator, or one transform of somebody's own. */
export function nothingProposed({ file, name, isCodemod }: SavedUnit): string {
  return isCodemod === true
    ? `There is nothing that ${name} changes.`
    : `There is nothing to propose in ${name}: \`fcis-codemod explain ${file}:LINE\` says why a line is left alone.`;
}
