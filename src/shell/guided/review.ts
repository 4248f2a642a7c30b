import type { ChangeSet } from '../../core/model/change-set.ts';
import { withoutSplits, type Proposed } from '../../core/session/proposed.ts';
import { lineAfter } from '../../core/report/line-after.ts';
import type { Places } from '../../core/report/position.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renderProposal } from '../../core/report/render-proposal.ts';
import type { Look } from '../../core/report/render-change.ts';
import { renderGroups } from '../../core/report/render-groups.ts';
import { renderWhy } from '../../core/report/render-why.ts';
import { wholeFile } from '../../core/report/whole-file.ts';
import { subjectsOf, type Answer } from '../../core/session/answer.ts';
import { differenceOf } from '../../core/session/difference.ts';
import type { GroupedClass } from '../../core/session/groups.ts';
import {
  acceptRest,
  answerQuestion,
  groupsAskedFor,
  takeBack,
  togetherWith,
  viewSession,
  withSplits,
  type Session,
  type View,
} from '../../core/session/session.ts';
import type { Asker } from './asker.ts';
import { changeProposal } from './change-proposal.ts';
import { keysFor } from './keys.ts';
import type { Workbench } from './workbench.ts';

export interface ReviewContext {
  readonly bench: Workbench;
  readonly asker: Asker;
  readonly look: () => Look;
  readonly where: Places;
  /** Absolute. */
  readonly cwd: string;
  readonly print: (text: string) => void;
  /** Says what takes its time; empty when it is done. */
  readonly progress: (message: string) => void;
  /** Shows a long text, and comes back when the person has seen enough. */
  readonly page: (text: string) => Promise<void>;
  /** The changes as the formatter of the project would have them. */
  readonly format: (changes: ChangeSet) => Promise<ChangeSet>;
  /** Called with everything said so far, whenever something was. */
  readonly save: (answers: readonly Answer[]) => void;
}

export interface Reviewed {
  readonly kind: 'decided' | 'quit';
  readonly session: Session;
}

/** Goes through the proposals of one orchestrator until all are decided, or the person has had enough. */
export async function review(begun: Session, context: ReviewContext): Promise<Reviewed> {
  const { asker, print, save, look, where } = context;
  let session = begun;
  let notice: string | undefined;
  let shown: string | undefined;
  let grouped: GroupedClass | undefined;
  for (;;) {
    const view = viewSession(session);
    const { question } = view;
    if (question.kind === 'decided') return { kind: 'decided', session };
    if (question.kind === 'plan-splits') {
      ({ session, grouped } = await planSplits(session, view, context));
      const after = viewSession(session);
      if (grouped !== undefined && after.accepted.length > view.accepted.length)
        print(`\n${renderGroups(grouped, look())}`);
      announce(after, view.fates);
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
    if (shown !== screenful) {
      const isPictured = proposal.form === 'split' && grouped !== undefined;
      const picture = isPictured ? { picture: renderGroups(grouped!, look()) } : {};
      print(`\n${renderProposal({ ...question, ...screen, ...picture, path: where.path }, look())}\n`);
    }
    shown = screenful;
    const keys = keysFor(proposal, { canGoBack: session.answers.length > 0 });
    const key = await asker.key({ id: proposal.id, keys, notice });
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
          validate: (text) => text.trim() !== '' || 'say in a few words why, for whoever wonders later',
        });
        session = said({ kind: 'never', id: proposal.id, reason: reason.trim() });
        break;
      }
      case 'back':
        session = takeBack(session);
        save(session.answers);
        shown = undefined;
        break;
      case 'why':
        print(`\n${renderWhy(proposal, { ...look(), where })}`);
        break;
      case 'file':
        await context.page(wholeFiles(screen.changes, context));
        break;
      case 'quit':
        return { kind: 'quit', session };
      case 'rename':
      case 'move':
      case 'edit':
      case 'groups': {
        const { changes } = screen;
        const changed = await changeProposal({ key, session, view, proposal, changes, grouped, context });
        if (changed.kind === 'changed') {
          session = changed.session;
          grouped = changed.grouped ?? grouped;
          save(session.answers);
          shown = undefined;
        } else notice = changed.reason;
        break;
      }
    }
  }

  function said(answer: Answer): Session {
    const before = viewSession(session).fates;
    const after = answerQuestion(session, answer);
    save(after.answers);
    announce(viewSession(after), before, subjectsOf(answer)[0]);
    return after;
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

  /** What became of proposals that are not on the screen: taken along, or not possible any more. */
  function announce(view: View, before: View['fates'], onScreen?: string): void {
    const { colours, glyphs } = look();
    for (const { id, title } of view.proposals) {
      const fate = view.fates.get(id);
      if (fate === undefined || fate.kind === before.get(id)?.kind) continue;
      if (fate.kind === 'accepted' && id !== onScreen)
        print(`${paragraph(`${colours.green(glyphs.done)} Taken as well: ${title}`, look())}\n`);
      if (fate.kind === 'impossible') {
        const sign = colours.yellow(glyphs.failed);
        print(`${paragraph(`${sign} Not possible any more: ${title}, because ${fate.reason}.`, look())}\n`);
      }
    }
  }
}

/** The errors that these would bring, over what is accepted. */
export async function faultsWith(
  view: View,
  wanted: readonly Proposed[],
  { bench, progress }: ReviewContext,
): Promise<readonly string[]> {
  if (!bench.isTriedOneByOne || withoutSplits(wanted).length === 0) return [];
  progress('type-checking it together with the rest');
  const faults = await bench.faultsOf(withoutSplits(togetherWith(view, wanted)));
  progress('');
  return faults;
}

interface PlannedSplits {
  readonly session: Session;
  readonly grouped: GroupedClass | undefined;
}

async function planSplits(
  session: Session,
  { accepted }: View,
  { bench, progress }: ReviewContext,
): Promise<PlannedSplits> {
  progress('looking at how the class can be split');
  const { plan, grouped } = await bench.planSplits(accepted, groupsAskedFor(session));
  progress('');
  return { session: withSplits(session, plan.refactorings), grouped };
}

/** What a proposal changes over those that were accepted, and where; undefined where the two do not go together. */
async function screenOf(
  view: View,
  proposal: Proposed,
  { bench, format, where }: ReviewContext,
): Promise<{ readonly changes: ChangeSet; readonly line: number } | undefined> {
  const some = await bench.compose(view.accepted);
  const more = await bench.compose(togetherWith(view, [proposal]));
  if (some === undefined || more === undefined) return undefined;
  const [before, after] = [await format(some), await format(more)];
  const { line } = where.start(proposal.span);
  const own = before.find(({ file }) => file === proposal.span.file);
  return { changes: differenceOf(before, after), line: own === undefined ? line : lineAfter(own, line) };
}

function wholeFiles(changes: ChangeSet, { where, look }: ReviewContext): string {
  return changes.map((change) => wholeFile(where.path(change.file), change.after, look())).join('\n');
}
