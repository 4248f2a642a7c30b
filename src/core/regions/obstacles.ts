import type { Effect, Effects } from '../effects/effect.ts';
import type { RefusalCode } from '../model/refusal.ts';
import { findNode, isValueReference } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { findBoundary, type Obstacle } from './boundary.ts';
import { isWrite } from './references.ts';
import type { Region } from './region.ts';
import { mayBeSortedAsCopy, type SortContext } from './sorted-copy.ts';
import { findStrictness } from './strict-mode.ts';
import { isUnconditional } from './unconditional.ts';

export interface Movability {
  /** Reads of time, chance or environment that become parameters. */
  readonly hoisted: readonly ts.Expression[];
  readonly obstacle: Obstacle | undefined;
}

export interface MovabilityContext {
  readonly effects: Effects;
  readonly heeds: (code: RefusalCode) => boolean;
  /** Where the variables of the code around are used. */
  readonly lists?: SortContext;
  /** Whether the module of the core is strict code. */
  readonly isStrictCore: boolean;
}

/** Whether the region only computes, apart from values that can be read before it and handed over. */
export function judgeMovability(region: Region, context: MovabilityContext): Movability {
  const { effects, heeds, lists } = context;
  const boundary = findBoundary(region) ?? findStrictness(region, context.isStrictCore);
  if (boundary !== undefined && heeds(boundary.code)) return { hoisted: [], obstacle: boundary };
  const hoisted: ts.Expression[] = [];
  let draws = 0;
  for (const effect of effects.of(region.nodes)) {
    const read = hoistable(effect, region);
    if (read === undefined && !heeds(codes[effect.kind])) continue;
    if (effect.kind === 'mutates' && lists !== undefined && mayBeSortedAsCopy(effect.node, region, lists)) continue;
    if (read === undefined) return { hoisted: [], obstacle: obstacleOf(effect) };
    // Two readings in one function are two moments, and no pair of parameters says so well.
    if (effect.kind !== 'environment' && heeds(codes[effect.kind])) draws += 1;
    if (draws > 1) return { hoisted: [], obstacle: obstacleOf(effect) };
    if (!hoisted.includes(read)) hoisted.push(read);
  }
  return { hoisted, obstacle: undefined };
}

/** The expression to evaluate at the call instead; undefined where that would change when or how often it is read. */
function hoistable(effect: Effect, region: Region): ts.Expression | undefined {
  const { kind, node } = effect;
  if (kind === 'environment' && ts.isPropertyAccessExpression(node) && /^process\.env\.\w+$/u.test(node.getText()))
    return node;
  if (kind !== 'clock' && kind !== 'random' && kind !== 'environment') return undefined;
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const isReadable = (node.arguments?.length ?? 0) === 0 && isUnconditional(node, region);
  return isReadable && !isMadeInside(node, region) ? node : undefined;
}

/** `rate.toLocaleString()`, where the region gives `rate` its value: at the call there is none, or another one. */
function isMadeInside(read: ts.Node, region: Region): boolean {
  const isUsed = (name: string) =>
    findNode([read], (node) => ts.isIdentifier(node) && node.text === name && isValueReference(node)) !== undefined;
  const gives = (node: ts.Node) => ts.isIdentifier(node) && (isDeclared(node) || isWrite(node)) && isUsed(node.text);
  return findNode(region.nodes, gives) !== undefined;
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const isDeclaration =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isFunctionDeclaration(parent);
  return isDeclaration && parent.name === node;
}

export function codeOfEffect({ kind }: Effect): RefusalCode {
  return codes[kind];
}

const codes: Readonly<Record<Effect['kind'], RefusalCode>> = {
  world: 'effect-inside',
  clock: 'reads-clock',
  random: 'reads-clock',
  environment: 'reads-clock',
  'mutable-state': 'reads-mutable-state',
  mutates: 'mutates-input',
  getter: 'getter-read',
  suspends: 'suspends',
};

const unblocks: Readonly<Record<Effect['kind'], string>> = {
  world:
    'take the call out of the calculation and use its result, or declare the function as pure in the configuration',
  clock: 'read the time into a constant before the calculation',
  random: 'draw the value into a constant before the calculation',
  environment: 'read the setting into a constant before the calculation',
  'mutable-state': 'read the variable into a constant before the calculation',
  mutates: 'compute the new value here and write it in a statement of its own',
  getter: 'read the property into a constant before the calculation',
  suspends: 'assign the awaited value to a constant first',
};

function obstacleOf(effect: Effect): Obstacle {
  return { code: codes[effect.kind], cause: effect.node, reason: effect.reason, unblock: unblocks[effect.kind] };
}
