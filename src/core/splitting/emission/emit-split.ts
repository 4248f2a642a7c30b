import type { NamedImport, Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { Replacement } from '../../edit/apply-edits.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { Construction } from '../construction/construction.ts';
import type { SplitDesign } from '../design.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { Emission } from './emission.ts';
import { exporting, goneWith, importsBack, passedOn } from './departures.ts';
import { moveDeclarations } from './move-declarations.ts';
import { writePartModule } from './part-module.ts';
import { nodesOf, nodesThatStay, typeNodesOf } from './part-nodes.ts';
import { removalsAmong } from './removals.ts';
import { writeComposed } from './write-composed.ts';
import { writeOriginal } from './write-original.ts';
import { writePart } from './write-part.ts';

export interface EmitRequest {
  readonly design: SplitDesign;
  readonly emission: Emission;
  readonly construction: Construction;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

/** The texts of a split: new modules for the parts, edits for all that exists. */
export function emitSplit(request: EmitRequest): Pick<Refactoring, 'edits' | 'imports' | 'creates'> {
  const { design, emission, construction } = request;
  const { model, parts } = design;
  const file = model.sourceFile.fileName;
  const nodes = parts.map((part) => ({ values: nodesOf(part), types: typeNodesOf(part, design) }));
  const moved = moveDeclarations({
    ...request,
    parts: nodes,
    nodesThatStay: (isMoved) => nodesThatStay(design, isMoved),
  });
  const place = { ...emission, sourceFile: model.sourceFile, files: parts.map((part) => part.file) };
  const modules = parts.map((part, index) => {
    const dressing = construction.dressing(index, design);
    const written = [writePart(part, { design, emission, dressing })];
    const module = writePartModule({ ...request, ...place, ...nodes[index]!, index, written, moved });
    const imports = [...module.addition.imports, ...typesOfParts(part.file, part.held, design), ...dressing.imports];
    return { ...module, addition: { ...module.addition, imports } };
  });
  const wired = construction.wire(design, emission);
  const behind = model.node.end;
  const inFile: readonly Replacement[] = [
    ...(construction.isInside === true ? writeComposed : writeOriginal)(design, emission),
    ...(wired.behindClass === '' ? [] : [{ start: behind, end: behind, text: `\n\n${wired.behindClass}` }]),
    ...wired.inFile,
    ...exporting(new Set(modules.flatMap(({ exported }) => exported))),
    ...passedOn(moved, place),
    ...removalsAmong(model.sourceFile.statements, new Set(goneWith(moved))),
  ];
  return {
    creates: modules.map(({ addition }) => addition),
    edits: [...inFile.map((edit): TextEdit => ({ ...edit, file })), ...wired.elsewhere],
    imports: [...typesOfParts(file, design.original.held, design), ...importsBack(moved, place), ...wired.imports],
  };
}

/** The original and the parts name the classes of the parts that they hold, if only as types. */
function typesOfParts(file: string, held: readonly number[], { parts }: SplitDesign): readonly NamedImport[] {
  return held.flatMap((index) => {
    const part = parts[index];
    return part === undefined ? [] : [{ file, from: part.file, name: part.className, typeOnly: true }];
  });
}
