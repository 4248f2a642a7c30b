import type { Draft } from '../model/plan.ts';
import type { NamedImport } from '../model/refactoring.ts';

/** What the names of a core module stand for once the plan is carried out, as far as it is drafted. */
export interface PlannedNames {
  /** The names that these proposals bring count from now on. */
  note(draft: Draft): void;
  /** False where another orchestrator's lifts bring something else by the name of this import. */
  allowsImport(named: NamedImport): boolean;
  /** False where another orchestrator's lifts import something by this name. */
  allowsDeclaration(name: string, coreFile: string): boolean;
}

export function createPlannedNames(): PlannedNames {
  const meanings = new Map<string, string>();
  const declared = 'declared';
  const isFree = (name: string, coreFile: string, meaning: string) =>
    (meanings.get(`${coreFile}#${name}`) ?? meaning) === meaning;
  return {
    note: ({ proposals }) => {
      for (const { file, declarations, imports } of proposals.flatMap(({ forms: [{ creates }] }) => creates)) {
        imports.forEach((each) => meanings.set(`${file}#${localName(each)}`, meaningOf(each)));
        // An interface that goes by the name of something else gets another one when all of them are known.
        for (const { kind, name } of declarations) if (kind !== 'interface') meanings.set(`${file}#${name}`, declared);
      }
    },
    allowsImport: (named) => isFree(localName(named), named.file, meaningOf(named)),
    allowsDeclaration: (name, coreFile) => isFree(name, coreFile, declared),
  };
}

function localName({ alias, name }: NamedImport): string {
  return alias ?? name;
}

function meaningOf({ from, name }: NamedImport): string {
  return `${from}#${name}`;
}
