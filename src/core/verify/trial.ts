import { withoutMark } from '../edit/byte-order-mark.ts';
import type { ChangeSet, FileChange } from '../model/change-set.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { ts } from '../syntax/typescript.ts';
import { everyone, inCircle } from './audience.ts';
import { filesTouchedBy } from './blame.ts';
import { compareVersions, type Reach } from './compare-versions.ts';
import { createDependents } from './dependents.ts';
import { collectFaults, newFaults, type Fault } from './diagnostics.ts';
import { createOverlays, type LaidProgram } from './overlay-program.ts';

export interface TrialRun {
  readonly changes: ChangeSet;
  /** The program after the changes. */
  readonly after: LaidProgram;
  /** The errors that were not there before. */
  readonly faults: readonly Fault[];
}

/** Tries selections of refactorings out, one after the other. */
export interface Trial {
  run(refactorings: readonly Refactoring[]): TrialRun;
}

/**
 * Checks what a selection changes: the changed and the created files and, where a changed file now looks different from
 * outside, the files that import it. What is as it was in an earlier run is not checked again.
 */
export function createTrial(request: {
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
  /** An earlier program that has checked much already: it is asked about the files that have stayed since. */
  readonly origin?: ts.Program | undefined;
  readonly compose: (refactorings: readonly Refactoring[]) => ChangeSet;
}): Trial {
  const { program: base, host, origin = base, compose } = request;
  const overlay = createOverlays({ base, host });
  const knowing = (file: string) => (origin.getSourceFile(file) === base.getSourceFile(file) ? origin : base);
  const faultsBefore = remember((file: string) => collectFaults(knowing(file), file));
  const dependentsOf = remember(createDependents(base));
  const reaches = new Map<string, Judgement<Reach>>();
  const judged = new Map<string, Judgement<readonly Fault[]>>();

  return {
    run(refactorings) {
      const changes = compose(refactorings).map(unmarked);
      const after = overlay(changes);
      const { program } = after;
      const ownBasis = basisOf(refactorings, changes);

      const reachOf = new Map<string, Reach>();
      const sources = new Map<string, string[]>(changes.map(({ file }) => [file, []]));
      for (const { file, before } of changes) {
        if (before === undefined) continue;
        const reach = judge(reaches, { file, basis: ownBasis(file) }, () => {
          const isImported = dependentsOf(file).length > 0;
          return compareVersions({ file, before: knowing(file), after: program, isImported });
        });
        reachOf.set(file, reach);
        for (const dependent of audienceOf(file, reach))
          sources.set(dependent, [...(sources.get(dependent) ?? []), file]);
      }

      const faults = [...sources].flatMap(([file, reshaped]) => {
        const basis = [file, ...reshaped].map(ownBasis).join('\0');
        return judge(judged, { file, basis }, () =>
          faultsIn(program, file, reshaped.length === 0 ? reachOf.get(file)?.within : undefined),
        );
      });
      const more = faults.filter((fault) => !wasMissing(fault, changes));
      return { changes, after, faults: withoutMovedNames(more, changes, program) };
    },
  };

  /** A package that is not installed is missing in the new file as it was in the one that its code comes from. */
  function wasMissing({ file, code, message }: Fault, changes: ChangeSet): boolean {
    if (code !== cannotFindModule || !/'[^./][^']*'/u.test(message) || base.getSourceFile(file) !== undefined)
      return false;
    return changes.some(
      (change) => change.before !== undefined && faultsBefore(change.file).some((each) => each.message === message),
    );
  }

  /** A global that nothing declares is no more known in the new file than where the code comes from: `__dirname`. */
  function withoutMovedNames(faults: readonly Fault[], changes: ChangeSet, program: ts.Program): readonly Fault[] {
    const isNew = ({ file, code }: Fault) => cannotFindName.has(code) && base.getSourceFile(file) === undefined;
    if (!faults.some(isNew)) return faults;
    const gone = changes
      .filter(({ before }) => before !== undefined)
      .flatMap(({ file }) => newFaults(faultsBefore(file), collectFaults(program, file)).map(({ message }) => message));
    return faults.filter((fault) => {
      const moved = isNew(fault) ? gone.indexOf(fault.message) : -1;
      if (moved >= 0) gone.splice(moved, 1);
      return moved < 0;
    });
  }

  function audienceOf(file: string, { audience }: Reach): readonly string[] {
    const dependents = dependentsOf(file);
    if (audience === everyone) return dependents;
    return inCircle(
      dependents.flatMap((dependent) => base.getSourceFile(dependent) ?? []),
      audience,
    );
  }

  /** Where errors can only be in parts of a file, these are compared; an error outside of them takes the whole file. */
  function faultsIn(program: ts.Program, file: string, within: Reach['within']): readonly Fault[] {
    if (within) {
      const after = collectFaults(program, file, within.after);
      if (after.length === 0) return after;
      if (after.every((fault) => isIn(fault, within.after))) {
        const before = collectFaults(knowing(file), file, within.before).filter((fault) => isIn(fault, within.before));
        return newFaults(after, before);
      }
    }
    const after = collectFaults(program, file);
    return after.length === 0 ? after : newFaults(after, faultsBefore(file));
  }
}

const cannotFindModule = 2307;
/** As they are, or with a hint at the types of Node, a test runner or the like. */
const cannotFindName: ReadonlySet<number> = new Set([2304, 2580, 2581, 2582, 2591, 2592, 2593]);

function isIn(fault: Fault, nodes: readonly ts.Node[]): boolean {
  return nodes.some((node) => node.pos <= fault.start && fault.start < node.end);
}

/** An answer, and the texts that it depends on: where these are the same, so is the answer. */
interface Judgement<T> {
  readonly basis: string;
  readonly answer: T;
}

function judge<T>(
  known: Map<string, Judgement<T>>,
  { file, basis }: { readonly file: string; readonly basis: string },
  ask: () => T,
): T {
  const judgement = known.get(file);
  if (judgement?.basis === basis) return judgement.answer;
  const answer = ask();
  known.set(file, { basis, answer });
  return answer;
}

/** The text of a file after the changes, with those of the core modules that it got functions from. */
function basisOf(refactorings: readonly Refactoring[], changes: ChangeSet): (file: string) => string {
  const texts = new Map(changes.map(({ file, after }) => [file, after]));
  const modulesOf = new Map<string, Set<string>>();
  for (const refactoring of refactorings) {
    const modules = refactoring.creates.map(({ file }) => file);
    for (const file of filesTouchedBy(refactoring)) {
      const known = modulesOf.get(file) ?? new Set();
      modulesOf.set(file, known);
      modules.forEach((module) => known.add(module));
    }
  }
  return remember((file: string) => {
    const related = new Set([file, ...(modulesOf.get(file) ?? [])]);
    return [...related].map((each) => texts.get(each) ?? '').join('\0');
  });
}

/** The compiler reads files without their byte order mark; offsets do not count it. */
function unmarked({ file, before, after }: FileChange): FileChange {
  return { file, before: before && withoutMark(before), after: withoutMark(after) };
}

function remember<T>(answer: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, answer(file));
    return known.get(file)!;
  };
}
