import { withLineEnds } from '../edit/apply-edits.ts';
import { joinDeclarations } from '../edit/core-module.ts';
import { isExportedText } from '../edit/export-word.ts';
import { parseFragment, parseText, syntaxErrors, syntaxFault } from '../edit/parse-text.ts';
import type { Declaration, ModuleAddition } from '../model/refactoring.ts';
import { ts } from '../syntax/typescript.ts';
import { editedPieces, withPlainLineEnds } from './edited-text.ts';
import { namesMentioned } from './names-mentioned.ts';
import { withoutSplits, type Proposed } from './proposed.ts';
import { partImports } from './written-imports.ts';

/** What somebody made of a proposal: it can be used, or there is a reason why not. */
export type Rewriting =
  { readonly kind: 'valid'; readonly value: Proposed } | { readonly kind: 'invalid'; readonly reason: string };

const byHand = 'you wrote it by hand: it is type-checked, and not shown to behave as before';
const mark = ' (edited by hand)';

/** Whether somebody wrote a part of it, so that nobody but the compiler has looked at it. */
export function isByHand({ assumptions }: Proposed): boolean {
  return assumptions.includes(byHand);
}

/** Splits are verified over the lifts when they are planned, but not what somebody wrote of them by hand. */
export function untried(proposals: readonly Proposed[]): readonly Proposed[] {
  const hasHandwork = proposals.some((each) => each.form === 'split' && isByHand(each));
  return hasHandwork ? proposals : withoutSplits(proposals);
}

/** Puts what somebody wrote in the place of what the proposal had. */
export function rewriteProposal(proposal: Proposed, text: string): Rewriting {
  const pieces = editedPieces(proposal, text);
  if (typeof pieces === 'string') return invalid(pieces);
  const { creates, edits, form, original } = proposal;
  const written = { ...proposal, title: proposal.title.replace(mark, '') + mark, assumptions: marked(proposal) };
  if (creates.length === 0) {
    const treeOf = (text: string) =>
      form === 'codemod' ? parseText(text, proposal.span.file) : parseFragment(text).tree;
    const broken = edits.findIndex(
      (edit, index) => syntaxErrors(treeOf(pieces[index] ?? '')) > syntaxErrors(treeOf(edit.text)),
    );
    if (broken !== -1) return invalid(unparsable(treeOf(pieces[broken] ?? '')));
    const rewritten = edits.map((edit, index) => {
      const text = withEndOf(edit.text, pieces[index] ?? '');
      return text === edit.text ? edit : { ...edit, text, isByHand: true };
    });
    return { kind: 'valid', value: { ...written, confidence: 'likely', edits: rewritten } };
  }
  const others = pieces.slice(pieces.length - creates.length);
  const additions = creates.map((addition, index) => rewriteAddition(addition, others[index] ?? '', form));
  const reason = additions.find((each) => typeof each === 'string');
  if (reason !== undefined) return invalid(reason);
  const valid = additions.filter((each) => typeof each !== 'string');
  const value: Proposed = { ...written, confidence: 'likely', creates: valid };
  const own = original === undefined ? undefined : withEndOf(original.after, pieces[0] ?? '');
  if (original === undefined || own === undefined || own === original.after) return { kind: 'valid', value };
  const whole = parseText(own, proposal.span.file);
  if (syntaxErrors(whole) > 0) return invalid(unparsable(whole));
  return { kind: 'valid', value: withOriginal(value, { before: original.before, after: own }) };
}

/** The split with the file of its class as somebody wrote it: what was edited there, or imported, is part of that. */
function withOriginal(proposal: Proposed, original: { readonly before: string; readonly after: string }): Proposed {
  const { file } = proposal.span;
  const others = proposal.edits.filter((edit) => edit.file !== file);
  const edit = { file, ...onlyDifference(original), isByHand: true };
  const imports = proposal.imports.filter((each) => each.file !== file);
  return { ...proposal, original, imports, edits: [...others, edit] };
}

/** From the first to the last place where two texts differ. */
function onlyDifference({ before, after }: { readonly before: string; readonly after: string }) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = before.length;
  let endAfter = after.length;
  while (end > start && endAfter > start && before[end - 1] === after[endAfter - 1]) {
    end -= 1;
    endAfter -= 1;
  }
  return { start, end, text: after.slice(start, endAfter) };
}

function marked({ assumptions }: Proposed): readonly string[] {
  return [...assumptions.filter((each) => each !== byHand), byHand];
}

/** Editors put a line end behind everything; a whole file had one, a piece of code had none. Its line ends come back. */
function withEndOf(before: string, after: string): string {
  if (after === withPlainLineEnds(before).trimEnd()) return before;
  return withLineEnds(before.endsWith('\n') ? `${after}\n` : after, before.includes('\r\n') ? '\r\n' : '\n');
}

function invalid(reason: string): Rewriting {
  return { kind: 'invalid', reason };
}

/** A module's addition with other declarations; a reason where they cannot be had. */
function rewriteAddition(addition: ModuleAddition, written: string, form: Proposed['form']): ModuleAddition | string {
  const { file } = addition;
  const tree = parseText(written, file);
  if (syntaxErrors(tree) > 0) return unparsable(tree);
  const parted = partImports(written, file);
  if (parted.kind === 'invalid') return parted.reason;
  const { imports: own, rest: text } = parted;
  if (own.length > 0 && form !== 'split')
    return 'imports cannot be added to the core: what it does not know is handed over as a parameter';
  const isUsed = ({ kind, name }: Declaration) =>
    addition.declarations.some((each) => each.name === name && each.kind === kind);
  const privates = new Set(addition.declarations.filter((each) => !isExportedText(each.text)).map((each) => each.name));
  const declarations = declarationsOf(text, { file, isUsed, privates });
  if (typeof declarations === 'string') return declarations;
  // What nobody touched is written in the style of its file, as ever.
  const isAsBefore = text === withPlainLineEnds(joinDeclarations(addition.declarations));
  if (isAsBefore && own.length === 0) return addition;
  const missing = addition.declarations.find(
    ({ kind, name }) => (kind === 'function' || kind === 'class') && !declarations.some((each) => each.name === name),
  );
  if (missing !== undefined)
    return `${missing.name} is used and has to be there (to give it another name, rename it or its group)`;
  const before = mentionedIn(addition.declarations);
  const after = mentionedIn(declarations);
  const isNeeded = (name: string) => after.has(name) || !before.has(name);
  const others = addition.imports.filter(
    ({ name, alias = name }) => isNeeded(alias) && !own.some((each) => (each.alias ?? each.name) === alias),
  );
  const imports = [...others, ...own];
  return { ...addition, declarations: isAsBefore ? addition.declarations : declarations, imports };
}

function unparsable(tree: ts.SourceFile): string {
  return `the text cannot be parsed: ${syntaxFault(tree)}`;
}

function mentionedIn(declarations: readonly Declaration[]): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ text }) => [...namesMentioned(text)]));
}

interface WrittenText {
  readonly file: string;
  /** Whether others know the declaration by its name. */
  readonly isUsed: (declaration: Declaration) => boolean;
  /** The names of those that only the file itself knows. */
  readonly privates: ReadonlySet<string>;
}

/**
 * The declarations of a text; a reason where it holds something else. What no blank line keeps apart stays in one piece,
 * so that it comes out as it was written: a list of constants, with the comments behind them.
 */
function declarationsOf(text: string, { file, isUsed, privates }: WrittenText): readonly Declaration[] | string {
  const { statements } = parseText(text, file);
  const declarations: Declaration[] = [];
  let start = 0;
  for (const [index, statement] of statements.entries()) {
    // A comment behind everything has no declaration of its own to stand before.
    const end = index === statements.length - 1 ? text.length : endOfLine(text, statement.end);
    const piece = text.slice(start, end);
    const own = piece.trim();
    if (ts.isImportDeclaration(statement)) return 'imports have to stand above the declarations';
    const kind = kindOf(statement);
    const name = nameOf(statement);
    if (kind === undefined || name === undefined)
      return `“${firstLine(own)}” is no declaration, and there can be no others here`;
    if (!isExported(statement) && !privates.has(name)) return `${name} has to be exported`;
    const gap = declarations.length === 0 ? '\n\n' : piece.slice(0, piece.length - piece.trimStart().length);
    const next: Declaration = { kind, name, text: own, gap };
    const last = declarations.at(-1);
    const isApart = /^[\t ]*\n[\t ]*\n/u.test(piece);
    if (last === undefined || isApart || (isUsed(last) && isUsed(next))) declarations.push(next);
    else declarations.splice(-1, 1, { ...(isUsed(next) ? next : last), text: last.text + piece.trimEnd() });
    start = end;
  }
  return declarations;
}

/** Behind the comments that stand behind a statement, on its line. */
function endOfLine(text: string, end: number): number {
  return ts.getTrailingCommentRanges(text, end)?.at(-1)?.end ?? end;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  return modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

function kindOf(statement: ts.Statement): Declaration['kind'] | undefined {
  if (ts.isFunctionDeclaration(statement)) return 'function';
  if (ts.isInterfaceDeclaration(statement)) return 'interface';
  if (ts.isTypeAliasDeclaration(statement)) return 'type';
  if (ts.isClassDeclaration(statement)) return 'class';
  if (ts.isEnumDeclaration(statement)) return 'enum';
  return ts.isVariableStatement(statement) ? 'const' : undefined;
}

function nameOf(statement: ts.Statement): string | undefined {
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name;
    return name !== undefined && ts.isIdentifier(name) ? name.text : undefined;
  }
  return (statement as ts.Statement & { readonly name?: ts.Identifier }).name?.text;
}
