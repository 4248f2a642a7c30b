import posix from 'node:path/posix';
import { createsLittle } from './share-functions.ts';
import type { Refactoring } from '../model/refactoring.ts';

/** A function that a lift of an earlier orchestrator brings into the core, in the same run. */
export interface GivenFunction {
  readonly name: string;
  readonly coreFile: string;
  /** The refactoring that brings it. */
  readonly id: string;
}

/** Below that, two domains do the same by chance: `n / 2 + 1`. */
const leastInCommon = 4;

/** Finds what was lifted before: of the same file, into the same core module, or, where it is much, into one beside it. */
export interface GivenFunctions {
  find(logic: string, place: Place): GivenFunction | undefined;
  /** `refactoring` creates the function of this logic, which was found at the place. */
  add(logic: string, place: Place, given: { readonly name: string; readonly refactoring: Refactoring }): void;
}

interface Place {
  readonly shellFile: string;
  readonly coreFile: string;
}

export function createGivenFunctions(): GivenFunctions {
  const byPlace = new Map<string, GivenFunction>();
  return {
    find: (logic, { shellFile, coreFile }) =>
      byPlace.get(`${coreFile}#${logic}`) ??
      byPlace.get(`${shellFile}#${logic}`) ??
      byPlace.get(`${posix.dirname(coreFile)}#${logic}`),
    add: (logic, { shellFile, coreFile }, { name, refactoring }) => {
      const given = { name, coreFile, id: refactoring.id };
      byPlace.set(`${coreFile}#${logic}`, given);
      // What says little is no rule that two domains have in common.
      if (refactoring.dependsOn.length > 0 || createsLittle(refactoring)) return;
      byPlace.set(`${shellFile}#${logic}`, given);
      if (refactoring.logic >= leastInCommon) byPlace.set(`${posix.dirname(coreFile)}#${logic}`, given);
    },
  };
}
