import type { Orchestrator } from '../model/orchestrator.ts';
import type { Refusal } from '../model/refusal.ts';
import { nameNode } from '../orchestrators/name-node.ts';
import { spanOfNode } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';

/** Classes with a name that hold their dependencies can be split. */
export function isSplittable<T extends Orchestrator>(
  orchestrator: T,
): orchestrator is T & { readonly node: ts.ClassDeclaration & { readonly name: ts.Identifier } } {
  const { node, dependencies } = orchestrator;
  return (
    ts.isClassDeclaration(node) && node.name !== undefined && dependencies.every(({ calls }) => calls === undefined)
  );
}

/** A class that only calls what its module imports or builds, and holds none of it. */
export function isOverImports({ node, dependencies }: Orchestrator): boolean {
  return ts.isClassLike(node) && dependencies.every(({ calls }) => calls !== undefined);
}

/** The refusal for an orchestrator that is too wide, and in a shape that is not split. */
export function refuseShape(orchestrator: Orchestrator, maximum: number): readonly Refusal[] {
  if (orchestrator.dependencies.length <= maximum) return [];
  const { kind } = orchestrator;
  if (kind !== 'class' || isSplittable(orchestrator) || isOverImports(orchestrator)) return [];
  const span = spanOfNode(nameNode(orchestrator));
  return [
    {
      code: 'shape-not-split',
      form: 'split',
      span,
      cause: span,
      reason: `\`${orchestrator.name}\` is a class expression, and of the classes that hold their dependencies only declared ones are split`,
      unblock: 'declare the class by its name',
      origin: orchestrator.name,
      logic: 0,
    },
  ];
}
