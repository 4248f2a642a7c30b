import { isBetter, type Placement } from './placement.ts';
import { weights } from './weights.ts';
import { original, type Problem } from './problem.ts';

/** Who holds whom. Nodes are the groups of the placement, and behind them the passers. */
export interface Routes {
  /** The parts that each node holds. */
  readonly holds: readonly ReadonlySet<number>[];
  /** For each node, the operations of other nodes that it passes on. Nothing for the original. */
  readonly relays: readonly ReadonlySet<number>[];
  /** Nodes without operations of their own: parts that only pass on. */
  readonly passers: readonly number[];
  /** As `SplitCost.relays` counts. */
  readonly relayCost: number;
}

interface Node {
  /** Dependencies that it touches. */
  readonly size: number;
  readonly isPasser: boolean;
  /** By the part that it holds for them: the operations that it reaches through this part. */
  readonly needs: Map<number, Set<number>>;
  readonly relays: Set<number>;
}

/**
 * Finds a part to hold for everything that is called, within the maximum. Where a node calls into more parts than it can
 * hold, some move behind others: the part that is reached with the fewest relays goes behind a sibling with room left,
 * again and again, or a passer takes the parts that are called least, whichever costs less in the end. Every group must
 * have room for one part if it calls any, and the groups must not call each other in a circle.
 */
export function routeCalls(problem: Problem, placement: Placement): Routes {
  const { max } = problem;
  let nodes = nodesOf(problem, placement);
  const groups = nodes.length;
  for (let next = nextTooWide(nodes, max); next !== undefined; next = nextTooWide(nodes, max)) {
    nodes = cheapestWithin(nodes, next, max);
  }
  return {
    holds: nodes.map(({ needs }) => new Set(needs.keys())),
    relays: nodes.map(({ relays }) => relays),
    passers: [...nodes.keys()].slice(groups),
    relayCost: relayCost(nodes),
  };
}

/** One that no other one passes work to any more, so that looking at each once is enough. */
function nextTooWide(nodes: readonly Node[], max: number): number | undefined {
  const wide = [...nodes.keys()].filter((node) => room(nodes[node]!, max) < 0);
  const next = wide.find((each) => !wide.some((other) => other !== each && reaches(nodes, other, each)));
  if (next === undefined && wide.length > 0) throw new Error('Groups that call each other in a circle have no routes.');
  return next;
}

/** Hides none, one or a few parts behind siblings before passers take what is still too much; the cheapest counts. */
function cheapestWithin(nodes: readonly Node[], holder: number, max: number): Node[] {
  let best: Node[] | undefined;
  const hidden = copyOf(nodes);
  const mostHidden = Math.min(4, -room(nodes[holder]!, max));
  for (let count = 0; count <= mostHidden; count++) {
    if (count > 0 && !hideBehindSibling(hidden, holder, max)) break;
    const tried = copyOf(hidden);
    while (room(tried[holder]!, max) < 0) addPasser(tried, holder, max);
    if (best === undefined || burdenOf(tried) < burdenOf(best)) best = tried;
  }
  return best!;
}

function copyOf(nodes: readonly Node[]): Node[] {
  return nodes.map(({ size, isPasser, needs, relays }) => ({
    size,
    isPasser,
    needs: new Map([...needs].map(([part, operations]) => [part, new Set(operations)])),
    relays: new Set(relays),
  }));
}

function burdenOf(nodes: readonly Node[]): number {
  const passers = nodes.filter(({ isPasser }) => isPasser).length;
  return relayCost(nodes) * weights.relay + passers * (weights.subject + weights.passer);
}

function relayCost(nodes: readonly Node[]): number {
  return nodes.reduce((sum, { isPasser, relays }) => sum + (isPasser ? 1 : 3) * relays.size, 0);
}

function nodesOf({ units, calls, max }: Problem, placement: Placement): Node[] {
  const touched = Array.from({ length: Math.max(...placement) + 1 }, () => new Set<number>());
  units.forEach(({ touches }, unit) => touches.forEach((dependency) => touched[placement[unit]!]!.add(dependency)));
  const nodes = touched.map(({ size }) => ({
    size: Math.min(size, max),
    isPasser: false,
    needs: new Map<number, Set<number>>(),
    relays: new Set<number>(),
  }));
  for (const { from, to, operation } of calls) {
    if (placement[from] !== placement[to]) need(nodes[placement[from]!]!, placement[to]!, [operation]);
  }
  units.forEach(({ published }, unit) => {
    if (placement[unit] !== original && published.length > 0) need(nodes[original]!, placement[unit]!, published);
  });
  return nodes;
}

function need({ needs }: Node, part: number, operations: Iterable<number>): void {
  const known = needs.get(part) ?? new Set<number>();
  for (const operation of operations) known.add(operation);
  needs.set(part, known);
}

function room({ size, needs }: Node, max: number): number {
  return max - size - needs.size;
}

function reaches(nodes: readonly Node[], from: number, to: number): boolean {
  const seen = new Set([from]);
  for (const each of seen) {
    for (const part of nodes[each]!.needs.keys()) {
      if (part === to) return true;
      seen.add(part);
    }
  }
  return false;
}

/** Lets one held part be reached through another one. False when no part has room for that. */
function hideBehindSibling(nodes: readonly Node[], holder: number, max: number): boolean {
  const { needs } = nodes[holder]!;
  let best: { readonly hidden: number; readonly via: number; readonly costs: readonly number[] } | undefined;
  for (const via of needs.keys()) {
    const node = nodes[via]!;
    const left = room(node, max);
    for (const hidden of left < 1 ? node.needs.keys() : needs.keys()) {
      const operations = needs.get(hidden);
      if (operations === undefined || via === hidden || reaches(nodes, hidden, via)) continue;
      let added = 0;
      for (const operation of operations) if (!node.relays.has(operation)) added++;
      const costs = [added, node.needs.has(hidden) ? 0 : 1, -left];
      if (best === undefined || isBetter(costs, best.costs)) best = { hidden, via, costs };
    }
  }
  if (best === undefined) return false;
  passOn(nodes, holder, best);
  return true;
}

function addPasser(nodes: Node[], holder: number, max: number): void {
  const { needs } = nodes[holder]!;
  const taken = Math.min(max, 1 - room(nodes[holder]!, max));
  const hidden = [...needs.keys()]
    .sort((one, other) => needs.get(one)!.size - needs.get(other)!.size || one - other)
    .slice(0, taken);
  nodes.push({ size: 0, isPasser: true, needs: new Map(), relays: new Set() });
  for (const each of hidden) passOn(nodes, holder, { hidden: each, via: nodes.length - 1 });
}

function passOn(
  nodes: readonly Node[],
  holder: number,
  { hidden, via }: { readonly hidden: number; readonly via: number },
): void {
  const { needs } = nodes[holder]!;
  const operations = needs.get(hidden)!;
  needs.delete(hidden);
  need(nodes[holder]!, via, operations);
  need(nodes[via]!, hidden, operations);
  for (const operation of operations) nodes[via]!.relays.add(operation);
}
