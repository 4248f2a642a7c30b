import type { Replacement } from '../../edit/apply-edits.ts';
import type { Declaration, NamedImport, Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { FileStyle } from '../../model/style.ts';
import { sliceWithReplacements } from '../../edit/apply-edits.ts';
import { afterComments } from '../../edit/import-list.ts';
import { fits, inBraces, listLines } from '../../edit/render-call.ts';
import { isRequireStatement } from '../../syntax/commonjs.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { exporting, fromPart, goneWith, importsBack, passedOn, type DepartureRequest } from '../emission/departures.ts';
import { rangeWithComments } from '../emission/member-text.ts';
import { moveDeclarations } from '../emission/move-declarations.ts';
import { writePartModule } from '../emission/part-module.ts';
import { removalsAmong } from '../emission/removals.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import type { ModuleModel, ModuleOperation } from './module-model.ts';
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
  const { model, parts, needsOf, isLoadedLast } = request;
  const { sourceFile } = model;
  const file = sourceFile.fileName;
  const place = { ...request, sourceFile, files: parts.map((part) => part.file) };
  const partOf = (operation: ModuleOperation) => parts.findIndex(({ operations }) => operations.includes(operation));
  const homeOf = (symbol: ts.Symbol) => {
    const operation = request.operationOf(symbol);
    const index = operation === undefined ? -1 : partOf(operation);
    return index < 0 ? undefined : index;
  };
  const leaving = new Set<ts.Statement>(
    parts.flatMap(({ operations }) => operations.map(({ statement }) => statement)),
  );
  const staying = sourceFile.statements.filter(
    (statement) => !leaving.has(statement) && !ts.isImportDeclaration(statement),
  );
  const nodes = parts.map(({ operations }) => ({ values: operations.map(({ code }) => code), types: [] }));
  const moved = moveDeclarations({
    ...request,
    parts: nodes,
    nodesThatStay: (isMoved) => staying.filter((statement) => !isMoved(statement)),
  });
  const isElsewhere = new Set(moved.map(({ declaration }) => declaration.statement));
  const kept = staying.filter((statement) => !isElsewhere.has(statement));
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
    const written = operations.map((each) => writeFunction(each, isShared(each), model));
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
      ? part.operations.filter((each) => !isDeclared(each)).flatMap(byName)
      : [{ file, from: part.file, name: '*', alias: part.variable, typeOnly: false }],
  );
  const imports = [...whole, ...[...neededHere].flatMap(byName), ...importsBack(moved, place)];
  const exported = new Set(modules.flatMap((each) => each.exported));
  const gone = [
    ...goneWith(moved),
    ...parts.flatMap(({ operations }) => operations.filter(isDeclared).map(statementOf)),
  ];
  const edits: readonly Replacement[] = [
    ...exporting(exported),
    ...passedOn(moved, place),
    ...behindImports(request, place, isLoadedLast ? imports : []),
    ...assignments(parts),
    ...removalsAmong(sourceFile.statements, new Set(gone)),
  ];
  return {
    creates: modules.map(({ addition }) => addition),
    edits: edits.map((edit): TextEdit => ({ ...edit, file })),
    imports: isLoadedLast ? [] : imports,
  };
}

function isDeclared({ kind }: ModuleOperation): boolean {
  return kind === 'declared';
}

function statementOf({ statement }: ModuleOperation): ts.Statement {
  return statement;
}

/** The function word for word, exported where others need it; a name for `exports` that the file made is not there. */
function writeFunction(
  { name, statement, kind, isExported }: ModuleOperation,
  isShared: boolean,
  { exportsNames }: ModuleModel,
): Declaration {
  const { text } = statement.getSourceFile();
  const start = statement.getStart();
  const target = assignedObject(statement);
  const edits =
    target !== undefined && exportsNames.has(target.getText())
      ? [{ start: target.getStart(), end: target.end, text: 'exports' }]
      : kind === 'declared' && isShared && !isExported
        ? [{ start, end: start, text: 'export ' }]
        : [];
  return { kind: 'function', name, text: sliceWithReplacements(text, rangeWithComments(statement), edits) };
}

/** `orders` in `orders.place = async function () {}`. */
function assignedObject(statement: ts.Statement): ts.Expression | undefined {
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
    operations
      .filter((each) => !isDeclared(each))
      .map(({ name, statement }) => {
        const target = assignedObject(statement)?.getText() ?? 'exports';
        const end = statement.getText().endsWith(';') ? ';' : '';
        return {
          ...rangeWithComments(statement),
          text: `${target}.${name} = ${variable === undefined ? '' : `${variable}.`}${name}${end}`,
        };
      }),
  );
}
