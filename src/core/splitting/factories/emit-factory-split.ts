import type { Replacement } from '../../edit/apply-edits.ts';
import { indentAt, indentLines } from '../../edit/reindent.ts';
import { fits, inBraces, listLines } from '../../edit/render-call.ts';
import type { Declaration, Refactoring, TextEdit } from '../../model/refactoring.ts';
import type { FileStyle } from '../../model/style.ts';
import { moduleSystemOf } from '../../syntax/commonjs.ts';
import { isJavaScriptFile } from '../../syntax/javascript-file.ts';
import { topStatement } from '../../syntax/nodes.ts';
import type { Semantics } from '../../syntax/semantics.ts';
import { ts } from '../../syntax/typescript.ts';
import { writeAsFunction } from '../emission/as-function.ts';
import { exporting, goneWith, importsBack, passedOn } from '../emission/departures.ts';
import { rangeWithComments } from '../emission/member-text.ts';
import { moveDeclarations } from '../emission/move-declarations.ts';
import { writePartModule } from '../emission/part-module.ts';
import { removalsAmong } from '../emission/removals.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import type { NeedsOf } from '../model/needed-names.ts';
import { around } from '../modules/module-operations.ts';
import { directivesOf, type FactoryModel, type FactoryOperation } from './factory-model.ts';

export interface FactoryPart {
  /** Absolute path. */
  readonly file: string;
  /** `createCheckoutPayment` */
  readonly factory: string;
  readonly operations: readonly FactoryOperation[];
  /** The functions that others need of it. */
  readonly offered: readonly string[];
  /** What it is handed: `{ payments, ledger }`, or `deps` and what else it needs. */
  readonly given: readonly GivenText[];
}

/** The same text says what is handed over and what is taken. */
export interface GivenText {
  readonly name: string;
  /** Undefined in JavaScript. */
  readonly type: string | undefined;
}

export interface EmitFactoryRequest {
  readonly model: FactoryModel;
  readonly parts: readonly FactoryPart[];
  /** Where the parts are built. */
  readonly at: number;
  readonly semantics: Semantics;
  readonly style: FileStyle;
  readonly needsOf: NeedsOf;
  readonly movable: ReadonlyMap<ts.Symbol, MovableDeclaration>;
}

/** The texts of a split: factories for the parts in modules of their own; the original builds them, and returns what it did. */
export function emitFactorySplit(request: EmitFactoryRequest): Pick<Refactoring, 'edits' | 'imports' | 'creates'> {
  const { model, parts, style, at } = request;
  const { sourceFile, body } = model;
  const file = sourceFile.fileName;
  const place = { ...request, sourceFile, files: parts.map((part) => part.file) };
  const leaving = new Set(parts.flatMap(({ operations }) => operations.map(({ whole }) => whole)));
  const whole = topStatement(model.node);
  const typesOf = isJavaScriptFile(file) ? [] : model.node.parameters.flatMap(({ type }) => type ?? []);
  const nodes = parts.map(({ operations }) => ({ values: operations.map(({ code }) => code), types: typesOf }));
  const others = sourceFile.statements.filter((each) => each !== whole && !ts.isImportDeclaration(each));
  const staying = [...model.node.parameters, ...body.statements.flatMap((each) => around(each, leaving))];
  const moved = moveDeclarations({
    ...request,
    parts: nodes,
    nodesThatStay: (isMoved) => [...others.filter((each) => !isMoved(each)), ...staying],
  });
  const modules = parts.map((part, index) => {
    const written: Declaration = { kind: 'function', name: part.factory, text: writeFactory(part, model, style) };
    return writePartModule({ ...request, ...place, ...nodes[index]!, index, written: [written], moved });
  });
  const exported = new Set(modules.flatMap((each) => each.exported));
  const built = parts.map((part) => composition(part, model, style)).join('');
  const edits: readonly Replacement[] = [
    ...exporting(exported),
    ...passedOn(moved, place),
    { start: at, end: at, text: (built + gapAt(at, sourceFile)).replaceAll('\n', style.lineEnd) },
    ...parts.flatMap(({ operations }) => operations.flatMap(replacementOf)),
    ...removalsAmong(body.statements, new Set(parts.flatMap(({ operations }) => operations.flatMap(goneAlone)))),
    ...removalsAmong(sourceFile.statements, new Set(goneWith(moved))),
  ];
  const imports = parts.map(({ file: from, factory: name }) => ({ file, from, name, typeOnly: false }));
  return {
    creates: modules.map(({ addition }) => addition),
    edits: edits.map((edit): TextEdit => ({ ...edit, file })),
    imports: [...imports, ...importsBack(moved, place)],
  };
}

/** What follows stands apart. */
function gapAt(at: number, { text }: ts.SourceFile): string {
  return /^[^\S\n]*\n[^\S\n]*\n/u.test(text.slice(at)) ? '' : '\n';
}

/** `const { pay, refund } = createCheckoutPayment({ payments, ledger });` */
function composition({ factory, given, offered }: FactoryPart, { body }: FactoryModel, style: FileStyle): string {
  const first = body.statements[0] ?? body;
  const indent = indentAt(first.getSourceFile().text, first.getStart());
  const end = style.semicolons ? ';' : '';
  const call = ` = ${factory}(${given.map(({ name }) => name).join(', ')})${end}`;
  const names = [...offered];
  const oneLine = `${indent}const { ${names.join(', ')} }${call}`;
  if (fits(oneLine, 0, style)) return `\n${oneLine}`;
  return `\n${[`${indent}const {`, ...listLines(names, inBraces(style), indent), `${indent}}${call}`].join('\n')}`;
}

/** A member of what is returned becomes its name; what was assigned is assigned from the part. */
function replacementOf({ kind, name, whole, code }: FactoryOperation): readonly Replacement[] {
  if (kind === 'member') return [{ ...rangeWithComments(whole), text: name }];
  if (kind !== 'assigned') return [];
  const { text } = whole.getSourceFile();
  const behind = text.slice(code.end, whole.end);
  return [{ ...rangeWithComments(whole), text: text.slice(whole.getStart(), code.getStart()) + name + behind }];
}

function goneAlone({ kind, whole }: FactoryOperation): readonly ts.Node[] {
  return kind === 'declared' ? [whole] : [];
}

/** The factory of a part, not exported by a word yet. */
function writeFactory(part: FactoryPart, model: FactoryModel, style: FileStyle): string {
  const { factory, given, operations, offered } = part;
  const end = style.semicolons ? ';' : '';
  // In CommonJS the word becomes a line of its own.
  const column = moduleSystemOf(model.sourceFile) === 'commonjs' ? -'export '.length : 0;
  const opening = openingOf(`export function ${factory}(`, { given, style, column });
  const directives = directivesOf(model).map((each) => style.indent + each.getText());
  const functions = operations.map((operation) =>
    indentLines(writeAsFunction({ ...operation, range: rangeWithComments(operation.whole) }, style), style.indent),
  );
  const returned = `return { ${offered.join(', ')} }${end}`;
  const last = fits(returned, style.indent.length, style)
    ? [style.indent + returned]
    : [`${style.indent}return {`, ...listLines(offered, inBraces(style), style.indent), `${style.indent}}${end}`];
  return [...opening, ...directives, functions.join('\n\n'), '', ...last, '}'].join('\n');
}

function openingOf(
  start: string,
  {
    given,
    style,
    column,
  }: { readonly given: readonly GivenText[]; readonly style: FileStyle; readonly column: number },
): readonly string[] {
  const parameters = given.map(({ name, type }) => (type === undefined ? name : `${name}: ${type}`));
  const oneLine = `${start}${parameters.join(', ')}) {`;
  if (fits(oneLine, column, style)) return [oneLine];
  const [only, another] = given;
  const names = another === undefined ? /^\{ (.*) \}$/u.exec(only?.name ?? '')?.[1]?.split(', ') : undefined;
  if (only === undefined || names === undefined) return [start, ...listLines(parameters, style, ''), ') {'];
  return [
    `${start}{`,
    ...listLines(names, inBraces(style), ''),
    `}${only.type === undefined ? '' : `: ${only.type}`}) {`,
  ];
}
