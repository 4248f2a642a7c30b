import { wordsOf } from '../../edit/file-names.ts';
import type { Orchestrator } from '../../model/orchestrator.ts';
import type { Refactoring } from '../../model/refactoring.ts';
import { nameNode } from '../../orchestrators/name-node.ts';
import { indexReferences } from '../../regions/references.ts';
import { spanOfNode } from '../../regions/region.ts';
import { pascalCase } from '../../naming/words.ts';
import { isWithin } from '../../syntax/nodes.ts';
import type { ts } from '../../syntax/typescript.ts';
import type { SplitContext } from '../draft-split.ts';
import { collectMovable } from '../model/movable-declarations.ts';
import { createNeeds } from '../model/needed-names.ts';
import { inOrder, tooConnected } from '../modules/in-order.ts';
import { obstacleInFolder } from '../modules/loaded-by-folder.ts';
import { obstacleInLoaders } from '../modules/replaced-by-name.ts';
import { restName } from '../modules/module-graph.ts';
import { nameParts } from '../name-parts.ts';
import { obstacle, type SplitObstacle } from '../obstacle.ts';
import { obstacleInGrouping } from '../obstacles.ts';
import type { Split } from '../operation-graph.ts';
import { emitFactorySplit, type FactoryPart } from './emit-factory-split.ts';
import { buildFactoryGraph, type TracedFactory } from './factory-graph.ts';
import { directivesOf, readFactory, type FactoryModel } from './factory-model.ts';
import { writeGiven } from './given-to-part.ts';
import { placeOfComposition } from './place-of-composition.ts';

/** A factory: its functions are grouped by what they need, and each group gets a factory with a narrower bag. */
export function draftFactorySplit(orchestrator: Orchestrator, context: SplitContext): Refactoring | SplitObstacle {
  const { semantics, effects, settings } = context;
  const { sourceFile, name } = orchestrator;
  const at = nameNode(orchestrator);
  const model = readFactory(orchestrator);
  if (model === undefined) return noFactory(at, name);
  const tests = { semantics, texts: context.tests ?? [] };
  const inTheWay = obstacleInFolder(sourceFile, tests) ?? obstacleInLoaders(model, tests);
  if (inTheWay !== undefined) return { ...inTheWay, cause: at };
  const top = sourceFile.statements.find((statement) => isWithin(model.node, [statement]));
  const needsOf = createNeeds(sourceFile, semantics);
  const references = indexReferences(sourceFile, semantics);
  const except = new Set(top === undefined ? [] : [top]);
  const movable = collectMovable(sourceFile, { semantics, effects, needsOf, except });
  const traced = buildFactoryGraph({ model, semantics, references, needsOf, movable });
  const max = settings.maxDependencies;
  const split = context.group(traced.graph, { max });
  if (split.kind === 'refused') {
    return obstacleInGrouping(split, {
      whole: { name, at, kind: 'module' },
      nodeOf: (operation) => model.operations.get(operation)?.whole,
      nameOf: (operation) => (operation === restName ? 'what it does itself' : `\`${operation}\``),
      reasons: traced.reasons,
      graph: traced.graph,
      max,
    });
  }
  if (split.parts.length === 0 || split.parts.some(({ delegates }) => delegates.length > 0))
    return tooConnected(at, name);
  const designed = designParts({ model, traced, split, domain: orchestrator.domain }, context);
  const moving = designed.flatMap(({ operations }) => operations);
  const place = placeOfComposition(model, moving, moving.flatMap(traced.capturedOf));
  const parts = designed.filter((part) => isWritable(part, model));
  if (parts.length < designed.length || place === undefined) return noFactory(at, name);
  const drafted: Refactoring = {
    ...emitFactorySplit({ ...context, model, parts, at: place, needsOf, movable }),
    id: context.id,
    transform: 'split-orchestrator',
    form: 'split',
    title: `split ${name} into ${parts.map(({ factory }) => factory).join(', ')}`,
    confidence: 'safe',
    assumptions: [],
    span: spanOfNode(at),
    origin: name,
    dependsOn: [],
    logic: 0,
  };
  const files = parts.map(({ file }) => ({ file, variable: undefined }));
  return inOrder(drafted, { at, name, model, parts: files, context }) ?? noFactory(at, name);
}

interface DesignedFactory {
  readonly model: FactoryModel;
  readonly traced: TracedFactory;
  readonly split: Split;
  readonly domain: string;
}

/** What a part is given is undefined where a type of it cannot be written. */
type DesignedPart = Omit<FactoryPart, 'given'> & { readonly given: FactoryPart['given'] | undefined };

function designParts(
  { model, traced, split, domain }: DesignedFactory,
  context: SplitContext,
): readonly DesignedPart[] {
  const words = new Set(model.sourceFile.text.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const fields = model.dependencies.map(({ name }) => [name, { name, role: 'dependency', type: undefined }] as const);
  const operations = [...model.operations.keys()].map((each) => [each, { isPrivate: false }] as const);
  const naming = {
    name: pascalCase(wordsOf(domain)),
    sourceFile: model.sourceFile,
    fields: new Map(fields),
    operations: new Map(operations),
  };
  const isTaken = (word: string) => words.has(word) || words.has(`create${word}`);
  const found = nameParts({ ...context, model: naming, split, isTaken });
  const names = context.rename?.(found, split) ?? found;
  const homeOf = (operation: string) => split.parts.findIndex((part) => part.operations.includes(operation));
  return split.parts.map((part, index): DesignedPart => {
    const name = names[index];
    if (name === undefined) throw new Error(`The part ${index} of ${model.name} has no name.`);
    const own = [...model.operations.values()].filter((each) => part.operations.includes(each.name));
    const offered = own.filter(
      (each) =>
        each.kind !== 'declared' ||
        traced.graph.operations.some(
          (node) => homeOf(node.name) !== index && node.name !== each.name && node.calls.includes(each.name),
        ) ||
        traced.graph.operations.some((node) => node.name === each.name && node.isPublic),
    );
    const given = writeGiven({ model, traced, operations: own }, context);
    return {
      file: name.file,
      factory: `create${name.className}`,
      operations: own,
      offered: offered.map((each) => each.name),
      given,
    };
  });
}

/** A function that takes its parameters apart may not say `'use strict'`. */
function isWritable(part: DesignedPart, model: FactoryModel): part is FactoryPart {
  const isInParts = part.given?.some(({ name }) => name.startsWith('{'));
  return isInParts !== undefined && !(isInParts && directivesOf(model).length > 0);
}

function noFactory(at: ts.Node, name: string): SplitObstacle {
  return obstacle({
    code: 'shape-not-split',
    cause: at,
    reason: `\`${name}\` hands its functions out in a way that parts of it could not`,
    unblock: 'declare what it is given and its constants first, and return its functions in an object',
  });
}
