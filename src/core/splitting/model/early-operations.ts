import { nameText } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { ClassModel } from './class-model.ts';
import { traceMember } from './trace-member.ts';

/**
 * Operations that run while fields get their first values, at once or through others: a part that the constructor puts
 * into a field is not there yet.
 */
export function earlyOperations(model: ClassModel): ReadonlySet<string> {
  const early = new Set(model.node.members.filter(isPlainField).flatMap((member) => calledIn(member)));
  for (const name of early) {
    for (const node of model.operations.get(name)?.nodes ?? []) calledIn(node).forEach((called) => early.add(called));
  }
  return early;
}

function isPlainField(member: ts.ClassElement): boolean {
  const value =
    ts.isPropertyDeclaration(member) && nameText(member.name) !== undefined ? member.initializer : undefined;
  return value !== undefined && !ts.isArrowFunction(value) && !ts.isFunctionExpression(value);
}

/** What is kept for later, in a function or by `bind`, finds the part in its place. */
function calledIn(node: ts.Node): readonly string[] {
  return traceMember(node)
    .accesses.filter(({ kind, node: access }) => kind !== 'bind' && !isForLater(access, node))
    .map(({ name }) => name);
}

function isForLater(access: ts.Node, within: ts.Node): boolean {
  for (let { parent } = access; parent !== within; parent = parent.parent) if (ts.isArrowFunction(parent)) return true;
  return false;
}
