import { isWithin } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { Region } from './region.ts';

/** The longest chain of property reads that starts at the root, without the name of a method that is called on it. */
export function accessPath(root: ts.Expression, region: Region): ts.Expression {
  let path = root;
  for (;;) {
    let { parent } = path;
    let access: ts.Expression = path;
    if (ts.isNonNullExpression(parent)) {
      access = parent;
      parent = parent.parent;
    }
    if (!ts.isPropertyAccessExpression(parent) || parent.expression !== access) return path;
    if (parent.name.text === 'length' || parent.name.text === 'size' || ts.isPrivateIdentifier(parent.name))
      return path;
    if (
      (ts.isCallExpression(parent.parent) || ts.isTaggedTemplateExpression(parent.parent)) &&
      calleeOf(parent.parent) === parent
    )
      return path;
    if (!isWithin(parent, region.nodes)) return path;
    path = parent;
  }
}

function calleeOf(node: ts.CallExpression | ts.TaggedTemplateExpression): ts.Node {
  return ts.isCallExpression(node) ? node.expression : node.tag;
}

/** Equal for the same path, however it is written. */
export function pathKey(path: ts.Expression): string {
  return path.getText().replaceAll(/[\s!]/gu, '');
}
