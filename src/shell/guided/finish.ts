import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { countForms, describeCounts } from '../../core/report/describe-forms.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renderCommitMessage, renderFaults, renderWritten } from '../../core/report/render-written.ts';
import { changeProposals } from '../../core/session/change-proposals.ts';
import { ignoreFileWith } from '../../core/session/ignore-file.ts';
import { firstOf, mayBeAnswered } from '../../core/session/may-be-answered.ts';
import { splitIds, type Proposed } from '../../core/session/proposed.ts';
import { untried } from '../../core/session/rewrite-proposal.ts';
import type { FinishedUnit, SavedUnit } from '../../core/session/saved-session.ts';
import { groupsAskedFor, viewSession, type Session, type View } from '../../core/session/session.ts';
import { nothingWritten } from '../../core/session/standing-answers.ts';
import { stepOf } from '../../core/session/units.ts';
import { writeChanges, type WriteRequest } from '../journal/write-changes.ts';
import { ignoreFileFor } from '../workspace/ignore-file-for.ts';
import { readIgnored } from '../workspace/ignored.ts';
import { realPath } from '../workspace/place.ts';
import { createAnnouncer } from './announce.ts';
import { beforeCommit, commitUnit } from './commit-unit.ts';
import type { ReviewContext } from './review-context.ts';
import { verifyWritten, type Verifier } from './verify.ts';

export interface FinishRequest {
  readonly unit: SavedUnit;
  readonly session: Session;
  readonly context: ReviewContext;
  /** Names the guided session, which groups what it writes. */
  readonly sessionId: string;
  readonly verifier: Verifier | undefined;
  readonly commit: boolean;
}

export type Finished = Exclude<Outcome, { readonly kind: 'again' }>;

export type Outcome =
  /** With a problem where it is written, and not committed. */
  | { readonly kind: 'finished'; readonly unit: FinishedUnit; readonly problems: readonly Problem[] }
  /** The person wants to think again, or what was accepted cannot be written: other answers may help. */
  | { readonly kind: 'again'; readonly problems: readonly Problem[]; readonly because: string }
  /** The person has had enough, or something is in the way. */
  | { readonly kind: 'left'; readonly problems: readonly Problem[] };

/** What was accepted of one orchestrator: checked as a whole, written, verified, committed, and told about. */
export async function finishUnit(request: FinishRequest): Promise<Outcome> {
  const { unit, session, context, verifier } = request;
  const { print, look, cwd, where } = context;
  const view = viewSession(session);
  // Somebody may be editing it.
  const readable = readIgnored(cwd);
  if (readable.kind === 'invalid') return { kind: 'left', problems: readable.problems };
  const ignored = ignoreChange(view, cwd);
  let { accepted } = view;
  if (accepted.length + ignored.length === 0) {
    const { colours, glyphs } = look();
    const text = `${colours.dim(glyphs.dot)} ${nothingWritten(unit.name, session)}`;
    print(`\n${paragraph(text, look())}\n`);
    return { kind: 'finished', unit: finishedUnit(unit, [], []), problems: [] };
  }
  if (!(await typeChecks(accepted, request)))
    return { kind: 'again', problems: [], because: 'the whole would not type-check' };
  const changesOf = async (some: readonly Proposed[]): Promise<ChangeSet> => {
    const changes = await context.bench.compose(some);
    if (changes === undefined) throw new Error('proposals that were accepted together change the same lines');
    return context.format([...changes, ...ignored]);
  };
  const requestFor = async (some: readonly Proposed[]) => writeRequest(await changesOf(some), some, request);
  const write = async (some: readonly Proposed[]) => writeChanges(await requestFor(some));
  const mixed = await beforeCommit(await changesOf(accepted), request);
  if (mixed === undefined) return { kind: 'again', problems: [], because: 'git ignores some of it' };
  const written = await write(accepted);
  if (written.kind !== 'written') {
    const { problems } = written;
    return mayBeAnswered(problems)
      ? { kind: 'again', problems, because: firstOf(problems, where.path) }
      : { kind: 'left', problems };
  }
  if (verifier !== undefined && accepted.length > 0) {
    const planAgain = (lost: readonly Proposed[], kept: readonly Proposed[]) => splitsAgain(lost, kept, request);
    const verified = await verifyWritten({
      verifier,
      step: stepOf(request.sessionId, unit),
      accepted,
      write,
      planAgain,
      context,
    });
    if (verified.kind === 'failed') return { kind: 'left', problems: verified.problems };
    accepted = verified.kept;
  }
  const final = await requestFor(accepted);
  const { changes } = final;
  print(renderWritten({ changes, accepted, path: where.path }, look()));
  // Behind symbolic links, as git knows them.
  const changed = changes.filter(({ before, after }) => before !== after);
  const files = changed.map(({ file }) => where.path(realPath(file)));
  const finished = finishedUnit(unit, accepted, files);
  const outcome = request.commit
    ? await commitUnit({ unit: finished, accepted, written: final, mixed, context })
    : undefined;
  const commit = typeof outcome === 'string' ? outcome : undefined;
  if (commit === undefined && accepted.length > 0) print(renderCommitMessage(unit.name, accepted, look()));
  const problems = outcome === undefined || typeof outcome === 'string' ? [] : [outcome];
  return { kind: 'finished', unit: { ...finished, commit }, problems };
}

/** Whether all of it together type-checks; what somebody else's transform breaks is for the person to weigh. */
async function typeChecks(accepted: readonly Proposed[], { unit, context }: FinishRequest): Promise<boolean> {
  if (accepted.length === 0) return true;
  const { bench, print, look, progress, asker } = context;
  progress('type-checking the whole');
  const faults = await bench.faultsOf(untried(accepted));
  progress('');
  if (faults.length > 0) {
    print(`\n${renderFaults(faults, look())}`);
    return asker.confirm({ id: `${unit.name} faults`, message: 'Write it nevertheless?', otherwise: false });
  }
  const { colours, glyphs } = look();
  print(`\n${colours.green(glyphs.done)} The whole type-checks as before.\n`);
  return true;
}

function writeRequest(
  changes: ChangeSet,
  accepted: readonly Proposed[],
  { unit, sessionId, context }: FinishRequest,
): WriteRequest & { readonly step: string } {
  const what = accepted.length === 0 ? 'what is never proposed again' : describeCounts(countForms(accepted));
  const title = `${what} in ${unit.name}`;
  const step = stepOf(sessionId, unit);
  return { changes, cwd: context.cwd, title, session: sessionId, step };
}

/** Splits that were lost with a lift: the class is still too wide, so they are planned over the lifts that are left. */
async function splitsAgain(
  lost: readonly Proposed[],
  kept: readonly Proposed[],
  { session, context }: FinishRequest,
): Promise<readonly Proposed[]> {
  const ids = splitIds(lost);
  if (ids.length === 0) return [];
  context.progress('looking again at how the class can be split');
  const { plan } = await context.bench.planSplits(kept, groupsAskedFor(session));
  context.progress('');
  const planned = plan.refactorings.filter(({ id }) => ids.includes(id));
  createAnnouncer(context).lost({ ...session, splits: planned });
  return changeProposals(planned, session.answers);
}

/** What is never to be proposed again is written along with the rest, so that it is taken back with it as well. */
function ignoreChange({ proposals, fates }: View, cwd: string): ChangeSet {
  const file = ignoreFileFor(cwd);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const after = ignoreFileWith({ text: before, proposals, fates, from: cwd, to: dirname(file) });
  return after === undefined ? [] : [{ file, before, after }];
}

function finishedUnit(unit: SavedUnit, accepted: readonly Proposed[], written: readonly string[]): FinishedUnit {
  const { lifts, splits } = countForms(accepted);
  return { ...unit, lifts, splits, written };
}
