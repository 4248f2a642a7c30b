import { collectOrchestrators } from '../../orchestrators/collect-orchestrators.ts';
import type { ts } from '../../syntax/typescript.ts';

/** The fields of a class that `check` counts as its dependencies, so that both mean the same. */
export function collectDependencies(node: ts.ClassDeclaration): ReadonlySet<string> {
  const orchestrator = collectOrchestrators(node.getSourceFile()).find((each) => each.node === node);
  return new Set(orchestrator?.dependencies.map(({ name }) => name));
}
