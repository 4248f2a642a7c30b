import type { ChangeSet } from '../model/change-set.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { ts } from '../syntax/typescript.ts';
import { touches } from './blame.ts';
import { createDependents } from './dependents.ts';
import { collectFaults, newFaults, type Fault } from './diagnostics.ts';
import { looksDifferent } from './outward-shape.ts';
import { createOverlayProgram } from './overlay-program.ts';

export interface TrialRun {
  readonly changes: ChangeSet;
  /** The program after the changes. */
  readonly program: ts.Program;
  /** The errors that were not there before. */
  readonly faults: readonly Fault[];
}

/** Tries selections of refactorings out, one after the other. */
export interface Trial {
  run(refactorings: readonly Refactoring[]): TrialRun;
}

/**
 * Checks what a selection changes: the changed and the created files and, where a changed file now looks different from
 * outside, the files that import it. What it was like before is asked only where there is something to compare.
 */
export function createTrial(request: {
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
  readonly compose: (refactorings: readonly Refactoring[]) => ChangeSet;
}): Trial {
  const { program: base, host, compose } = request;
  const faultsBefore = remember((file) => collectFaults(base, file));
  const dependentsOf = remember(createDependents(base));
  const judged = new Map<string, Judgement>();

  return {
    run(refactorings) {
      const changes = compose(refactorings).map((change) => ({ ...change, after: withoutMark(change.after) }));
      const program = createOverlayProgram({ base, host, changes });
      const files = new Set(changes.map(({ file }) => file));
      const reshaped = changes.filter(
        ({ file, before }) => before !== undefined && looksDifferent(base, program, file),
      );
      for (const { file } of reshaped) for (const dependent of dependentsOf(file)) files.add(dependent);
      const texts = new Map(changes.map(({ file, after }) => [file, after]));
      const judge = (file: string): readonly Fault[] => {
        const created = refactorings.filter((each) => touches(each, file)).flatMap(({ creates }) => creates);
        const related = new Set([file, ...created.map((addition) => addition.file)]);
        const basis = [
          ...[...related].sort().map((each) => texts.get(each) ?? ''),
          ...reshaped.map(({ after }) => after),
        ].join('\0');
        const known = judged.get(file);
        if (known?.basis === basis) return known.faults;
        const after = collectFaults(program, file);
        const faults = after.length === 0 ? after : newFaults(after, faultsBefore(file));
        judged.set(file, { basis, faults });
        return faults;
      };
      return { changes, program, faults: [...files].flatMap(judge) };
    },
  };
}

/** What a file's errors were, and the texts that they depend on: where these are the same, so are the errors. */
interface Judgement {
  readonly basis: string;
  readonly faults: readonly Fault[];
}

/** The compiler reads files without their byte order mark; offsets do not count it. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

function remember<T>(answer: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>();
  return (file) => {
    if (!known.has(file)) known.set(file, answer(file));
    return known.get(file)!;
  };
}
