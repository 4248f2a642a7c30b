import type { NamedImport, TextEdit } from '../../model/refactoring.ts';
import type { SplitDesign } from '../design.ts';
import type { Wired } from './construction.ts';

/** Parts that are registered where the class is: the edits of the registrations beside what is wired by hand. */
export function wireRegistrations({
  design,
  edits,
  own,
  byHand,
}: {
  readonly design: SplitDesign;
  readonly edits: readonly TextEdit[];
  /** The file of the class. */
  readonly own: string;
  readonly byHand: Wired | undefined;
}): Wired {
  const files = new Set([own, ...edits.map(({ file }) => file)]);
  const imports = [...files].flatMap((file) =>
    design.parts.map((part): NamedImport => ({ file, from: part.file, name: part.className, typeOnly: false })),
  );
  return {
    behindClass: byHand?.behindClass ?? '',
    inFile: [...(byHand?.inFile ?? []), ...edits.filter(({ file }) => file === own)],
    elsewhere: [...(byHand?.elsewhere ?? []), ...edits.filter(({ file }) => file !== own)],
    imports: [...imports, ...(byHand?.imports ?? [])],
  };
}
