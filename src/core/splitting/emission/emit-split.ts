import type { NamedImport, Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { Replacement } from '../../edit/apply-edits.ts';
import { moduleSpecifiers } from '../../edit/import-declarations.ts';
import { specifierFor } from '../../edit/module-specifier.ts';
import { ts } from '../../syntax/typescript.ts';
import type { Construction } from '../construction/construction.ts';
import type { SplitDesign } from '../design.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { Emission } from './emission.ts';
import { rangeWithComments } from './member-text.ts';
import { moveDeclarations, type MovedDeclaration } from './move-declarations.ts';
import { writePartModule } from './part-module.ts';
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
  const moved = moveDeclarations(request);
  const modules = parts.map((part, index) => {
    const dressing = construction.dressing(index, design);
    const written = writePart(part, { design, emission, dressing });
    const module = writePartModule({ ...request, ...emission, part, index, written, moved });
    return {
      ...module,
      addition: { ...module.addition, imports: [...module.addition.imports, ...dressing.imports] },
    };
  });
  const wired = construction.wire(design, emission);
  const behind = model.node.end;
  const inFile: readonly Replacement[] = [
    ...(construction.isInside === true ? writeComposed : writeOriginal)(design, emission),
    ...(wired.behindClass === '' ? [] : [{ start: behind, end: behind, text: `\n\n${wired.behindClass}` }]),
    ...wired.inFile,
    ...exporting(new Set(modules.flatMap(({ exported }) => exported))),
    ...departures(moved, request),
  ];
  return {
    creates: modules.map(({ addition }) => addition),
    edits: [...inFile.map((edit): TextEdit => ({ ...edit, file })), ...wired.elsewhere],
    imports: [...typesOfParts(design), ...importsBack(moved, design), ...wired.imports],
  };
}

/** The original names the classes of the parts that it holds, if only as types. */
function typesOfParts({ model, original, parts }: SplitDesign): readonly NamedImport[] {
  return original.held.flatMap((index) => {
    const part = parts[index];
    return part === undefined
      ? []
      : [{ file: model.sourceFile.fileName, from: part.file, name: part.className, typeOnly: true }];
  });
}

/** What has moved and is still needed in the original's file. */
function importsBack(moved: readonly MovedDeclaration[], { model, parts }: SplitDesign): readonly NamedImport[] {
  return moved
    .filter(({ isNeededByOriginal }) => isNeededByOriginal)
    .map(({ declaration, host }) => ({
      file: model.sourceFile.fileName,
      from: parts[host]?.file ?? '',
      name: declaration.name,
      typeOnly: declaration.kind === 'interface' || declaration.kind === 'type',
    }));
}

function exporting(symbols: ReadonlySet<ts.Symbol>): readonly Replacement[] {
  return [...symbols].flatMap((symbol) =>
    (symbol.declarations ?? []).map((declaration) => {
      const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
      const start = statement.getStart();
      return { start, end: start, text: 'export ' };
    }),
  );
}

/** Takes away what has moved; what others import from this file is passed on by it. */
function departures(moved: readonly MovedDeclaration[], { design, emission }: EmitRequest): readonly Replacement[] {
  const { sourceFile } = design.model;
  const { style, semantics } = emission;
  const [exported, own] = [
    moved.filter(({ declaration }) => declaration.isExported),
    moved.filter(({ declaration }) => !declaration.isExported),
  ];
  const passedOn = exported.map(({ declaration, host }) => {
    const existing = moduleSpecifiers(sourceFile);
    const specifier = specifierFor(design.parts[host]?.file ?? '', {
      file: sourceFile.fileName,
      options: semantics.options,
      style,
      existing,
    });
    const from = `${style.quote}${specifier}${style.quote}${style.semicolons ? ';' : ''}`;
    const { statement, name } = declaration;
    return { ...rangeWithComments(statement), text: `export { ${name} } from ${from}` };
  });
  const gone = new Set<ts.Node>(own.map(({ declaration }) => declaration.statement));
  return [...passedOn, ...removalsAmong(sourceFile.statements, gone)];
}
