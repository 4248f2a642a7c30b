import type { Obstacle } from '../../regions/boundary.ts';
import { regionOf, type Region } from '../../regions/region.ts';
import { enclosingFunction } from '../../syntax/nodes.ts';
import { ts } from '../../syntax/typescript.ts';
import { isImmediateCallback } from '../../regions/immediate-callbacks.ts';
import { findPhaseBoundary } from './phase-boundary.ts';
import { holdsAwait, phaseExit, type PhaseExit } from './phase-exit.ts';
import { phaseFlow, type FlowContext, type PhaseFlow } from './phase-flow.ts';

/** A run of statements that can become a method without anything changing, as far as data and control flow go. */
export interface Candidate extends PhaseFlow {
  readonly kind: 'candidate';
  readonly region: Region;
  readonly exit: PhaseExit;
  readonly isAsync: boolean;
}

/** Looks at a run of statements as a phase to be; undefined where control leaves it in a way no call can say. */
export function judgeCandidate(
  nodes: readonly [ts.Node, ...ts.Node[]],
  context: FlowContext,
): Candidate | Obstacle | undefined {
  const areStatements = nodes.every((node) => ts.isStatement(node));
  const region = regionOf(areStatements ? 'statements' : 'expression', nodes);
  const exit = phaseExit(region, context);
  if (exit === undefined || !isReachable(region, context)) return undefined;
  const boundary = findPhaseBoundary(region, context);
  if (boundary !== undefined) return boundary;
  const flow = phaseFlow(region, exit === 'returns', context);
  if ('code' in flow) return flow;
  if (exit === 'returns-early' && flow.outputs.length > 0) return undefined;
  if (!areStatements && (!canStartTogether(nodes) || flow.outputs.length > 0 || flow.fresh.length > 0))
    return undefined;
  // One statement cannot both declare a variable and assign another.
  if (new Set(flow.outputs.map(({ declared }) => declared)).size > 1) return undefined;
  return { kind: 'candidate', region, exit, isAsync: holdsAwait(nodes), ...flow };
}

/** `this` is the operation's own, and the function around the run is neither a generator nor called by the language. */
function isReachable(region: Region, { operation, semantics }: FlowContext): boolean {
  let home = enclosingFunction(region.nodes[0]);
  if ('asteriskToken' in home && home.asteriskToken !== undefined) return false;
  while (home !== operation) {
    if (!ts.isArrowFunction(home) || isImmediateCallback(home, { semantics, distrustsPackages: true })) return false;
    home = enclosingFunction(home);
  }
  return true;
}

/** Several promises that a plain function can start one after the other and hand back as a list. */
function canStartTogether(nodes: readonly ts.Node[]): boolean {
  return (
    nodes.length > 1 &&
    !nodes.some((node) => ts.isSpreadElement(node) || ts.isOmittedExpression(node)) &&
    !holdsAwait(nodes)
  );
}
