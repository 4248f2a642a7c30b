import type { ChangeSet } from '../../core/model/change-set.ts';
import { withoutSplits, type Proposed } from '../../core/session/proposed.ts';
import { renderProposal } from '../../core/report/render-proposal.ts';
import { renderGroups } from '../../core/report/render-groups.ts';
import { renderWhy } from '../../core/report/render-why.ts';
import { wholeFile } from '../../core/report/whole-file.ts';
import { subjectsOf, type Answer } from '../../core/session/answer.ts';
import type { GroupedClass } from '../../core/session/groups.ts';
import {
  acceptRest,
  answerQuestion,
  groupsAskedFor,
  reopen,
  takeBack,
  viewSession,
  withSplits,
  type Session,
  type View,
} from '../../core/session/session.ts';
import { createAnnouncer } from './announce.ts';
import { changeProposal, type ChangeRequest } from './change-proposal.ts';
import type { Finished, Outcome } from './finish.ts';
import { keysFor } from './keys.ts';
import type { ReviewContext } from './review-context.ts';
import { createSeenChanges } from './seen-changes.ts';
import { faultsWith, screenOf } from './try-out.ts';

/**
 * Goes through the proposals of one orchestrator until all are decided and that could be carried out, or the person has
 * had enough.
 */
export async function review(
  begun: Session,
  context: ReviewContext,
  finish: (decided: Session) => Promise<Outcome>,
): Promise<Finished> {
  const { asker, print, look, where, bench, progress } = context;
  const announcer = createAnnouncer(context);
  const seen = createSeenChanges(context.seen, context);
  const drafts: ChangeRequest['drafts'] = new Map(Object.entries(context.drafts));
  announcer.gone(begun);
  let session = standing(begun, begun.lifts, []);
  let notice: string | undefined;
  let shown: string | undefined;
  let grouped: GroupedClass | undefined;
  for (;;) {
    const view = viewSession(session);
    const { question } = view;
    if (question.kind === 'decided') {
      const outcome = await finish(session);
      if (outcome.kind !== 'again') return outcome;
      const reopened = reopen(session);
      if (reopened === undefined) return { ...outcome, kind: 'left' };
      notice = `Nothing was written: ${outcome.because}. Decide otherwise here, or further back.`;
      back(reopened);
      continue;
    }
    if (question.kind === 'plan-splits') {
      ({ session, grouped } = await planSplits(session, view));
      const after = viewSession(session);
      if (grouped !== undefined && after.accepted.length > view.accepted.length)
        print(`\n${renderGroups(grouped, look())}`);
      announcer.fates(after, view.fates);
      continue;
    }
    const { proposal } = question;
    const screen = await screenOf(view, proposal, context);
    if (screen === undefined) {
      session = said({ kind: 'impossible', id: proposal.id, reason: 'it changes lines that an accepted one changed' });
      continue;
    }
    // Where nothing was said since, what is on the screen still holds.
    const screenful = `${proposal.id} ${session.answers.length}`;
    const show = (erasing = '') => {
      const isPictured = proposal.form === 'split' && grouped !== undefined;
      const picture = isPictured ? { picture: renderGroups(grouped!, look()) } : {};
      print(`${erasing}\n${renderProposal({ ...question, ...screen, ...picture, path: where.path }, look())}\n`);
    };
    if (shown !== screenful) show();
    if (shown !== screenful && drafts.has(proposal.id))
      notice ??= 'Edit opens what you wrote by hand; leave nothing of it to begin anew.';
    shown = screenful;
    const keys = keysFor(proposal, { canGoBack: session.answers.length > 0, hasGroups: grouped !== undefined });
    const key = await asker.key({ id: proposal.id, keys, notice, showAgain: show });
    notice = undefined;
    switch (key) {
      case 'accept':
        session = await accept({ kind: 'accept', ids: [proposal.id] });
        break;
      case 'all':
        session = await accept(acceptRest(session, proposal.id));
        break;
      case 'skip':
        session = said({ kind: 'skip', id: proposal.id });
        break;
      case 'never': {
        const reason = await asker.text({
          id: `${proposal.id} reason`,
          message: 'Why not? (kept in fcis.ignore.json)',
        });
        if (reason.trim() === '') notice = 'Not kept: whoever wonders later needs a few words about why.';
        else session = said({ kind: 'never', id: proposal.id, reason: reason.trim() });
        break;
      }
      case 'back':
        if (session.answers.at(-1)?.kind === 'rewrite') notice = 'What you wrote is taken back; Edit opens it again.';
        back(takeBack(session));
        break;
      case 'why':
        print(`\n${renderWhy(proposal, { ...look(), where })}`);
        break;
      case 'file':
        await context.page(wholeFiles(screen.changes, context));
        break;
      case 'quit':
        return { kind: 'left', problems: [] };
      case 'rename':
      case 'move':
      case 'edit':
      case 'groups': {
        const { changes } = screen;
        const changed = await changeProposal({ key, session, view, proposal, changes, grouped, context, drafts });
        if (changed.kind === 'changed') {
          grouped = changed.grouped ?? grouped;
          session = await standingSplits(changed.session);
          shown = undefined;
        } else notice = changed.reason;
        save(session);
        break;
      }
    }
  }

  function said(answer: Answer): Session {
    const before = viewSession(session).fates;
    const after = answerQuestion(session, answer);
    save(after);
    announcer.fates(viewSession(after), before, subjectsOf(answer)[0]);
    return after;
  }

  function back(reopened: Session): void {
    session.answers.slice(reopened.answers.length).toReversed().forEach(keepDraft);
    session = reopened;
    save(session);
    shown = undefined;
  }

  function save({ answers }: Session): void {
    context.save({ answers, seen: seen.note(answers), drafts: Object.fromEntries(drafts) });
  }

  /** What was written by hand and is not part of the proposal any more is what the editor opens; the newest of it. */
  function keepDraft(answer: Answer | undefined): void {
    if (answer?.kind === 'rewrite' && !drafts.has(answer.id))
      drafts.set(answer.id, { over: answer.over, text: answer.text });
  }

  /** The session with what of its answers holds for proposals that were planned just now. */
  function standing(current: Session, proposals: readonly Proposed[], over: ChangeSet): Session {
    const { answers, again } = seen.standing(current.answers, proposals, over);
    announcer.again(current, again);
    announcer.lost(current, keepDraft);
    return { ...current, answers };
  }

  async function standingSplits(current: Session): Promise<Session> {
    if (current.splits === undefined) return current;
    const over = await bench.compose(withoutSplits(viewSession(current).accepted));
    return standing(current, current.splits, over ?? []);
  }

  async function planSplits(current: Session, { accepted }: View) {
    progress('looking at how the class can be split');
    const groups = groupsAskedFor(current);
    const { plan, grouped: found, isAsGiven } = await bench.planSplits(accepted, groups);
    progress('');
    if (groups !== undefined && !isAsGiven) announcer.otherGroups();
    if (plan.refactorings.length === 0) announcer.notSplit(plan.refusals);
    const planned = withSplits(current, plan.refactorings);
    announcer.gone(planned);
    return { session: await standingSplits(planned), grouped: found };
  }

  /** Accepting is trying: what does not type-check together with the rest is impossible now, and says so. */
  async function accept(answer: Answer & { readonly kind: 'accept' }): Promise<Session> {
    const { ids } = answer;
    const view = viewSession(session);
    const faults = await faultsWith(
      view,
      view.proposals.filter((each) => ids.includes(each.id)),
      context,
    );
    if (faults.length === 0) return said(answer);
    if (ids.length === 1)
      return said({ kind: 'impossible', id: ids[0]!, reason: `it no longer type-checks: ${faults[0]}` });
    // One after the other, so that only those which do not fit are left behind.
    for (const id of ids) session = await accept({ kind: 'accept', ids: [id] });
    return said({ ...answer, ids: [] });
  }
}

function wholeFiles(changes: ChangeSet, { where, look }: ReviewContext): string {
  return changes.map((change) => wholeFile(where.path(change.file), change.after, look())).join('\n');
}
