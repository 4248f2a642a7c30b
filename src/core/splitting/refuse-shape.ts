import type { Orchestrator } from '../model/orchestrator.ts';
import type { Refusal } from '../model/refusal.ts';
import { nameNode } from '../orchestrators/name-node.ts';
import { spanOfNode } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';

/** Classes with a name that hold their dependencies can be split; other orchestrators are told what stands against it. */
export function isSplittable<T extends Orchestrator>(
  orchestrator: T,
): orchestrator is T & { readonly node: ts.ClassDeclaration & { readonly name: ts.Identifier } } {
  const { node, dependencies } = orchestrator;
  return (
    ts.isClassDeclaration(node) && node.name !== undefined && dependencies.every(({ calls }) => calls === undefined)
  );
}

/** The refusal for an orchestrator that is too wide, and in a shape that is not split. */
export function refuseShape(orchestrator: Orchestrator, maximum: number): readonly Refusal[] {
  if (orchestrator.dependencies.length <= maximum) return [];
  const { kind } = orchestrator;
  if (kind !== 'class' || isSplittable(orchestrator)) return [];
  const span = spanOfNode(nameNode(orchestrator));
  return [
    {
      code: 'shape-not-split',
      form: 'split',
      span,
      cause: span,
      reason: `\`${orchestrator.name}\` is ${says(orchestrator)}, and only functions, factories, modules of functions and classes that hold their dependencies are split`,
      unblock: 'declare the class by its name, and hand what it imports to its constructor',
      origin: orchestrator.name,
      logic: 0,
    },
  ];
}

function says({ node }: Orchestrator): string {
  return ts.isClassDeclaration(node) && node.name !== undefined
    ? 'a class over what its module imports'
    : 'a class expression';
}
