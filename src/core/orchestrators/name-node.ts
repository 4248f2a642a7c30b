import type { Orchestrator } from '../model/orchestrator.ts';
import { ts } from '../syntax/typescript.ts';

/** What to point at for the whole orchestrator: its name, or the first of its operations where it has none. */
export function nameNode({ node, operations }: Orchestrator): ts.Node {
  if (ts.isSourceFile(node)) {
    const first = operations[0]?.node;
    return first === undefined ? node : nameOfFunction(first);
  }
  if (ts.isClassLike(node)) return node.name ?? node;
  return nameOfFunction(node);
}

function nameOfFunction(node: ts.Node): ts.Node {
  if (ts.isFunctionLike(node) && node.name !== undefined) return node.name;
  return ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : node;
}
