import { perProgram } from '../syntax/answered-once.ts';
import type { Semantics } from '../syntax/semantics.ts';
import type { ts } from '../syntax/typescript.ts';
import { importsOf } from './loads.ts';

/** How far up the files are asked that import each other. */
const farthest = 4;

/**
 * Whether everything that loads the file loads the module as well, without the help of the file: then it makes no
 * difference to the program whether the file goes on importing it. Where nothing loads the file, that is not known.
 */
export function isLoadedAnyway(module: ts.SourceFile, file: ts.SourceFile, semantics: Semantics): boolean {
  const asked = new Set<ts.SourceFile>([file]);
  const isLoadedAbove = (each: ts.SourceFile, distance: number): boolean => {
    const above = importers(semantics).get(each) ?? [];
    if (above.length === 0 || distance > farthest) return false;
    // Of files that import each other, each is asked once: who comes in from outside has to load the module.
    return above.every((importer) => {
      if (asked.has(importer) || importer === module || loadsWithout(importer, { module, file, semantics }))
        return true;
      asked.add(importer);
      return isLoadedAbove(importer, distance + 1);
    });
  };
  return isLoadedAbove(file, 1);
}

const importers = perProgram((semantics): ReadonlyMap<ts.SourceFile, readonly ts.SourceFile[]> => {
  const found = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const each of semantics.ownFiles()) {
    for (const imported of new Set(importsOf(each, semantics))) {
      const known = found.get(imported);
      if (known === undefined) found.set(imported, [each]);
      else known.push(each);
    }
  }
  return found;
});

function loadsWithout(
  importer: ts.SourceFile,
  { module, file, semantics }: { module: ts.SourceFile; file: ts.SourceFile; semantics: Semantics },
): boolean {
  const seen = new Set([importer]);
  for (const each of seen) {
    if (each === module) return true;
    if (each === file || semantics.isExternal(each)) continue;
    importsOf(each, semantics).forEach((imported) => seen.add(imported));
  }
  return false;
}
