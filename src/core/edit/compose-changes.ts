import posix from 'node:path/posix';
import type { ChangeSet, FileChange } from '../model/change-set.ts';
import type { Declaration, NamedImport, Refactoring, TextEdit } from '../model/refactoring.ts';
import { moduleSystemOf, requireDeclarations, type ModuleSystem } from '../syntax/commonjs.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import { ts } from '../syntax/typescript.ts';
import { addImports, type ImportContext } from './add-imports.ts';
import { addRequires } from './add-requires.ts';
import { addToCommonJs, commonJsHeader } from './add-to-commonjs.ts';
import { applyEdits, withLineEnds } from './apply-edits.ts';
import { withBracketSpacing } from './bracket-spacing.ts';
import { byteOrderMark, withoutMark } from './byte-order-mark.ts';
import { closeGaps } from './close-gaps.ts';
import { addDeclarations, constantsFirst, inReadingOrder } from './core-module.ts';
import { moduleSpecifiers } from './import-declarations.ts';
import { involvedByFile } from './involved.ts';
import { meansTarget } from './module-specifier.ts';
import { parseText } from './parse-text.ts';
import { rememberComposed } from './remember-composed.ts';
import { projectStyle } from './style.ts';
import { removeUnusedImports, usedNames } from './unused-imports.ts';

export interface ComposeRequest {
  /** Any selection from one plan, in the order in which their declarations are to stand. */
  readonly refactorings: readonly Refactoring[];
  /**
   * The text of a file, or undefined where there is none. It may begin with a byte order mark, which is kept and does
   * not count in offsets, as in the compiler.
   */
  readonly readText: (file: string) => string | undefined;
  /** The compiler options that a file is under; left out, none are known. */
  readonly compilerOptions?: ((file: string) => ts.CompilerOptions) | undefined;
  /** Texts near a new file, to take its style from where the file that its code comes from shows none. */
  readonly neighbours?: ((file: string) => readonly string[]) | undefined;
}

/** What the selected refactorings make of the files, as texts before and after. */
export function composeChanges(request: ComposeRequest): ChangeSet {
  return [...involvedByFile(request.refactorings)]
    .map(([file, refactorings]) => composeOnce(file, { ...request, refactorings }))
    .filter((change) => change.before !== change.after);
}

function composeOnce(file: string, request: ComposeRequest): FileChange {
  const { refactorings, readText, compilerOptions, neighbours } = request;
  const compose = () => composeFile(file, request);
  const ingredients = {
    involved: refactorings,
    before: readText(file),
    origin: readText(originOf(file, refactorings)),
    options: compilerOptions?.(file),
    nearby: neighbours?.(file) ?? [],
  };
  return rememberComposed(file, ingredients, compose);
}

/** What the refactorings make of one file; only those that the file depends on have to be there. */
function composeFile(file: string, request: ComposeRequest): FileChange {
  const { refactorings } = request;
  const before = request.readText(file);
  const mark = before?.startsWith(byteOrderMark) ? byteOrderMark : '';
  const original = before?.slice(mark.length) ?? '';
  const originFile = originOf(file, refactorings);
  const example = request.readText(originFile);
  const origin = example && withoutMark(example);
  const examples = [...new Set([original, origin ?? ''])].filter((each) => each.trim() !== '');
  const style = projectStyle([...examples, ...(request.neighbours?.(file) ?? [])]);
  const context: ImportContext = {
    file,
    style,
    options: request.compilerOptions?.(file) ?? {},
    example: origin,
    exampleFile: originFile,
  };

  const additions = refactorings.flatMap((each) => each.creates.filter((addition) => addition.file === file));
  const own = refactorings.flatMap((each) => each.edits.filter((edit) => edit.file === file));
  const edits = closeGaps(original, outermost(distinct(own))).map((each) => ({
    ...each,
    text: withLineEnds(each.isByHand ? each.text : withBracketSpacing(each.text, style), style.lineEnd),
  }));
  const edited = applyEdits(original, edits);
  // The only use of an imported function may have moved to the core together with its surroundings.
  const used = usedNames(edited, file);
  const imports = refactorings
    .flatMap((each) => each.imports.filter((one) => one.file === file))
    .filter((one) => used.has(one.alias ?? one.name));
  const needed = [...imports, ...additions.flatMap((each) => each.imports)];
  const declarations = constantsFirst(additions.flatMap((each) => inReadingOrder(each.declarations)));
  const ordered = original.trim() === '' ? inCustomaryOrder(needed) : needed;
  const write = systemOf(context, original) === 'commonjs' ? writeCommonJs : writeEsm;
  const extended = write({ text: edited, imports: ordered, declarations, context });
  const after =
    edits.length === 0 || edits.some(({ isByHand }) => isByHand)
      ? extended
      : removeUnusedImports({
          before: original,
          after: extended,
          context,
          movedImports: importsOfMade([...imports, ...loadedByEdits(edited, context, refactorings)], refactorings),
        });
  return { file, before, after: mark + after };
}

interface ModuleRequest {
  readonly text: string;
  readonly imports: readonly NamedImport[];
  readonly declarations: readonly Declaration[];
  readonly context: ImportContext;
}

function writeEsm({ text, imports, declarations, context }: ModuleRequest): string {
  return addDeclarations(addImports(text, imports, context), declarations, context.style);
}

function writeCommonJs({ text, imports, declarations, context }: ModuleRequest): string {
  const { style, example = '' } = context;
  const started = text.trim() === '' ? commonJsHeader(example, style) : text;
  return addToCommonJs({ text: addRequires(started, imports, context), declarations, style, example });
}

/** A new file speaks to others as the file does that its code comes from. */
function systemOf({ file, example = '', exampleFile = file }: ImportContext, text: string): ModuleSystem {
  const isNew = text.trim() === '';
  const own = isNew && !/\.[cm]js$/u.test(file) ? undefined : systemOfText(text, file);
  return own ?? systemOfText(example, exampleFile) ?? 'esm';
}

/** TypeScript is read only where there is more to ask than this. */
function systemOfText(text: string, file: string): ModuleSystem | undefined {
  return isJavaScriptFile(file) ? moduleSystemOf(parseText(text, file)) : 'esm';
}

/** Two refactorings that need the same declaration moved hold the same edit; what is inserted twice stays there twice. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  const known = new Map<string, TextEdit>();
  for (const edit of edits) {
    const key = edit.start === edit.end ? `${known.size}` : `${edit.start}-${edit.end} ${edit.text}`;
    if (!known.has(key)) known.set(key, edit);
  }
  return [...known.values()];
}

/**
 * A call site of a lifted method may lie inside a region that is lifted as well. The text that replaces the region was
 * written with that in mind (it depends on the method's refactoring), so the inner edit has nothing left to do.
 */
function outermost(edits: readonly TextEdit[]): readonly TextEdit[] {
  const inner = edits.filter((edit) => edits.some((other) => other !== edit && isInside(edit, other)));
  const outer = edits.filter((edit) => !inner.includes(edit));
  return inner.length === 0 ? outer : withoutIdleBreaks(outer, inner);
}

/** Line breaks at both ends of a region were made for a call inside of it, whose place is taken. */
function withoutIdleBreaks(outer: readonly TextEdit[], inner: readonly TextEdit[]): readonly TextEdit[] {
  const breaks = outer.filter(({ start, end, text }) => start === end && /^\s+$/u.test(text));
  const isBroken = (at: number) => breaks.some(({ start }) => start === at);
  const regions = outer.filter(
    (edit) => isBroken(edit.start) && isBroken(edit.end) && inner.some((each) => isInside(each, edit)),
  );
  const isIdle = (at: number) => regions.some(({ start, end }) => at === start || at === end);
  return outer.filter((edit) => !breaks.includes(edit) || !isIdle(edit.start));
}

/** An insertion at the edge of a region stands beside it, not inside. */
function isInside(edit: TextEdit, other: TextEdit): boolean {
  if (edit.start === edit.end) return other.start < edit.start && edit.end < other.end;
  return other.start <= edit.start && edit.end <= other.end && other.end - other.start > edit.end - edit.start;
}

/** The file that a new module's code comes from, whose style it takes. */
function originOf(file: string, refactorings: readonly Refactoring[]): string {
  return refactorings.find((each) => each.creates.some((addition) => addition.file === file))?.span.file ?? file;
}

/** The modules that are made and that the edits themselves load: `export { total } from './core/order'`. */
function loadedByEdits(
  text: string,
  context: ImportContext,
  refactorings: readonly Refactoring[],
): readonly Pick<NamedImport, 'from' | 'typeOnly'>[] {
  const isLoading = ({ file, text: added }: TextEdit) =>
    file === context.file && /\b(?:from ['"]|require\()/u.test(added);
  if (!refactorings.some(({ edits }) => edits.some(isLoading))) return [];
  const made = refactorings.flatMap(({ creates }) => creates.map(({ file }) => file));
  const statements = parseText(text, context.file).statements.filter((statement) => !isForTypes(statement));
  const required = statements.flatMap(requireDeclarations).map(({ specifier }) => specifier.text);
  const specifiers = [...moduleSpecifiers({ statements }), ...required];
  return made
    .filter((file) => specifiers.some((specifier) => meansTarget(specifier, file, { ...context, existing: [] })))
    .map((from) => ({ from, typeOnly: false }));
}

function isForTypes(statement: ts.Statement): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return ts.isImportDeclaration(statement) && statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

/** What is imported by the modules of the core, and the parts of a class, that these imports load. */
function importsOfMade(
  imports: readonly Pick<NamedImport, 'from' | 'typeOnly'>[],
  refactorings: readonly Refactoring[],
): readonly NamedImport[] {
  const additions = refactorings.flatMap(({ creates }) => creates);
  const loaded = new Set(imports.filter(({ typeOnly }) => !typeOnly).map(({ from }) => from));
  for (const module of loaded) {
    const needed = additions.filter(({ file }) => file === module).flatMap((addition) => addition.imports);
    needed.filter(({ typeOnly }) => !typeOnly).forEach(({ from }) => loaded.add(from));
  }
  return additions.filter(({ file }) => loaded.has(file)).flatMap((addition) => addition.imports);
}

/** Packages before files, and files from far to near, as most people and linters like a new list of imports. */
function inCustomaryOrder(imports: readonly NamedImport[]): readonly NamedImport[] {
  const key = ({ file, from }: NamedImport) => {
    if (!/^[./]/u.test(from)) return `0 ${from}`;
    const path = from.startsWith('/') ? posix.relative(posix.dirname(file), from) : from.replace(/^\.\//u, '');
    return path.startsWith('../') ? `1 ${path}` : `2 ${path}`;
  };
  return [...imports].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
