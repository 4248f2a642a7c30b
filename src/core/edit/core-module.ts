import type { Declaration } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { adaptStyle } from './adapt-style.ts';
import { withLineEnds } from './apply-edits.ts';
import { parseText } from './parse-text.ts';

/**
 * The module with the declarations at its end, in the order given but with types before the functions beside them,
 * each written in the module's own style. What the module declares already in the same words is not repeated.
 */
export function addDeclarations(text: string, declarations: readonly Declaration[], style: FileStyle): string {
  const known = declaredTexts(text);
  const own: Declaration[] = [];
  for (const declaration of declarations) {
    const isByHand = declaration.gap !== undefined;
    const adapted = isByHand ? declaration.text : adaptStyle(declaration.text.trim(), style);
    const key = `${declaration.name} ${essence(adapted)}`;
    if (known.has(key)) continue;
    known.add(key);
    own.push({ ...declaration, text: adapted });
  }
  if (own.length === 0) return text;
  const added = withLineEnds(joinDeclarations(own), style.lineEnd);
  const { lineEnd } = style;
  const body = text.replace(/\s+$/, '');
  if (body === '') return `${added}${lineEnd}`;
  return `${body}${lineEnd}${lineEnd}${added}${/\n$/.test(text) ? lineEnd : ''}`;
}

/** With a blank line in between, unless somebody wrote them otherwise. */
export function joinDeclarations(declarations: readonly Declaration[]): string {
  return declarations.map(({ text, gap = '\n\n' }, index) => (index === 0 ? text : gap + text)).join('');
}

/** Types and values that functions build on, before functions; otherwise as they come, and by hand as they were written. */
export function inReadingOrder(declarations: readonly Declaration[]): readonly Declaration[] {
  if (declarations.some(({ gap }) => gap !== undefined)) return declarations;
  const rank = (each: Declaration) => (each.kind === 'function' ? 1 : 0);
  return [...declarations].sort((a, b) => rank(a) - rank(b));
}

/**
 * The constants and enums of all of them in front, with the classes and helpers that they are made with, so that none
 * ends up between the functions of a module.
 */
export function constantsFirst(declarations: readonly Declaration[]): readonly Declaration[] {
  const first = new Set(declarations.filter(isPlainValue));
  const values = declarations.filter(({ kind }) => kind === 'const' || kind === 'class');
  for (const constant of first) {
    const words = new Set(constant.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
    values.filter(({ name }) => words.has(name)).forEach((each) => first.add(each));
  }
  return [...declarations.filter((each) => first.has(each)), ...declarations.filter((each) => !first.has(each))];
}

/** `export const round = (value: number) => …` reads like a function. */
function isPlainValue({ kind, text, gap }: Declaration): boolean {
  if (gap !== undefined) return false;
  if (kind === 'enum') return true;
  if (kind !== 'const') return false;
  const statement = parseText(text).statements.find(ts.isVariableStatement);
  const made = statement?.declarationList.declarations[0]?.initializer;
  return made !== undefined && !ts.isArrowFunction(made) && !ts.isFunctionExpression(made);
}

/** What a module declares at its top, as name and text. */
function declaredTexts(text: string): Set<string> {
  const known = new Set<string>();
  if (text.trim() === '') return known;
  const tree = parseText(text);
  for (const statement of tree.statements) {
    for (const name of declaredNames(statement)) known.add(`${name} ${essence(statement.getText(tree))}`);
  }
  return known;
}

function declaredNames(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((each) =>
      ts.isIdentifier(each.name) ? [each.name.text] : [],
    );
  }
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

/** A declaration without the comment above it, and with one kind of line end. */
function essence(text: string): string {
  const start = parseText(text).statements[0]?.getStart() ?? 0;
  return text.slice(start).replace(/\r\n/g, '\n').trim();
}
