import type { ChangeSet } from '../model/change-set.ts';
import type { Draft, Proposal } from '../model/plan.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { ts } from '../syntax/typescript.ts';
import { blame, filesTouchedBy } from './blame.ts';
import { refusalOfFault } from './refusal-of-fault.ts';
import type { LaidProgram } from './overlay-program.ts';
import { createTrial, type Trial } from './trial.ts';
import type { Fault } from './diagnostics.ts';

export interface VerifyRequest {
  readonly draft: Draft;
  /** The program of the texts that the draft was made from. */
  readonly program: ts.Program;
  /** Reads what the program was made of. */
  readonly host: ts.CompilerHost;
  /** The program that this one came from. */
  readonly origin?: ts.Program | undefined;
  readonly compose: (refactorings: readonly Refactoring[]) => ChangeSet;
}

export interface Verified {
  /** Each in the first form that type-checks. Together they add no error to the program. */
  readonly refactorings: readonly Refactoring[];
  /** Those of which no form type-checks, with the compiler's words. */
  readonly refusals: readonly Refusal[];
  /** The program as the refactorings leave it. */
  readonly after: LaidProgram;
}

/**
 * Applies all proposals in memory and keeps those that add no error. A round tries everything that is left at once;
 * what an error is surely due to moves on to its next form, or is refused. Where it cannot be told, the suspects are
 * tried out by halves.
 */
export function verifyDraft(request: VerifyRequest): Verified {
  const { program, host } = request;
  const trial = createTrial(request);
  let candidates = request.draft.proposals.map((proposal): Candidate => ({ proposal, form: 0 }));
  const refusals: Refusal[] = [];
  const refuse = (candidate: Candidate, fault: Fault | undefined): void => {
    refusals.push(refusalOfFault(refactoringOf(candidate), fault));
  };

  for (;;) {
    const chosen = withoutOrphans(candidates, (orphan) => refuse(orphan, undefined));
    candidates = chosen;
    if (chosen.length === 0) return { refactorings: [], refusals, after: { program, host } };
    const refactorings = chosen.map(refactoringOf);
    const { faults, changes, after } = trial.run(refactorings);
    if (faults.length === 0) return { refactorings, refusals, after };

    const culprits = new Map<string, Fault>();
    const doubtful: { fault: Fault; suspects: readonly Refactoring[] }[] = [];
    for (const fault of faults) {
      const { isCertain, suspects } = blame({ fault, refactorings, changes, after: after.program });
      if (!isCertain) doubtful.push({ fault, suspects });
      else for (const { id } of suspects) if (!culprits.has(id)) culprits.set(id, fault);
    }
    if (culprits.size === 0) {
      for (const [id, fault] of tryOut(trial, refactorings, doubtful[0]!)) culprits.set(id, fault);
    }
    candidates = candidates.flatMap((candidate) => {
      const fault = culprits.get(refactoringOf(candidate).id);
      if (!fault) return [candidate];
      if (candidate.form + 1 < candidate.proposal.forms.length) return [{ ...candidate, form: candidate.form + 1 }];
      refuse(candidate, fault);
      return [];
    });
  }
}

/** A proposal and the form that is being tried. */
interface Candidate {
  readonly proposal: Proposal;
  readonly form: number;
}

function refactoringOf({ proposal, form }: Candidate): Refactoring {
  return proposal.forms[form] ?? proposal.forms[0];
}

/** Drops those that build on a refactoring that is no longer there. */
function withoutOrphans(candidates: readonly Candidate[], drop: (orphan: Candidate) => void): Candidate[] {
  const ids = new Set(candidates.map((candidate) => refactoringOf(candidate).id));
  const orphans = candidates.filter((candidate) => refactoringOf(candidate).dependsOn.some((id) => !ids.has(id)));
  if (orphans.length === 0) return [...candidates];
  orphans.forEach(drop);
  return withoutOrphans(
    candidates.filter((candidate) => !orphans.includes(candidate)),
    drop,
  );
}

/** An error, and the refactorings one of which may be the cause. */
interface Doubt {
  readonly fault: Fault;
  readonly suspects: readonly Refactoring[];
}

/** Which suspects make an error appear. Those that share no file with them are left aside, if the error comes without. */
function tryOut(trial: Trial, refactorings: readonly Refactoring[], doubt: Doubt): ReadonlyMap<string, Fault> {
  const related = connectedTo(doubt.suspects, refactorings);
  const isEnough = related.length < refactorings.length && trial.run(related).faults.some(isLike(doubt.fault));
  return addByHalves(trial, isEnough ? related : refactorings, doubt);
}

/**
 * All others stay applied, the suspects are added by halves, and halves that bring an error are split again. Where the
 * error is there without any suspect, everything else is suspected as well.
 */
function addByHalves(trial: Trial, refactorings: readonly Refactoring[], doubt: Doubt): ReadonlyMap<string, Fault> {
  const suspects = new Set(doubt.suspects.map(({ id }) => id));
  let kept = refactorings.filter(({ id }) => !suspects.has(id));
  const isSame = isLike(doubt.fault);
  const faultWith = (more: readonly Refactoring[]) => trial.run(inOrder([...kept, ...more])).faults.find(isSame);
  const inOrder = (some: readonly Refactoring[]) => refactorings.filter((each) => some.includes(each));

  if (faultWith([]) !== undefined) {
    if (kept.length === 0) throw new Error(`The program has a new error without any change: ${doubt.fault.message}`);
    return addByHalves(trial, refactorings, { fault: doubt.fault, suspects: refactorings });
  }
  const culprits = new Map<string, Fault>();
  const add = (some: readonly Refactoring[]): void => {
    const fault = faultWith(some);
    if (!fault) {
      kept = [...kept, ...some];
    } else if (some.length === 1) {
      culprits.set(some[0]!.id, fault);
    } else {
      const middle = some.length >> 1;
      add(some.slice(0, middle));
      add(some.slice(middle));
    }
  };
  const all = refactorings.filter(({ id }) => suspects.has(id));
  add(all);
  // An error that none of them brings back alone is due to all of them together.
  return culprits.size > 0 ? culprits : new Map(all.map(({ id }) => [id, doubt.fault]));
}

function isLike({ file, code }: Fault): (fault: Fault) => boolean {
  return (fault) => fault.file === file && fault.code === code;
}

/** Those that share a file with the suspects, or with one that does, and so on. */
function connectedTo(suspects: readonly Refactoring[], refactorings: readonly Refactoring[]): readonly Refactoring[] {
  const files = new Set(suspects.flatMap((suspect) => [...filesTouchedBy(suspect)]));
  for (;;) {
    const before = files.size;
    const connected = refactorings.filter((each) => [...filesTouchedBy(each)].some((file) => files.has(file)));
    for (const each of connected) filesTouchedBy(each).forEach((file) => files.add(file));
    if (files.size === before) return connected;
  }
}
