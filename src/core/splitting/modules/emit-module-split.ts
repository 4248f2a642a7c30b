import type { Replacement } from '../../edit/apply-edits.ts';
import type { Declaration, NamedImport, Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { FileStyle } from '../../model/style.ts';
import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { afterComments } from '../../edit/import-list.ts';
import { fits, inBraces, listLines } from '../../edit/render-call.ts';
import { isRequireStatement } from '../../syntax/commonjs.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { topStatement } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { exporting, fromPart, goneWith, importsBack, passedOn, type DepartureRequest } from '../emission/departures.ts';
import { rangeWithComments } from '../emission/member-text.ts';
import { moveDeclarations } from '../emission/move-declarations.ts';
import { writePartModule } from '../emission/part-module.ts';
import { removalsAmong } from '../emission/removals.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { ModuleModel } from './module-model.ts';
import { around, isMember, type ModuleOperation } from './module-operations.ts';
import { replaceMember, writeMemberAsFunction } from './write-member.ts';
import { writeImports } from './write-imports.ts';

export interface ModulePart {
  /** Absolute path. */
  readonly file: string;
  /** What the whole of it is called where it is required; undefined where its functions are called by their names. */
  readonly variable: string | undefined;
  readonly operations: readonly ModuleOperation[];
}

export interface EmitModuleRequest {
  readonly model: ModuleModel;
  readonly parts: readonly ModulePart[];
  readonly semantics: Semantics;
  readonly style: FileStyle;
  readonly needsOf: NeedsOf;
  readonly operationOf: (symbol: ts.Symbol) => ModuleOperation | undefined;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
  /** True where the parts have to be loaded behind everything else, whatever the file's order of imports is. */
  readonly isLoadedLast: boolean;
}

/** The texts of a split: new modules for the parts; the original passes on what it handed out before. */
export function emitModuleSplit(request: EmitModuleRequest): Pick<Refactoring, 'edits' | 'imports' | 'creates'> {
  const { model, parts, style, needsOf, isLoadedLast } = request;
  const { sourceFile } = model;
  const file = sourceFile.fileName;
  const place = { ...request, sourceFile, files: parts.map((part) => part.file) };
  const partOf = (operation: ModuleOperation) => parts.findIndex(({ operations }) => operations.includes(operation));
  const homeOf = (symbol: ts.Symbol) => {
    const operation = request.operationOf(symbol);
    const index = operation === undefined ? -1 : partOf(operation);
    return index < 0 ? undefined : index;
  };
  const leaving = new Set(parts.flatMap(({ operations }) => operations.map((each) => each.whole)));
  const others = sourceFile.statements.filter((statement) => !ts.isImportDeclaration(statement));
  const delegates = parts.flatMap(({ operations }) => operations.flatMap(typesOfDelegate));
  const staying = [...others.flatMap((statement) => around(statement, leaving)), ...delegates];
  const nodes = parts.map(({ operations }) => ({ values: operations.map(({ code }) => code), types: [] }));
  const moved = moveDeclarations({
    ...request,
    parts: nodes,
    nodesThatStay: (isMoved) => staying.filter((statement) => !isMoved(statement)),
  });
  const isElsewhere = new Set<ts.Node>(moved.map(({ declaration }) => declaration.statement));
  const kept = staying.filter((node) => !isElsewhere.has(node));
  const neededBy = (statements: readonly ts.Node[]) =>
    new Set(needsOf(statements).flatMap(({ symbol }) => request.operationOf(symbol) ?? []));
  const neededHere = neededBy(kept);
  const neededIn = parts.map((part, index) =>
    neededBy([
      ...part.operations.map(({ code }) => code),
      ...moved.filter(({ host }) => host === index).map(({ declaration }) => declaration.statement),
    ]),
  );
  const isShared = (operation: ModuleOperation) =>
    operation.isExported ||
    neededHere.has(operation) ||
    neededIn.some((needed, index) => index !== partOf(operation) && needed.has(operation));

  const modules = parts.map(({ operations }, index) => {
    const written = operations.map((each) =>
      isMember(each) ? writeMemberAsFunction(each, style) : writeFunction(each, isShared(each), model),
    );
    return writePartModule({
      ...request,
      ...place,
      ...nodes[index]!,
      index,
      written,
      moved,
      homeOf,
      ownName: model.ownName,
    });
  });
  const byName = (operation: ModuleOperation): readonly NamedImport[] => {
    const part = parts[partOf(operation)];
    return part === undefined ? [] : [{ file, from: part.file, name: operation.name, typeOnly: false }];
  };
  const whole = parts.flatMap((part): readonly NamedImport[] =>
    part.variable === undefined
      ? part.operations.filter(isAssigned).flatMap(byName)
      : [{ file, from: part.file, name: '*', alias: part.variable, typeOnly: false }],
  );
  const members = parts.flatMap(({ operations }) => operations.filter(isMember));
  const imports = [
    ...whole,
    ...members.flatMap(byName),
    ...[...neededHere].flatMap(byName),
    ...importsBack(moved, place),
  ];
  const exported = new Set(modules.flatMap((each) => each.exported));
  const gone = [...goneWith(moved), ...parts.flatMap(({ operations }) => operations.filter(isDeclared).map(topOf))];
  const edits: readonly Replacement[] = [
    ...exporting(exported),
    ...passedOn(moved, place),
    ...behindImports(request, place, isLoadedLast ? imports : []),
    ...assignments(parts),
    ...members.map((each) => replaceMember(each, request)),
    ...removalsAmong(sourceFile.statements, new Set(gone)),
  ];
  return {
    creates: modules.map(({ addition }) => addition),
    edits: edits.map((edit): TextEdit => ({ ...edit, file })),
    imports: isLoadedLast ? [] : imports,
  };
}

/** What a class still says of a method whose code has left it. */
function typesOfDelegate({ code, kind }: ModuleOperation): readonly ts.Node[] {
  if (kind !== 'method' || !ts.isMethodDeclaration(code)) return [];
  const types = [...code.parameters.map(({ type }) => type), code.type];
  return [...(code.typeParameters ?? []), ...types.filter((each) => each !== undefined)];
}

function isDeclared({ kind }: ModuleOperation): boolean {
  return kind === 'declared';
}

function isAssigned({ kind }: ModuleOperation): boolean {
  return kind === 'assigned';
}

function topOf({ whole }: ModuleOperation): ts.Statement {
  return topStatement(whole);
}

/** The function word for word, exported where others need it; a name for `exports` that the file made is not there. */
function writeFunction(
  { name, whole, kind, isExported }: ModuleOperation,
  isShared: boolean,
  { exportsNames }: ModuleModel,
): Declaration {
  const { text } = whole.getSourceFile();
  const start = whole.getStart();
  const target = assignedObject(whole);
  const edits =
    target !== undefined && exportsNames.has(target.getText())
      ? [{ start: target.getStart(), end: target.end, text: 'exports' }]
      : kind === 'declared' && isShared && !isExported
        ? [{ start, end: start, text: 'export ' }]
        : [];
  return { kind: 'function', name, text: sliceWithReplacements(text, rangeWithComments(whole), edits) };
}

/** `orders` in `orders.place = async function () {}`. */
function assignedObject(statement: ts.Node): ts.Expression | undefined {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  const { left } = statement.expression;
  return ts.isPropertyAccessExpression(left) ? left.expression : undefined;
}

/** `export { place, cancel } from './order-desk';` behind the imports. */
function behindImports(
  { parts, style, model }: EmitModuleRequest,
  place: DepartureRequest,
  imports: readonly NamedImport[],
): readonly Replacement[] {
  const exported = parts.flatMap(({ operations }, index) => {
    const names = operations.filter((each) => isDeclared(each) && each.isExported).map(({ name }) => name);
    if (names.length === 0) return [];
    const tail = ` from ${fromPart(index, place)}`;
    const oneLine = `export { ${names.join(', ')} }${tail}`;
    const isShort = names.length === 1 || fits(oneLine, 0, style);
    return [isShort ? oneLine : ['export {', ...listLines(names, inBraces(style), ''), `}${tail}`].join('\n')];
  });
  const imported = writeImports({ imports, model, place });
  const last = model.sourceFile.statements.findLast(isLoading);
  const at = last === undefined ? 0 : afterComments(model.sourceFile.text, last.end);
  const text = [imported, exported.join('\n')].filter((each) => each !== '').join('\n\n');
  if (text === '') return [];
  return [{ start: at, end: at, text: (imported === '' ? '\n\n' : '\n') + text }];
}

function isLoading(statement: ts.Statement): boolean {
  return ts.isImportDeclaration(statement) || isRequireStatement(statement);
}

/** `exports.place = orderDesk.place;` where the function stood, so that the order of the names is the same. */
function assignments(parts: readonly ModulePart[]): readonly Replacement[] {
  return parts.flatMap(({ operations, variable }) =>
    operations.filter(isAssigned).map(({ name, whole }) => {
      const target = assignedObject(whole)?.getText() ?? 'exports';
      const end = whole.getText().endsWith(';') ? ';' : '';
      return {
        ...rangeWithComments(whole),
        text: `${target}.${name} = ${variable === undefined ? '' : `${variable}.`}${name}${end}`,
      };
    }),
  );
}
