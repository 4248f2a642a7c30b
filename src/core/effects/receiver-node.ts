import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';

/** What a method is called on, or the whole call where it is no method. */
export function receiverNode(node: ts.Node): ts.Node {
  const callee = ts.isCallExpression(node) ? bare(node.expression) : undefined;
  return callee && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    ? callee.expression
    : node;
}
