import { ts } from '../syntax/typescript.ts';
import { nothing, union, type Value } from './abstract-object.ts';
import { bindName } from './assign.ts';
import { evaluate } from './evaluate.ts';
import { execute } from './execute.ts';
import { createHeap } from './heap.ts';
import { createFollow } from './follow.ts';
import type { Analysis, Arguments, Occurrence, Walk } from './walk.ts';

/** What one look at some code gave. */
interface WalkResult {
  readonly walk: Walk;
  readonly occurrences: readonly Occurrence[];
}

interface WalkRequest {
  readonly analysis: Analysis;
  readonly scope: Walk['scope'];
  /** The code: what is declared inside it belongs to it. */
  readonly nodes: readonly ts.Node[];
  /** The function whose `return` statements are of interest. */
  readonly owner?: ts.Node;
  /** Runs the code once. */
  readonly pass: (walk: Walk) => void;
}

/** Code is run until another pass would learn nothing new; so many passes are more than any code has been seen to need. */
const mostPasses = 50;

/** Runs code until everything it may do is known. */
export function completeWalk({ analysis, scope, nodes, owner, pass }: WalkRequest): WalkResult {
  const heap = createHeap(analysis.objects);
  const ranges = nodes.map((node) => ({ file: node.getSourceFile(), start: node.pos, end: node.end }));
  let occurrences = new Map<ts.Node, Occurrence[]>();
  let entered = new Set<ts.Node>();
  const following = createFollow(heap);
  let receiver: Value = new Set([analysis.objects.receiver()]);
  let currentFunction = owner;

  const walk: Walk = {
    analysis,
    heap,
    scope,
    isInside: (node) => {
      const file = node.getSourceFile();
      return ranges.some((range) => range.file === file && range.start <= node.pos && node.end <= range.end);
    },
    report: (occurrence) => {
      const here = occurrences.get(occurrence.node) ?? [];
      occurrences.set(occurrence.node, here);
      const isKnown = here.some(({ kind, object }) => kind === occurrence.kind && object === occurrence.object);
      if (!isKnown) here.push(occurrence);
    },
    evaluate: (node) => evaluate(walk, node),
    execute: (node) => execute(walk, node),
    enter: (declaration, call) => enter(declaration, call),
    follow: (object, call, run) => following.follow(object, call, run),
    receiver: () => receiver,
    currentFunction: () => currentFunction,
  };

  function enter(declaration: ts.FunctionLikeDeclaration, call: Arguments): Value {
    const before = { receiver, currentFunction };
    receiver = ts.isArrowFunction(declaration) ? receiver : call.receiver;
    currentFunction = declaration;
    bindParameters(walk, declaration, call);
    if (!entered.has(declaration)) {
      entered.add(declaration);
      runBody(walk, declaration);
    }
    ({ receiver, currentFunction } = before);
    return heap.returned(declaration);
  }

  for (let count = 0; count < mostPasses; count += 1) {
    const size = heap.size();
    occurrences = new Map();
    entered = new Set();
    heap.startPass();
    following.startPass();
    pass(walk);
    if (heap.size() === size || !heap.isOutdated()) return { walk, occurrences: [...occurrences.values()].flat() };
  }
  const [node] = nodes;
  const unclear: readonly Occurrence[] = node
    ? [{ kind: 'world', node, reason: 'the code is too entangled to be understood' }]
    : [];
  return { walk, occurrences: [...[...occurrences.values()].flat(), ...unclear] };
}

function bindParameters(walk: Walk, declaration: ts.FunctionLikeDeclaration, call: Arguments): void {
  declaration.parameters.forEach((parameter, index) => {
    const isUncertain = call.spreadFrom !== undefined && index >= call.spreadFrom;
    const rest = parameter.dotDotDotToken ? call.values.slice(index) : [];
    const given = isUncertain ? union(...call.values.slice(call.spreadFrom)) : (call.values[index] ?? nothing);
    const fallback = parameter.initializer ? walk.evaluate(parameter.initializer) : nothing;
    if (!parameter.dotDotDotToken) {
      bindName(walk, parameter.name, union(given, fallback));
      return;
    }
    const list = new Set([walk.analysis.objects.made(parameter)]);
    walk.heap.write(list, undefined, union(given, ...rest));
    bindName(walk, parameter.name, list);
  });
}

/** Runs the body of a function; an arrow's expression is what it returns. */
export function runBody(walk: Walk, declaration: ts.FunctionLikeDeclaration): void {
  const body = (declaration as { readonly body?: ts.ConciseBody }).body;
  if (!body) return;
  if (ts.isBlock(body)) walk.execute(body);
  else walk.heap.addReturned(declaration, walk.evaluate(body));
}
