import { EditsOverlap } from '../../core/edit/apply-edits.ts';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { explain } from '../../core/report/explain.ts';
import type { Places } from '../../core/report/position.ts';
import { hanging, paragraph, renderProposal } from '../../core/report/render-proposal.ts';
import type { Look } from '../../core/report/render-change.ts';
import { renderGroups } from '../../core/report/render-groups.ts';
import { wholeFile } from '../../core/report/whole-file.ts';
import type { Answer } from '../../core/session/answer.ts';
import { isOurs } from '../../core/session/proposed.ts';
import { differenceOf } from '../../core/session/difference.ts';
import type { GroupedClass } from '../../core/session/groups.ts';
import {
  acceptRest,
  answerQuestion,
  groupsAskedFor,
  takeBack,
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
  /** Called with everything said so far, whenever something was. */
  readonly save: (answers: readonly Answer[]) => void;
}

export interface Reviewed {
  readonly kind: 'decided' | 'quit';
  readonly session: Session;
}

/** Goes through the proposals of one orchestrator until all are decided, or the person has had enough. */
export async function review(begun: Session, context: ReviewContext): Promise<Reviewed> {
  const { asker, print, save } = context;
  let session = begun;
  let notice: string | undefined;
  let shown: string | undefined;
  let grouped: GroupedClass | undefined;
  for (;;) {
    const view = viewSession(session);
    const { question } = view;
    if (question.kind === 'decided') return { kind: 'decided', session };
    if (question.kind === 'plan-splits') {
      ({ session, grouped } = planSplits(session, view, context));
      continue;
    }
    const { proposal } = question;
    const changes = tryCompose(view, proposal, context);
    if (changes === undefined) {
      session = said({ kind: 'impossible', id: proposal.id, reason: 'it changes lines that an accepted one changed' });
      continue;
    }
    // Where nothing was said since, what is on the screen still holds.
    const screenful = `${proposal.id} ${session.answers.length}`;
    if (shown !== screenful) {
      const picture = grouped && renderGroups(grouped, context.look());
      const screen = { ...question, changes, where: context.where };
      const isPictured = proposal.form === 'split' && picture !== undefined;
      print(`\n${renderProposal(isPictured ? { ...screen, picture } : screen, context.look())}\n`);
    }
    shown = screenful;
    const keys = keysFor(proposal, { canGoBack: session.answers.length > 0 });
    const key = await asker.key({ id: proposal.id, keys, notice });
    notice = undefined;
    switch (key) {
      case 'accept':
        session = accept([proposal.id]);
        break;
      case 'all': {
        const rest = acceptRest(session);
        session = accept(rest.kind === 'accept' && rest.ids.length > 0 ? rest.ids : [proposal.id]);
        break;
      }
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
        print(whyOf(proposal, context));
        break;
      case 'file':
        await context.page(wholeFiles(changes, context));
        break;
      case 'quit':
        return { kind: 'quit', session };
      case 'rename':
      case 'move':
      case 'edit':
      case 'groups': {
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
    announceImpossible(viewSession(after), before);
    return after;
  }

  /** Accepting is trying: what does not type-check together with the rest is impossible now, and says so. */
  function accept(ids: readonly string[]): Session {
    const view = viewSession(session);
    const wanted = view.proposals.filter((each) => ids.includes(each.id));
    const faults = faultsWith(view, wanted, context);
    if (faults.length === 0) return said({ kind: 'accept', ids });
    if (ids.length === 1)
      return said({ kind: 'impossible', id: ids[0]!, reason: `it no longer type-checks: ${faults[0]}` });
    // One after the other, so that only those which do not fit are left behind.
    for (const id of ids) session = accept([id]);
    return session;
  }

  function announceImpossible(view: View, before: View['fates']): void {
    for (const { id, title } of view.proposals) {
      const fate = view.fates.get(id);
      if (fate?.kind !== 'impossible' || before.get(id)?.kind === 'impossible') continue;
      const { colours, glyphs } = context.look();
      const sign = colours.yellow(glyphs.failed);
      print(`${paragraph(`${sign} Not possible any more: ${title}, because ${fate.reason}.`, context.look())}\n`);
    }
  }
}

/** The errors that these would bring, over what is accepted. */
export function faultsWith(view: View, wanted: readonly Proposed[], { bench }: ReviewContext): readonly string[] {
  const lifts = [...view.accepted, ...wanted].filter(({ form }) => form !== 'split');
  const isTried = bench.isTriedOneByOne && wanted.some(({ form }) => form !== 'split');
  return isTried ? bench.faultsOf(view.proposals.filter((each) => lifts.includes(each))) : [];
}

interface PlannedSplits {
  readonly session: Session;
  readonly grouped: GroupedClass | undefined;
}

function planSplits(session: Session, { accepted }: View, { bench, progress }: ReviewContext): PlannedSplits {
  progress('looking at how the class can be split');
  const { plan, grouped } = bench.planSplits(accepted, groupsAskedFor(session));
  progress('');
  return { session: withSplits(session, plan.refactorings), grouped };
}

/** What a proposal changes over those that were accepted; undefined where the two do not go together. */
function tryCompose(view: View, proposal: Proposed, { bench }: ReviewContext): ChangeSet | undefined {
  const taken = new Set([...view.accepted, proposal]);
  try {
    return differenceOf(bench.compose(view.accepted), bench.compose(view.proposals.filter((each) => taken.has(each))));
  } catch (error) {
    if (error instanceof EditsOverlap) return undefined;
    throw error;
  }
}

function whyOf(proposal: Proposed, { where, look }: ReviewContext): string {
  const { line } = where.start(proposal.span);
  const plan = { refactorings: [proposal].filter(isOurs), refusals: [], findings: [] };
  return `\n${hanging(explain({ plan, file: proposal.span.file, line, orchestrators: [], where, colours: look().colours }), look())}`;
}

function wholeFiles(changes: ChangeSet, { where, look }: ReviewContext): string {
  return changes.map((change) => wholeFile(where.path(change.file), change.after, look())).join('\n');
}
