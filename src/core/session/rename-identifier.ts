import { applyEdits, type Replacement } from '../edit/apply-edits.ts';
import { parseFragment } from '../edit/parse-text.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';

/** A piece of code with a variable under another name; members that go by the old name are left alone. */
export function renameIdentifier(text: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const { tree, offset } = parseFragment(text);
  const edits: Replacement[] = [];
  walk(tree, (node) => {
    if (!ts.isIdentifier(node) || node.text !== from || isMemberName(node)) return;
    const start = node.getStart(tree) - offset;
    const isShorthand = ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node;
    edits.push({ start, end: node.end - offset, text: isShorthand ? `${from}: ${to}` : to });
  });
  return applyEdits(text, edits);
}

/** True for a name that is reached through an object, not through a scope. */
export function isMemberName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return (ts.isQualifiedName(parent) ? parent.right : parent.name) === node;
  return (
    (ts.isClassElement(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent) ||
      ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}
