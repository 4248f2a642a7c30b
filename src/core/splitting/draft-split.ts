import type { Effects } from '../effects/effect.ts';
import type { Refactoring } from '../model/refactoring.ts';
import type { FileStyle } from '../model/style.ts';
import { spanOfNode } from '../regions/region.ts';
import type { Semantics } from '../syntax/semantics.ts';
import { ts } from '../syntax/typescript.ts';
import { chooseConstruction } from './construction/choose-construction.ts';
import type { Construction, ConstructionRequest } from './construction/construction.ts';
import { composeInside, ofBuilders } from './construction/inside.ts';
import { designSplit, type SplitDesign } from './design.ts';
import type { SplitRequest } from './draft-splits.ts';
import { habitsOf } from './emission/emission.ts';
import { namesIn } from './emission/wired-values.ts';
import { emitSplit } from './emission/emit-split.ts';
import { buildGraph } from './model/build-graph.ts';
import { collectMovable } from './model/movable-declarations.ts';
import { createNeeds } from './model/needed-names.ts';
import { createTies } from './model/needed-values.ts';
import { collectOutsideAccesses } from './model/outside-reach.ts';
import { readClass } from './model/read-class.ts';
import { placeParts } from './place-parts.ts';
import { isObstacle, type SplitObstacle } from './obstacle.ts';
import { faultInSplit } from './fault-in-split.ts';
import { obstacleInDesign, obstacleInGrouping, uncutAfter } from './obstacles.ts';

export interface SplitContext extends SplitRequest {
  readonly semantics: Semantics;
  readonly effects: Effects;
  readonly style: FileStyle;
  readonly projectFiles: readonly string[];
  readonly id: string;
}

export interface WideClass {
  readonly node: ts.ClassDeclaration;
  readonly name: string;
}

/** One class; where its builders stand in the way, its parts are built inside of it, unless somebody does not want that. */
export function draftSplit(wide: WideClass, context: SplitContext): Refactoring | SplitObstacle {
  const outside = draftWith(wide, context, chooseConstruction);
  if (!isObstacle(outside) || !ofBuilders.has(outside.code)) return outside;
  const inside = draftWith(wide, context, composeInside);
  if (context.settings.composition === 'inside') return inside;
  if (isObstacle(inside)) return outside;
  return { ...outside, unblock: `${outside.unblock}, or let its constructor build the parts: --composition inside` };
}

type ChooseConstruction = (request: ConstructionRequest) => Construction | SplitObstacle;

/** Read it, see how it is built, group its operations, name the groups, write the texts. */
function draftWith(
  { node, name }: WideClass,
  context: SplitContext,
  choose: ChooseConstruction,
): Refactoring | SplitObstacle {
  const { semantics, effects, settings } = context;
  const model = readClass(node, name, { isBuiltByContainer: (ts.getDecorators(node) ?? []).length > 0 });
  if (isObstacle(model)) return model;
  const construction = choose({ ...context, model });
  if (isObstacle(construction)) return construction;

  const { sourceFile } = model;
  const needsOf = createNeeds(sourceFile, semantics);
  const movable = collectMovable(sourceFile, { semantics, effects, needsOf, except: new Set([node]) });
  const reach = collectOutsideAccesses({ ...context, node });
  const traced = buildGraph({ model, semantics, effects, needsOf, movable, reach, construction });
  if (isObstacle(traced)) return traced;
  const split = context.group(traced.graph, { max: settings.maxDependencies });
  if (split.kind === 'refused') {
    const inGrouping = obstacleInGrouping(split, {
      whole: { name, at: node.name ?? node, kind: 'class' },
      nodeOf: (operation) => model.operations.get(operation)?.nodes[0],
      nameOf: (operation) => `\`${operation}\``,
      reasons: traced.reasons,
      graph: traced.graph,
      max: settings.maxDependencies,
    });
    const isTied = createTies(model, { needsOf, movable });
    return { ...inGrouping, ...uncutAfter(split, { model, traced, isTied, max: settings.maxDependencies }) };
  }

  const naming = [sourceFile, ...(construction.namedIn ?? [])];
  const isTaken = (word: string) => {
    const whole = new RegExp(`(?<![\\w$])${word}(?![\\w$])`, 'u');
    return naming.some(({ text }) => whole.test(text));
  };
  const found = placeParts({ ...context, model, split, isTaken }, { semantics, texts: context.tests ?? [] });
  if (isObstacle(found)) return { ...found, cause: found.cause === sourceFile ? (node.name ?? node) : found.cause };
  const names = context.rename?.(found, split) ?? found;
  const habits = habitsOf(model, semantics.options);
  const design = designSplit({ model, traced, split, names, sign: habits.usesHash ? '#' : '' });
  const problem = obstacleInDesign(design, reach) ?? construction.obstacleIn?.(design);
  if (problem !== undefined) return problem;
  const emission = { semantics, style: context.style, habits };
  const emitted = emitSplit({ design, emission, construction, needsOf, movable });
  const fault = faultInSplit(emitted, { model, max: settings.maxDependencies });
  if (fault !== undefined) return fault;
  return {
    ...emitted,
    id: context.id,
    transform: 'split-orchestrator',
    form: 'split',
    title: titleOf(design, construction),
    confidence: 'safe',
    assumptions: [],
    span: spanOfNode(node.name ?? node),
    origin: name,
    dependsOn: [],
    logic: 0,
  };
}

function titleOf({ model, parts }: SplitDesign, { isInside }: Construction): string {
  if (parts.length === 0) return `drop the dependencies that ${model.name} does not use`;
  const split = `split ${model.name} into ${parts.map(({ className }) => className).join(', ')}`;
  if (isInside !== true) return split;
  const taken = model.wiring.parameters.flatMap(({ name }) => namesIn(name)).length;
  return `${split}, which its constructor builds: it still takes all ${taken}`;
}
