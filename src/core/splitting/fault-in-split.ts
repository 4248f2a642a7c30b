import { applyEdits } from '../edit/apply-edits.ts';
import { closeGaps } from '../edit/close-gaps.ts';
import { parseText } from '../edit/parse-text.ts';
import type { Dependency } from '../model/orchestrator.ts';
import type { Refactoring } from '../model/refactoring.ts';
import { classOrchestrator, isPrivate } from '../orchestrators/class-orchestrators.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import type { ClassModel } from './model/class-model.ts';
import { obstacle, type SplitObstacle } from './obstacle.ts';

/**
 * What the grouping promises, asked of the written classes in the way in which `check` asks: no class has more than the
 * maximum, and nobody is given what it does not use. So a second run finds nothing to do.
 */
export function faultInSplit(
  { edits, creates }: Pick<Refactoring, 'edits' | 'creates'>,
  { model, max }: { readonly model: Pick<ClassModel, 'name' | 'node' | 'sourceFile' | 'fields'>; readonly max: number },
): SplitObstacle | undefined {
  const { sourceFile } = model;
  const own = edits.filter(({ file }) => file === sourceFile.fileName);
  const original = dependenciesIn(applyEdits(sourceFile.text, closeGaps(sourceFile.text, own)), model.name);
  const before = dependenciesIn(sourceFile.text, model.name);
  const knownAsUnused = new Set(unusedAmong(before));
  // What is not private may be read by others off the object.
  const unused = unusedAmong(original).filter((name) => !knownAsUnused.has(name) && !isOpen(name, model));
  if (original.length > max || unused.length > 0) return fault(model, { name: model.name, all: original, unused });
  for (const { declarations } of creates) {
    for (const { name, text } of declarations) {
      const all = dependenciesIn(text, name);
      if (all.length > max || unusedAmong(all).length > 0) return fault(model, { name, all, unused: unusedAmong(all) });
    }
  }
  return undefined;
}

function isOpen(field: string, { fields }: Pick<ClassModel, 'fields'>): boolean {
  const declaration = fields.get(field)?.declaration;
  return declaration !== undefined && !isPrivate(declaration);
}

function unusedAmong(dependencies: readonly Dependency[]): readonly string[] {
  return dependencies.filter(({ used }) => !used).map(({ name }) => name);
}

function dependenciesIn(text: string, className: string): readonly Dependency[] {
  const tree = parseText(text);
  let found: readonly Dependency[] = [];
  walk(tree, (node) => {
    if (ts.isClassDeclaration(node) && (node.name?.text ?? 'default') === className)
      found = classOrchestrator(node, tree)?.dependencies ?? [];
  });
  return found;
}

function fault(
  { node }: Pick<ClassModel, 'node'>,
  {
    name,
    all,
    unused,
  }: { readonly name: string; readonly all: readonly Dependency[]; readonly unused: readonly string[] },
): SplitObstacle {
  const listed = all.map((each) => each.name).join(', ');
  return obstacle({
    code: 'part-too-wide',
    cause: node.name ?? node,
    reason:
      unused.length > 0
        ? `${name} would be given ${unused.join(', ')} for nothing`
        : `${name} would still have ${all.length} dependencies: ${listed}`,
    unblock: 'split it by hand, and report the class: the tool should have seen this when it drew the parts',
  });
}
