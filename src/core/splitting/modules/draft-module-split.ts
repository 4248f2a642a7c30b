import posix from 'node:path/posix';
import { usedNames } from '../../edit/unused-imports.ts';
import { camelCase } from '../../naming/words.ts';
import { wordsOf } from '../../edit/file-names.ts';
import type { Orchestrator } from '../../model/orchestrator.ts';
import type { Refactoring } from '../../model/refactoring.ts';
import { nameNode } from '../../orchestrators/name-node.ts';
import { spanOfNode } from '../../regions/region.ts';
import type { PartName } from '../design.ts';
import type { SplitContext } from '../draft-split.ts';
import type { MovableDeclaration } from '../model/movable-declarations.ts';
import { createNeeds } from '../model/needed-names.ts';
import { isReserved, nameParts } from '../name-parts.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import { obstacleInGrouping } from '../obstacles.ts';
import type { Split } from '../operation-graph.ts';
import type { ts } from '../../syntax/typescript.ts';
import { emitModuleSplit, type ModulePart } from './emit-module-split.ts';
import { inOrder, tooConnected } from './in-order.ts';
import { buildModuleGraph, restName, type TracedModule } from './module-graph.ts';
import { obstacleInFolder } from './loaded-by-folder.ts';
import { readModule, type ModuleModel } from './module-model.ts';
import { isMember } from './module-operations.ts';
import { obstacleInPlace } from './obstacle-in-place.ts';
import { createReplacedByName, obstacleInLoaders } from './replaced-by-name.ts';
import { uncutInModule } from './uncut-in-module.ts';
import { createUsedWhileLoading } from './used-while-loading.ts';

/** A module of functions: its functions are grouped by what they import, and each group becomes a module beside it. */
export function draftModuleSplit(orchestrator: Orchestrator, context: SplitContext): Refactoring | SplitObstacle {
  const { semantics, effects, settings, tests: texts = [] } = context;
  const { sourceFile, name } = orchestrator;
  const model = readModule(orchestrator);
  const at = nameNode(orchestrator);
  const tests = { semantics, texts };
  const inTheWay = obstacleInPlace(model) ?? obstacleInFolder(sourceFile, tests) ?? obstacleInLoaders(model, tests);
  if (inTheWay !== undefined) return { ...inTheWay, cause: inTheWay.cause === sourceFile ? at : inTheWay.cause };

  const needsOf = createNeeds(sourceFile, semantics);
  const isReplaced = createReplacedByName(model, tests);
  const isUsedEarly = createUsedWhileLoading(model, semantics);
  const boundByName = (operation: string) =>
    isMember(model.operations.get(operation)) ? undefined : (isReplaced(operation) ?? isUsedEarly(operation));
  const traced = buildModuleGraph({
    model,
    semantics,
    effects,
    needsOf,
    boundByName,
    max: settings.maxDependencies,
  });
  const split = context.group(traced.graph, { max: settings.maxDependencies });
  if (split.kind === 'refused') {
    const nodeOf = (operation: string) => model.operations.get(operation)?.whole;
    const names = (operation: string) =>
      operation === restName ? 'what it does when it is loaded' : `\`${operation}\``;
    const inGrouping = obstacleInGrouping(split, {
      whole: { name, at, kind: 'module' },
      nodeOf,
      nameOf: names,
      reasons: traced.reasons,
      graph: traced.graph,
      max: settings.maxDependencies,
    });
    return { ...inGrouping, ...uncutInModule(split, { orchestrator, model, traced }) };
  }
  if (split.parts.length === 0 || split.parts.some(({ delegates }) => delegates.length > 0))
    return tooConnected(at, name);

  const parts = designParts(model, split, context);
  const movable = new Map([...traced.movable, ...stateOf(traced)]);
  const emit = (isLoadedLast: boolean): Refactoring => ({
    ...emitModuleSplit({ ...context, model, parts, needsOf, movable, operationOf: traced.operationOf, isLoadedLast }),
    id: context.id,
    transform: 'split-orchestrator',
    form: 'split',
    title: `split ${posix.basename(sourceFile.fileName)} into ${parts.map(({ file }) => posix.basename(file)).join(', ')}`,
    confidence: 'safe',
    assumptions: [],
    span: spanOfNode(at),
    origin: name,
    dependsOn: [],
    logic: 0,
  });
  const request = { at, name, model, parts, context };
  const drafted = inOrder(emit(false), request) ?? inOrder(emit(true), request);
  if (drafted === undefined) {
    return obstacle({
      code: 'site-out-of-reach',
      cause: at,
      reason: `what ${name} imports would be loaded in another order`,
      unblock: 'give the imported modules no effect when they are loaded, or import them where the program starts',
    });
  }
  return drafted;
}

function designParts(model: ModuleModel, split: Split, context: SplitContext): readonly ModulePart[] {
  const { text, fileName } = model.sourceFile;
  const words = new Set(text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const used = usedNames(text, fileName);
  const fields = model.dependencies.map(({ name }) => [name, { name, role: 'dependency', type: undefined }] as const);
  const operations = [...model.operations.values()].map(
    (each) => [each.name, { isPrivate: !each.isExported }] as const,
  );
  const naming = {
    name: model.name,
    sourceFile: model.sourceFile,
    fields: new Map(fields),
    operations: new Map(operations),
  };
  const found = nameParts({ ...context, model: naming, split, isTaken: (word) => words.has(word) });
  const names = context.rename?.(found, split) ?? found;
  return split.parts.map((part, index): ModulePart => {
    const name = names[index];
    if (name === undefined) throw new Error(`The part ${index} of ${model.name} has no name.`);
    const inText = [...model.operations.values()].filter((each) => part.operations.includes(each.name));
    const isNamed = inText.every((each) => each.kind !== 'assigned' || !(used.has(each.name) || isReserved(each.name)));
    return { file: name.file, variable: isNamed ? undefined : variableFor(name, words), operations: inText };
  });
}

function variableFor({ className }: PartName, words: ReadonlySet<string>): string {
  const name = camelCase(wordsOf(className));
  return words.has(name) ? `${name}Module` : name;
}

/** State goes along with those that use it, who are all in one place. */
function stateOf({ state }: TracedModule): ReadonlyMap<ts.Symbol, MovableDeclaration> {
  return new Map(
    [...state].map(([symbol, statement]) => [
      symbol,
      { name: symbol.name, symbol, statement, kind: 'const', isExported: false, needs: [], typeNeeds: [] },
    ]),
  );
}
