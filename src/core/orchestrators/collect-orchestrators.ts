import type { Orchestrator } from '../model/orchestrator.ts';
import { sitesInText } from '../survey/shapes/sites-in.ts';
import { walk } from '../syntax/nodes.ts';
import { perFile } from '../syntax/answered-once.ts';
import { ts } from '../syntax/typescript.ts';
import { classOrchestrator } from './class-orchestrators.ts';
import { indexNodes, orchestratorAt } from './orchestrator-at.ts';

/**
 * Every orchestrator of a file: the classes that hold collaborators, and the functions, factories and modules that the
 * survey finds.
 */
export const collectOrchestrators = perFile((sourceFile): readonly Orchestrator[] => {
  const found: Orchestrator[] = [];
  walk(sourceFile, (node) => {
    if (!ts.isClassLike(node)) return;
    const orchestrator = classOrchestrator(node, sourceFile);
    if (orchestrator !== undefined) found.push(orchestrator);
  });
  const sites = sitesInText({ file: sourceFile.fileName, text: sourceFile.text });
  if (sites.length === 0) return found;
  const nodes = indexNodes(sourceFile);
  const classes = new Set(found.map(({ node }) => node));
  const others = sites.flatMap((site) => orchestratorAt(site, { sourceFile, nodes }) ?? []);
  return [...found, ...others.filter(({ node }) => !classes.has(node))];
});
