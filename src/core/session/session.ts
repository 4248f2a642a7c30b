import type { Proposed } from './proposed.ts';
import { subjectsOf, type Answer, type Group } from './answer.ts';
import { changeProposals } from './change-proposals.ts';

/**
 * The review of one orchestrator: what is proposed, and what was said so far. Everything else follows from the two, so
 * taking an answer back is leaving it out, and a session goes on where another process left it.
 */
export interface Session {
  /** Verified; each behind those that it depends on. */
  readonly lifts: readonly Proposed[];
  /** Planned over the lifts that were accepted, so not before all of them are decided. */
  readonly splits: readonly Proposed[] | undefined;
  readonly answers: readonly Answer[];
}

export type Fate =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'never'; readonly reason: string }
  | { readonly kind: 'impossible'; readonly reason: string };

export type Question =
  | { readonly kind: 'review'; readonly proposal: Proposed; readonly position: number; readonly total: number }
  /** All lifts are decided: the splits are to be planned over those that were accepted. */
  | { readonly kind: 'plan-splits' }
  | { readonly kind: 'decided' };

/** What a session has come to. */
export interface View {
  /** With the names, places and texts that the person chose. */
  readonly proposals: readonly Proposed[];
  readonly fates: ReadonlyMap<string, Fate>;
  readonly accepted: readonly Proposed[];
  readonly question: Question;
}

export function beginSession(lifts: readonly Proposed[], answers: readonly Answer[] = []): Session {
  return { lifts: prerequisitesFirst(lifts), splits: undefined, answers };
}

export function withSplits(session: Session, splits: readonly Proposed[]): Session {
  return { ...session, splits };
}

/** One answer further. */
export function answerQuestion(session: Session, answer: Answer): Session {
  return { ...session, answers: [...session.answers, answer] };
}

/** The groups that were last asked for, if any were. */
export function groupsAskedFor({ answers }: Session): readonly Group[] | undefined {
  return answers.findLast((answer) => answer.kind === 'regroup')?.groups;
}

/** Accepts one proposal, and all that is or will be open and rests on no assumption. */
export function acceptRest(session: Session, chosen: string): Answer & { readonly kind: 'accept' } {
  const { proposals, fates } = viewSession(session);
  const open = proposals.filter((each) => !fates.has(each.id) && (each.id === chosen || isTakenUnseen(each)));
  const ids = new Set(open.map(({ id }) => id));
  const isReachable = ({ dependsOn }: Proposed) => dependsOn.every((id) => ids.has(id) || isAccepted(fates.get(id)));
  return { kind: 'accept', ids: open.filter(isReachable).map(({ id }) => id), andRest: true };
}

/** What somebody else's transform does cannot be judged; whoever takes all of it knows that. */
function isTakenUnseen({ confidence, form }: Proposed): boolean {
  return confidence === 'safe' || form === 'codemod';
}

/** Without the last thing that was said; the splits are planned again where it was about a lift. */
export function takeBack(session: Session): Session {
  const last = session.answers.findLastIndex(({ kind }) => kind !== 'impossible');
  if (last === -1) return session;
  const dropped = session.answers.slice(last);
  const isAboutLift = dropped.some(
    (answer) =>
      answer.kind === 'regroup' || subjectsOf(answer).some((id) => session.lifts.some((lift) => lift.id === id)),
  );
  return {
    ...session,
    splits: isAboutLift ? undefined : session.splits,
    answers: session.answers.slice(0, last),
  };
}

/** Back to the last thing that can be decided otherwise, once all is decided; undefined where nothing was said. */
export function reopen(session: Session): Session | undefined {
  const back = takeBack(session);
  if (back === session) return undefined;
  return viewSession(back).question.kind === 'decided' ? reopen(back) : back;
}

export function viewSession(session: Session): View {
  const planned = [...session.lifts, ...(session.splits ?? [])];
  const known = session.answers.filter(
    (answer) =>
      (answer.kind === 'accept' && answer.andRest) ||
      subjectsOf(answer).some((id) => planned.some((each) => each.id === id)),
  );
  const proposals = changeProposals(planned, known);
  const fates = fatesOf(proposals, known);
  const open = proposals.findIndex(({ id }) => !fates.has(id));
  const proposal = proposals[open];
  return {
    proposals,
    fates,
    accepted: proposals.filter(({ id }) => isAccepted(fates.get(id))),
    question:
      proposal !== undefined
        ? { kind: 'review', proposal, position: open + 1, total: proposals.length }
        : { kind: session.splits === undefined ? 'plan-splits' : 'decided' },
  };
}

/** What is accepted and some more, in the order in which they can be made. */
export function togetherWith({ proposals, accepted }: View, wanted: readonly Proposed[]): readonly Proposed[] {
  return proposals.filter((each) => accepted.includes(each) || wanted.includes(each));
}

function fatesOf(proposals: readonly Proposed[], answers: readonly Answer[]): ReadonlyMap<string, Fate> {
  const said = new Map<string, Fate>();
  for (const answer of answers) {
    if (answer.kind === 'accept') answer.ids.forEach((id) => said.set(id, { kind: 'accepted' }));
    else if (answer.kind === 'skip') said.set(answer.id, { kind: 'skipped' });
    else if (answer.kind === 'never') said.set(answer.id, { kind: 'never', reason: answer.reason });
    else if (answer.kind === 'impossible') said.set(answer.id, { kind: 'impossible', reason: answer.reason });
  }
  const takesRest = answers.some((answer) => answer.kind === 'accept' && answer.andRest === true);
  const fates = new Map<string, Fate>();
  const byId = new Map(proposals.map((each) => [each.id, each]));
  for (const proposal of proposals) {
    const { id, dependsOn } = proposal;
    const missing = dependsOn
      .map((needed) => byId.get(needed))
      .find((needed) => isLost(needed && fates.get(needed.id)));
    if (missing !== undefined) fates.set(id, { kind: 'impossible', reason: `it builds on “${missing.title}”` });
    else {
      const isComing = takesRest && proposal.form === 'split' && isTakenUnseen(proposal);
      const fate = said.get(id) ?? (isComing ? { kind: 'accepted' } : undefined);
      if (fate !== undefined) fates.set(id, fate);
    }
  }
  return fates;
}

function isAccepted(fate: Fate | undefined): boolean {
  return fate?.kind === 'accepted';
}

function isLost(fate: Fate | undefined): boolean {
  return fate !== undefined && !isAccepted(fate);
}

/** In their order, but none before what it depends on. */
function prerequisitesFirst(refactorings: readonly Proposed[]): readonly Proposed[] {
  const byId = new Map(refactorings.map((each) => [each.id, each]));
  const ordered = new Set<Proposed>();
  const visiting = new Set<Proposed>();
  const visit = (each: Proposed): void => {
    if (visiting.has(each)) return;
    visiting.add(each);
    for (const id of each.dependsOn) {
      const needed = byId.get(id);
      if (needed !== undefined) visit(needed);
    }
    ordered.add(each);
  };
  refactorings.forEach(visit);
  return [...ordered];
}
