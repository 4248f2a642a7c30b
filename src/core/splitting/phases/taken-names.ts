import { nameText, walk } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import type { PhaseRequest } from './phase.ts';

/** Names that are members already, or that something in the operation goes by. */
export function takenNames(request: PhaseRequest): ReadonlySet<string> {
  const { orchestrator, operation, semantics } = request;
  const taken = new Set<string>();
  if (ts.isClassLike(orchestrator.node)) {
    orchestrator.node.members.forEach((member) => taken.add(nameText(member.name) ?? ''));
    const type = semantics.getTypeAtLocation(orchestrator.node);
    semantics.getPropertiesOfType(type).forEach(({ name }) => taken.add(name));
  }
  walk(operation.node, (node) => {
    if (ts.isIdentifier(node)) taken.add(node.text);
  });
  return taken;
}
