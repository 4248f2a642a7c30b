import { resolve } from 'node:path';
import { extname } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Answer, Drafts } from '../../core/session/answer.ts';
import type { GroupedClass } from '../../core/session/groups.ts';
import { moduleProblem } from '../../core/session/module-problem.ts';
import { promisedNames, renameProblem } from '../../core/session/name-problem.ts';
import { liftedFunction } from '../../core/session/rename-function.ts';
import { notTakenBecause } from '../../core/report/not-taken.ts';
import { editableText, rebased, withPlainLineEnds } from '../../core/session/edited-text.ts';
import { rewriteProposal } from '../../core/session/rewrite-proposal.ts';
import { answerQuestion, viewSession, type Session, type View } from '../../core/session/session.ts';
import { toPosix } from '../workspace/paths.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import { regroup } from './regroup.ts';
import type { ReviewContext } from './review-context.ts';
import { faultsWith } from './try-out.ts';

export interface ChangeRequest {
  readonly session: Session;
  readonly view: View;
  readonly proposal: Proposed;
  /** What the proposal changes as it is. */
  readonly changes: ChangeSet;
  /** The groups of a split. */
  readonly grouped: GroupedClass | undefined;
  readonly context: ReviewContext;
  /** What was written by hand about a proposal and is not part of it, by id; whatever it was written over. */
  readonly drafts: Map<string, Drafts[string]>;
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
  const fileOf = (typed: string) => toPosix(resolve(cwd, typed.trim()));
  const problemOf = (typed: string) =>
    moduleProblem({
      file: fileOf(typed),
      name: lifted.name,
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
  const file = fileOf(path);
  if (file === lifted.file) return unchanged();
  return tried({ kind: 'relocate', id: proposal.id, file }, request);
}

async function edit(request: ChangeRequest): Promise<Changed> {
  const { proposal, context, drafts } = request;
  const { id } = proposal;
  const over = editableText(proposal);
  const extension = extname(proposal.creates[0]?.file ?? proposal.span.file);
  const draft = drafts.get(id);
  const current = draft && rebased(draft, proposal);
  const base = draft !== undefined && current === undefined ? draft : { over, text: current ?? over };
  const edited = await context.asker.edit({ id: `${id} text`, text: base.text, extension });
  const { problem } = edited;
  const text = withPlainLineEnds(edited.text);
  // Whatever becomes of it, it can be opened again; whoever leaves nothing of it begins anew.
  if (text.trim() === '' || text === over) drafts.delete(id);
  else drafts.set(id, { over: base.over, text });
  const again = drafts.has(id) ? ' Edit opens what you wrote.' : '';
  if (problem !== undefined) return unchanged(`Not taken, as ${problem}.${again}`);
  if (text.trim() === '') return unchanged('Nothing was left of the text, so it stays as it was.');
  if (text.trim() === over.trim())
    return unchanged("Nothing was changed (an editor with windows has to wait for you, e.g. EDITOR='code --wait').");
  const outcome = rewriteProposal(proposal, text);
  if (outcome.kind === 'invalid') return unchanged(`Not taken: ${outcome.reason}.${again}`);
  const changed = await tried({ kind: 'rewrite', id, over, text }, request, again);
  if (changed.kind === 'changed') drafts.delete(id);
  return changed;
}

async function tried(
  answer: Answer & { readonly id: string },
  { session, context }: ChangeRequest,
  hint = '',
): Promise<Changed> {
  const next = answerQuestion(session, answer);
  const view = viewSession(next);
  const wanted = view.proposals.filter(({ id }) => id === answer.id);
  const faults = await faultsWith(view, wanted, context);
  const reason = notTakenBecause(faults, hint);
  return reason === undefined ? { kind: 'changed', session: next } : unchanged(reason);
}

function unchanged(reason?: string): Changed {
  return { kind: 'unchanged', reason };
}
