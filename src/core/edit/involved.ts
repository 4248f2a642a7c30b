import type { Refactoring } from '../model/refactoring.ts';

/**
 * The files that a selection changes, sorted, each with the refactorings that its text depends on, in their order:
 * those that touch it, and those that add to a core module which it then imports.
 */
export function involvedByFile(refactorings: readonly Refactoring[]): ReadonlyMap<string, readonly Refactoring[]> {
  const touching = new Map<string, Set<Refactoring>>();
  const creating = new Map<string, Set<Refactoring>>();
  for (const refactoring of refactorings) {
    for (const { file } of [...refactoring.edits, ...refactoring.imports, ...refactoring.creates])
      addTo(touching, file, refactoring);
    for (const { file } of refactoring.creates) addTo(creating, file, refactoring);
  }
  const placeOf = new Map(refactorings.map((each, place) => [each, place]));
  const inOrder = (some: ReadonlySet<Refactoring>) => [...some].sort((a, b) => placeOf.get(a)! - placeOf.get(b)!);
  return new Map(
    [...touching.keys()].sort().map((file) => {
      const own = touching.get(file)!;
      const modules = [...own].flatMap(({ imports }) => imports.filter((one) => one.file === file));
      const imported = new Set(modules.map(({ from }) => from));
      const creators = [...imported].flatMap((module) => [...(creating.get(module) ?? [])]);
      return [file, inOrder(new Set([...own, ...creators]))];
    }),
  );
}

function addTo(index: Map<string, Set<Refactoring>>, file: string, refactoring: Refactoring): void {
  const known = index.get(file);
  if (known === undefined) index.set(file, new Set([refactoring]));
  else known.add(refactoring);
}
