import { resolve } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Answer } from '../../core/session/answer.ts';
import type { GroupedClass } from '../../core/session/groups.ts';
import { moduleProblem } from '../../core/session/module-problem.ts';
import { promisedNames, renameProblem } from '../../core/session/name-problem.ts';
import { liftedFunction } from '../../core/session/rename-function.ts';
import { declarationsText, rewriteDeclarations } from '../../core/session/rewrite-declarations.ts';
import { answerQuestion, viewSession, type Session, type View } from '../../core/session/session.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import { regroup } from './regroup.ts';
import { faultsWith, type ReviewContext } from './review.ts';

export interface ChangeRequest {
  readonly session: Session;
  readonly view: View;
  readonly proposal: Proposed;
  /** What the proposal changes as it is. */
  readonly changes: ChangeSet;
  /** The groups of a split. */
  readonly grouped: GroupedClass | undefined;
  readonly context: ReviewContext;
}

/** The session with the proposal as the person wants it, or why it stays as it was. */
export type Changed =
  | { readonly kind: 'changed'; readonly session: Session; readonly grouped?: GroupedClass | undefined }
  | { readonly kind: 'unchanged'; readonly reason: string | undefined };

/** Asks how a proposal is to be changed, and tries it: what would not type-check is not taken. */
export async function changeProposal(
  request: ChangeRequest & { readonly key: 'rename' | 'move' | 'edit' | 'groups' },
): Promise<Changed> {
  switch (request.key) {
    case 'rename':
      return rename(request);
    case 'move':
      return move(request);
    case 'edit':
      return edit(request);
    case 'groups':
      return regroup(request);
  }
}

async function rename(request: ChangeRequest): Promise<Changed> {
  const { proposal, view, changes, context } = request;
  const lifted = liftedFunction(proposal);
  if (lifted === undefined) return unchanged();
  const texts = new Map(changes.map(({ file, after }) => [context.where.path(file), after]));
  const promised = promisedNames(view.proposals, proposal.id, lifted.file);
  const name = await context.asker.text({
    id: `${proposal.id} name`,
    message: 'Name of the function:',
    initial: lifted.name,
    validate: (typed) => renameProblem(typed, lifted.name, { texts, promised }) ?? true,
  });
  if (name.trim() === lifted.name) return unchanged();
  return tried({ kind: 'rename', id: proposal.id, name: name.trim() }, request);
}

async function move(request: ChangeRequest): Promise<Changed> {
  const { proposal, context } = request;
  const lifted = liftedFunction(proposal);
  if (lifted === undefined) return unchanged();
  const { cwd, where, asker } = context;
  const problemOf = (typed: string) =>
    moduleProblem({
      file: resolve(cwd, typed.trim()),
      lifted: lifted.file,
      shellFile: proposal.span.file,
      readText: createTextReader(),
      folder: cwd,
    });
  const path = await asker.text({
    id: `${proposal.id} module`,
    message: 'Module of the core:',
    initial: where.path(lifted.file),
    validate: (typed) => problemOf(typed) ?? true,
  });
  const file = resolve(cwd, path.trim());
  if (file === lifted.file) return unchanged();
  return tried({ kind: 'relocate', id: proposal.id, file }, request);
}

async function edit(request: ChangeRequest): Promise<Changed> {
  const { proposal, context } = request;
  const before = declarationsText(proposal);
  let text: string;
  try {
    text = await context.asker.edit({ id: `${proposal.id} text`, text: before, extension: '.ts' });
  } catch (error) {
    return unchanged(`The editor could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text.trim() === before.trim()) return unchanged('Nothing was changed in the editor.');
  const outcome = rewriteDeclarations(proposal, text);
  if (outcome.kind === 'invalid') return unchanged(`Not taken: ${outcome.reason}.`);
  return tried({ kind: 'rewrite', id: proposal.id, text }, request);
}

async function tried(answer: Answer & { readonly id: string }, { session, context }: ChangeRequest): Promise<Changed> {
  const next = answerQuestion(session, answer);
  const view = viewSession(next);
  const wanted = view.proposals.filter(({ id }) => id === answer.id);
  const [fault] = await faultsWith(view, wanted, context);
  return fault === undefined
    ? { kind: 'changed', session: next }
    : unchanged(`Not taken, as it would not type-check: ${fault}`);
}

function unchanged(reason?: string): Changed {
  return { kind: 'unchanged', reason };
}
