import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { parseText } from './parse-text.ts';

/** How often a file does what; what it never does has no votes. */
export interface Habits {
  readonly quote: Votes<FileStyle['quote']>;
  readonly semicolons: Votes<boolean>;
  readonly indent: Votes<string>;
  readonly lineEnd: Votes<FileStyle['lineEnd']>;
  /** Of lists of arguments and parameters that end on a line of their own. */
  readonly commaInCalls: Votes<boolean>;
  /** Of all other lists that do. Formatters can be told to end these with a comma and those not. */
  readonly commaElsewhere: Votes<boolean>;
  /** Of object literals, patterns and imports on one line. */
  readonly bracketSpacing: Votes<boolean>;
  /** Of functions and methods with a name. */
  readonly spaceBeforeParameters: Votes<boolean>;
  readonly importExtension: Votes<FileStyle['importExtension']>;
  /** Of the lines of code that a formatter could have broken. */
  readonly lineLengths: readonly number[];
}

export type Votes<T> = ReadonlyMap<T, number>;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The tree of the text, where somebody has parsed it already, has to have its parents. */
export function collectHabits(text: string, file?: string, tree?: ts.SourceFile): Habits {
  const habits = knownHabits.get(text) ?? habitsOf(text, tree ?? parseText(text, file));
  if (knownHabits.size >= rememberedTexts) knownHabits.clear();
  knownHabits.set(text, habits);
  return habits;
}

// What a text shows never changes, so remembering it is not seen from outside. Plans are tried many times over.
const knownHabits = new Map<string, Habits>();
const rememberedTexts = 2_000;

function habitsOf(text: string, tree: ts.SourceFile): Habits {
  const quote = new Map<FileStyle['quote'], number>();
  const semicolons = new Map<boolean, number>();
  const indent = new Map<string, number>();
  const importExtension = new Map<FileStyle['importExtension'], number>();
  const bracketSpacing = new Map<boolean, number>();
  const spaceBeforeParameters = new Map<boolean, number>();
  const commaInCalls = new Map<boolean, number>();
  const commaElsewhere = new Map<boolean, number>();
  const unbreakable: Range[] = [];
  const commentBlocks: Range[] = [];

  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) {
      vote(quote, quoteOf(text, node, tree));
      if (node.end - node.getStart(tree) > 20) unbreakable.push({ start: node.getStart(tree), end: node.end });
    }
    if (ts.isTemplateLiteral(node)) unbreakable.push({ start: node.getStart(tree), end: node.end });
    if (endsWithOptionalSemicolon(node)) vote(semicolons, text[node.end - 1] === ';');
    if (isModuleReference(node)) {
      if (/^\.\.?\//.test(node.moduleSpecifier.text))
        vote(importExtension, importExtensionOf(node.moduleSpecifier.text));
      if (!text.slice(node.getStart(tree), node.end).includes(',')) {
        unbreakable.push({ start: node.getStart(tree), end: node.end });
      }
    }
    if (ts.isStatement(node) || ts.isClassElement(node) || ts.isTypeElement(node) || node === tree.endOfFileToken) {
      for (const { pos, end } of ts.getLeadingCommentRanges(text, node.pos) ?? [])
        commentBlocks.push({ start: pos, end });
    }
    vote(indent, indentOf(text, node, tree));
    vote(bracketSpacing, spacingOf(text, node, tree));
    vote(spaceBeforeParameters, spaceBeforeParametersOf(text, node));
    for (const list of commaLists(node)) {
      vote(list.ofCall ? commaInCalls : commaElsewhere, endsWithComma(text, list.elements, tree));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);

  return {
    quote,
    semicolons,
    indent,
    lineEnd: lineEnds(text),
    commaInCalls,
    commaElsewhere,
    bracketSpacing,
    spaceBeforeParameters,
    importExtension,
    lineLengths: lineLengths(text, [...unbreakable, ...commentBlocks]),
  };
}

/** The ending of a module specifier; `./order.service` has none, and `./data.json` says nothing. */
export function importExtensionOf(specifier: string): FileStyle['importExtension'] | undefined {
  const extension = /\.[cm]?[jt]sx?$/.exec(specifier)?.[0];
  if (extension === undefined) {
    return /\.(?:json|s?css|less|svg|png|vue|svelte|astro|html|graphql|gql|wasm|node)$/.test(specifier)
      ? undefined
      : 'none';
  }
  if (extension === '.mjs' || extension === '.cjs') return extension;
  return extension.startsWith('.j') ? '.js' : '.ts';
}

function vote<T>(votes: Map<T, number>, value: T | undefined): void {
  if (value !== undefined) votes.set(value, (votes.get(value) ?? 0) + 1);
}

function quoteOf(text: string, node: ts.StringLiteral, tree: ts.SourceFile): FileStyle['quote'] | undefined {
  // In JSX another quote is usual, and a string that holds a quote avoids it.
  if (ts.isJsxAttribute(node.parent) || /['"]/.test(node.text)) return undefined;
  return text[node.getStart(tree)] === '"' ? '"' : "'";
}

function endsWithOptionalSemicolon(node: ts.Node): boolean {
  return (
    ts.isExpressionStatement(node) ||
    ts.isVariableStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  );
}

function isModuleReference(
  node: ts.Node,
): node is (ts.ImportDeclaration | ts.ExportDeclaration) & { readonly moduleSpecifier: ts.StringLiteral } {
  return (
    (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) &&
    node.moduleSpecifier !== undefined &&
    ts.isStringLiteral(node.moduleSpecifier)
  );
}

/** Undefined unless the node is a list in braces that begins on the line of its brace. */
function spacingOf(text: string, node: ts.Node, tree: ts.SourceFile): boolean | undefined {
  const isList = ts.isObjectLiteralExpression(node) || ts.isObjectBindingPattern(node) || ts.isNamedImports(node);
  if (!isList || /^\{\s*\}$/u.test(text.slice(node.getStart(tree), node.end))) return undefined;
  const next = text[node.getStart(tree) + 1];
  return next === '\n' || next === '\r' ? undefined : next === ' ';
}

function spaceBeforeParametersOf(text: string, node: ts.Node): boolean | undefined {
  if (!(ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) || node.typeParameters) return undefined;
  if (node.name === undefined || !/^ ?\(/u.test(text.slice(node.name.end))) return undefined;
  return text[node.name.end] === ' ';
}

/** By how much the first thing in braces is deeper than the line with the brace. */
function indentOf(text: string, node: ts.Node, tree: ts.SourceFile): string | undefined {
  const first =
    ts.isBlock(node) || ts.isModuleBlock(node)
      ? node.statements[0]
      : ts.isClassLike(node) || ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)
        ? node.members[0]
        : ts.isObjectLiteralExpression(node)
          ? node.properties[0]
          : undefined;
  if (!first) return undefined;
  const inner = lineIndent(text, first.getStart(tree));
  const outer = lineIndent(text, text.lastIndexOf('{', first.getFullStart()));
  if (!inner.only || !inner.indent.startsWith(outer.indent)) return undefined;
  const unit = inner.indent.slice(outer.indent.length);
  return /^(?:\t| {1,8})$/.test(unit) ? unit : undefined;
}

/** The blanks that the line of a position begins with, and whether nothing else stands before the position. */
function lineIndent(text: string, position: number): { readonly indent: string; readonly only: boolean } {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const indent = /^[\t ]*/.exec(text.slice(start, position))![0];
  return { indent, only: start + indent.length === position };
}

interface CommaList {
  readonly elements: ts.NodeArray<ts.Node>;
  readonly ofCall: boolean;
}

function commaLists(node: ts.Node): readonly CommaList[] {
  const lists: CommaList[] = [];
  if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.arguments) {
    lists.push({ elements: node.arguments, ofCall: true });
  }
  if (ts.isFunctionLike(node)) lists.push({ elements: node.parameters, ofCall: true });
  if (ts.isArrayLiteralExpression(node)) lists.push({ elements: node.elements, ofCall: false });
  if (ts.isObjectLiteralExpression(node)) lists.push({ elements: node.properties, ofCall: false });
  if (ts.isNamedImports(node)) lists.push({ elements: node.elements, ofCall: false });
  if (ts.isEnumDeclaration(node)) lists.push({ elements: node.members, ofCall: false });
  return lists;
}

/** Undefined unless the closing bracket stands on a line of its own. */
function endsWithComma(text: string, elements: ts.NodeArray<ts.Node>, tree: ts.SourceFile): boolean | undefined {
  const last = elements.at(-1);
  if (!last) return undefined;
  const closing = /^(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|,)*/.exec(text.slice(last.end))![0].length + last.end;
  const broken = text.slice(last.end, closing).includes('\n');
  const first = tree.getLineAndCharacterOfPosition(elements[0]!.getStart(tree)).line;
  const before = tree.getLineAndCharacterOfPosition(elements.pos).line;
  return broken && first > before ? elements.hasTrailingComma === true : undefined;
}

function lineEnds(text: string): Votes<FileStyle['lineEnd']> {
  const votes = new Map<FileStyle['lineEnd'], number>();
  const withReturn = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  if (all > withReturn) votes.set('\n', all - withReturn);
  if (withReturn > 0) votes.set('\r\n', withReturn);
  return votes;
}

/** Leaves out wide lines that no formatter could have broken, because of a text, a comment or an import. */
function lineLengths(text: string, unbreakable: readonly Range[]): number[] {
  const lengths: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const width = line.replace(/\r$/, '').replaceAll('\t', '    ').length;
    const isFree = () =>
      couldBreak.test(line) &&
      !/\/[/*]|\*\//.test(line) &&
      !unbreakable.some((range) => range.start < end && start < range.end);
    if (width > 0 && (width <= narrowest || isFree())) lengths.push(width);
    start = end + 1;
  }
  return lengths;
}

/** Where formatters break: between items, before the first of a list, and at operators. */
const couldBreak = /,\s*\S|[\w>]\([^)\s]|&&|\|\||\?\?|\s\?\s/;

/** No limit is lower than this. */
const narrowest = 80;
