import type { FileStyle } from '../model/style.ts';
import { ts } from '../syntax/typescript.ts';
import { applyEdits, type Replacement } from './apply-edits.ts';
import { parseFragment } from './parse-text.ts';

/** Code that is written with `{ a }`, as `{a}` where that is the style. */
export function withBracketSpacing(text: string, { bracketSpacing }: FileStyle): string {
  if (bracketSpacing || !text.includes('{ ')) return text;
  const { tree, offset } = parseFragment(text);
  const edits: Replacement[] = [];
  const visit = (node: ts.Node): void => {
    if (isInBraces(node)) edits.push(...blanksInside(tree.text, node.getStart(tree), node.end));
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return applyEdits(
    text,
    edits.map((each) => ({ ...each, start: each.start - offset, end: each.end - offset })),
  );
}

function isInBraces(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isObjectBindingPattern(node) ||
    ts.isNamedImports(node) ||
    ts.isNamedExports(node) ||
    ts.isTypeLiteralNode(node)
  );
}

function blanksInside(text: string, start: number, end: number): readonly Replacement[] {
  const isSpaced = text.startsWith('{ ', start) && text.startsWith(' }', end - 2) && end - start > 4;
  if (!isSpaced || text.slice(start, end).includes('\n')) return [];
  return [
    { start: start + 1, end: start + 2, text: '' },
    { start: end - 2, end: end - 1, text: '' },
  ];
}
