import { nameText, walk } from '../../syntax/nodes.ts';
import { perFile } from '../../syntax/answered-once.ts';
import { ts } from '../../syntax/typescript.ts';
import type { PhaseRequest } from './phase.ts';

/** The names of the members of the class, of its bases, and of the subclasses in the program; all names of a module. */
export function takenNames(request: PhaseRequest): ReadonlySet<string> {
  const { orchestrator, semantics } = request;
  if (orchestrator.kind !== 'class') return namesInside(orchestrator.sourceFile);
  const taken = new Set<string>();
  if (ts.isClassLike(orchestrator.node)) {
    orchestrator.node.members.forEach((member) => taken.add(nameText(member.name) ?? ''));
    const type = semantics.getTypeAtLocation(orchestrator.node);
    semantics.getPropertiesOfType(type).forEach(({ name }) => taken.add(name));
    membersBelow(type, request).forEach((name) => taken.add(name));
  }
  return taken;
}

/** The members of subclasses in the program: a private method of the same name above them would not compile. */
function membersBelow(type: ts.Type, { semantics }: PhaseRequest): readonly string[] {
  const { symbol } = type;
  const found: string[] = [];
  for (const file of semantics.ownFiles()) {
    for (const node of derivedClasses(file))
      if (isBelow(node, symbol, semantics)) found.push(...node.members.map(({ name }) => nameText(name) ?? ''));
  }
  return found;
}

const derivedClasses = perFile((file): readonly ts.ClassLikeDeclaration[] => {
  const found: ts.ClassLikeDeclaration[] = [];
  if (!/\bextends\b/u.test(file.text)) return found;
  walk(file, (node) => {
    if (ts.isClassLike(node) && node.heritageClauses !== undefined) found.push(node);
  });
  return found;
});

function isBelow(node: ts.ClassLikeDeclaration, above: ts.Symbol, semantics: PhaseRequest['semantics']): boolean {
  const basesOf = (type: ts.Type): readonly ts.Type[] =>
    type.isClassOrInterface() ? semantics.getBaseTypes(type).flatMap((base) => [base, ...basesOf(base)]) : [];
  return basesOf(semantics.getTypeAtLocation(node)).some((base) => base.symbol === above);
}

/** All names that the operation, or the module, uses or declares. */
export function namesInside(operation: ts.Node): ReadonlySet<string> {
  const names = new Set<string>();
  walk(operation, (node) => {
    if (ts.isIdentifier(node)) names.add(node.text);
  });
  return names;
}
