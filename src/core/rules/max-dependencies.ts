import type { Finding } from '../model/finding.ts';
import type { Orchestrator } from '../model/orchestrator.ts';
import { spanOfNode } from '../regions/region.ts';
import { ts } from '../syntax/typescript.ts';

/** An orchestrator that needs more collaborators than the maximum does more than one thing. */
export function findDependencyExcess(orchestrator: Orchestrator, maximum: number): readonly Finding[] {
  const used = orchestrator.dependencies.filter((dependency) => dependency.used);
  const unused = orchestrator.dependencies.filter((dependency) => !dependency.used);
  if (orchestrator.dependencies.length <= maximum) return [];
  const at = ts.isClassDeclaration(orchestrator.node)
    ? (orchestrator.node.name ?? orchestrator.node)
    : orchestrator.node;
  const never = unused.length === 0 ? '' : ` (never used: ${unused.map(({ name }) => name).join(', ')})`;
  return [
    {
      rule: 'max-dependencies',
      span: spanOfNode(at),
      message: `${orchestrator.name} has ${orchestrator.dependencies.length} dependencies; at most ${maximum} are allowed${never}`,
      evidence: used.map(({ name }) => name).join(', '),
    },
  ];
}
