import posix from 'node:path/posix';
import type { Declaration, ModuleAddition, NamedImport } from '../../model/refactoring.ts';
import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { importDeclarations } from '../../edit/import-declarations.ts';
import { resolveAlias } from '../../syntax/resolve-alias.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import type { NeededName, NeedsOf } from '../model/needed-names.ts';
import { rangeWithComments } from './member-text.ts';
import { typedefsOf } from './typedefs.ts';
import type { MovedDeclaration, PartNodes } from './move-declarations.ts';

export interface PartModuleRequest extends PartNodes {
  readonly index: number;
  /** The files of all parts. */
  readonly files: readonly string[];
  /** The file of the original. */
  readonly sourceFile: ts.SourceFile;
  /** The part as a class, or its functions. */
  readonly written: readonly Declaration[];
  /** The part that declares what is neither moved nor a type. */
  readonly homeOf?: (symbol: ts.Symbol) => number | undefined;
  /** What the original calls the object that it hands out, where parts may ask for that. */
  readonly ownName?: string | undefined;
  readonly moved: readonly MovedDeclaration[];
  readonly needsOf: NeedsOf;
  readonly semantics: Semantics;
}

export interface PartModule {
  readonly addition: ModuleAddition;
  /** Types of the original's file that have to be exported from it. */
  readonly exported: readonly ts.Symbol[];
}

/** The module of a part: what moves along with it, the part itself, and the imports that both need. */
export function writePartModule(request: PartModuleRequest): PartModule {
  const { index, files, sourceFile, written, moved, needsOf, homeOf } = request;
  const file = fileOf(index, files);
  const own = moved.filter(({ host }) => host === index);
  const nodes = [...request.values, ...own.map(({ declaration }) => declaration.statement)];
  const needed = merged([...needsOf(nodes), ...needsOf(request.types, 'type')]);
  const saysType = importDeclarations(sourceFile).some(({ typeOnly, bindings }) =>
    [typeOnly, ...bindings.map((each) => each.typeOnly)].includes(true),
  );
  const imports: NamedImport[] = [];
  const exported: ts.Symbol[] = [];
  for (const name of needed) {
    const host = moved.find(({ declaration }) => declaration.symbol === name.symbol)?.host ?? homeOf?.(name.symbol);
    if (host === index) continue;
    if (name.written !== undefined) imports.push(asWritten(name, { file, sourceFile, saysType }));
    else if (host !== undefined) imports.push(fromFile(name, file, fileOf(host, files)));
    else if (name.local === request.ownName)
      imports.push({ ...fromFile(name, file, sourceFile.fileName), name: '*', alias: name.local });
    else {
      const exportedName = exportOf(name.symbol, request);
      if (exportedName === undefined) exported.push(name.symbol);
      imports.push({
        ...fromFile(name, file, sourceFile.fileName),
        typeOnly: true,
        ...(exportedName === undefined || exportedName === name.local ? {} : { name: exportedName, alias: name.local }),
      });
    }
  }
  const declarations = [...typedefsOf(nodes, request), ...own.map(writeMoved), ...written];
  return { addition: { file, declarations, imports }, exported };
}

function fileOf(index: number, files: readonly string[]): string {
  const file = files[index];
  if (file === undefined) throw new Error(`The part ${index} has no file.`);
  return file;
}

function merged(names: readonly NeededName[]): readonly NeededName[] {
  const byName = new Map<string, NeededName>();
  for (const name of names) {
    const known = byName.get(name.local);
    byName.set(name.local, known === undefined || known.typeOnly ? name : known);
  }
  return [...byName.values()];
}

interface Importing extends Pick<PartModuleRequest, 'sourceFile'> {
  readonly file: string;
  /** Types are marked as such where the original marks types. */
  readonly saysType: boolean;
}

/** A part beside the original finds what it imports under the same path. */
function asWritten({ local, written, typeOnly }: NeededName, { file, sourceFile, saysType }: Importing): NamedImport {
  const { specifier, name, typeOnly: wasType, attributes } = written!;
  return {
    file,
    from: rebased(specifier, posix.dirname(sourceFile.fileName), posix.dirname(file)),
    name,
    ...(local === name ? {} : { alias: local }),
    typeOnly: (typeOnly && saysType) || wasType,
    ...(attributes === undefined ? {} : { attributes }),
  };
}

function rebased(specifier: string, before: string, after: string): string {
  if (before === after || !/^\.\.?(?:\/|$)/u.test(specifier)) return specifier;
  const path = posix.relative(after, posix.join(before, specifier));
  return path.startsWith('.') ? path : `./${path}`;
}

function fromFile({ local, typeOnly }: NeededName, file: string, from: string): NamedImport {
  return { file, from, name: local, typeOnly };
}

/** The name under which the original's file exports something already. */
function exportOf(symbol: ts.Symbol, { semantics, sourceFile }: PartModuleRequest): string | undefined {
  const module = semantics.getSymbolAtLocation(sourceFile);
  if (module === undefined) return undefined;
  return semantics.getExportsOfModule(module).find((each) => {
    const meaning = resolveAlias(semantics, each);
    return meaning === symbol || (symbol.flags & ts.SymbolFlags.Alias && each === symbol);
  })?.name;
}

/** The declaration word for word, exported where others need it and only there. */
function writeMoved({ declaration, isShared }: MovedDeclaration): Declaration {
  const { statement, name, kind, isExported } = declaration;
  const { text } = statement.getSourceFile();
  const range = rangeWithComments(statement);
  const start = statement.getStart();
  const keyword = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.find((each) => each.kind === ts.SyntaxKind.ExportKeyword)
    : undefined;
  const edits =
    isShared && !isExported
      ? [{ start, end: start, text: 'export ' }]
      : !isShared && keyword !== undefined
        ? [{ start: keyword.getStart(), end: keyword.end + 1, text: '' }]
        : [];
  return { kind, name, text: sliceWithReplacements(text, range, edits) };
}
