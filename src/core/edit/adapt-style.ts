import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { applyEdits, type Replacement } from './apply-edits.ts';
import { withBracketSpacing } from './bracket-spacing.ts';
import { parseText, syntaxErrors } from './parse-text.ts';
import { convertIndent } from './reindent.ts';
import { collectHabits } from './style-habits.ts';

/**
 * Declarations that come from a file of another style, with the indentation, quotes and semicolons of this one. Nothing
 * is printed anew: only blanks, quotes and semicolons change, and none of them where that could change the meaning.
 */
export function adaptStyle(text: string, style: FileStyle): string {
  const tree = parseText(text);
  if (syntaxErrors(tree) > 0) return text;
  const edits: Replacement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) edits.push(...quoteEdits(text, node, style));
    if (isTerminated(node, text)) edits.push(...semicolonEdits(text, node, style));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const adapted = applyEdits(text, edits);
  const unit = indentUnit(adapted);
  const indented = unit === undefined ? adapted : convertIndent(adapted, unit, style.indent);
  return withBracketSpacing(indented, style);
}

function quoteEdits(text: string, node: ts.StringLiteral, style: FileStyle): readonly Replacement[] {
  const start = node.getStart();
  const inner = text.slice(start + 1, node.end - 1);
  if (text[start] === style.quote || /['"]/.test(inner) || ts.isJsxAttribute(node.parent)) return [];
  return [{ start, end: node.end, text: style.quote + inner + style.quote }];
}

function isTerminated(node: ts.Node, text: string): boolean {
  if (
    ts.isExpressionStatement(node) ||
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isPropertyDeclaration(node)
  ) {
    return true;
  }
  if (ts.isVariableStatement(node)) return true;
  // Members of a type that stands on one line need what separates them.
  return ts.isTypeElement(node) && text.slice(node.parent.getStart(), node.parent.end).includes('\n');
}

function semicolonEdits(text: string, node: ts.Node, style: FileStyle): readonly Replacement[] {
  const last = text[node.end - 1];
  if (style.semicolons) {
    return last === ';' || last === ',' ? [] : [{ start: node.end, end: node.end, text: ';' }];
  }
  if (last !== ';' || ts.isPropertyDeclaration(node)) return [];
  const rest = text.slice(node.end).replace(/^(?:[^\S\n]|\/\/[^\n]*|\/\*[^]*?\*\/)*/, '');
  const next = rest.trimStart();
  // Without it, the next line could be read as going on with this one.
  const isSafe = (next === '' || rest.startsWith('\n') || next.startsWith('}')) && !/^[([`+\-/<*]/.test(next);
  return isSafe ? [{ start: node.end - 1, end: node.end, text: '' }] : [];
}

/** One level of the text's own indentation, or undefined where nothing is indented. */
function indentUnit(text: string): string | undefined {
  const votes = [...collectHabits(text).indent].sort((a, b) => b[1] - a[1]);
  if (votes[0]) return votes[0][0];
  const indents = [...text.matchAll(/\n([\t ]+)(?=[^\s*])/g)].map((match) => match[1]!);
  return indents.sort((a, b) => a.length - b.length)[0];
}
