import { ts } from '../syntax/typescript.ts';
import { deepest, nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { callObjects } from './call-objects.ts';
import { excerpt } from './excerpt.ts';
import type { Arguments, Occurrence, Summary, Walk } from './walk.ts';

/** A function as it is called at one place. */
interface Replay {
  readonly walk: Walk;
  readonly summary: Summary;
  readonly call: Arguments;
}

/** The answers of a replay that are needed over and over; they change only as the heap grows. */
interface Remembered extends Replay {
  /** What an object of the function stands for. */
  place(object: AbstractObject): Value;
  /** All that the function can reach from what it is handed. */
  reachable(): Value;
}

type MadeObject = Extract<AbstractObject, { kind: 'made' }>;

/** Replays what a function does with the arguments of one call: what it changes may have been made by the caller. */
export function instantiate(walk: Walk, summary: Summary, call: Arguments): Value {
  const run = remember({ walk, summary, call });
  const { place } = run;
  const placeAll = (value: Value): Value => union(...[...value].map(place));
  for (const occurrence of summary.occurrences) replay(run, occurrence);
  for (const { object, fields, settled } of summary.made)
    for (const placed of place(object)) {
      if (object.kind === 'made' && isOwn(object)) for (const name of settled) walk.heap.settle(placed, name);
      for (const [name, value] of fields) walk.heap.write(new Set([placed]), name, placeAll(value));
    }
  // A function may put one argument into another: `add(list, item)`.
  for (const [owner, name, stored] of summary.stores) walk.heap.write(place(owner), name, placeAll(stored));
  return placeAll(summary.returns);
}

function remember(replay: Replay): Remembered {
  const { walk, call } = replay;
  const whileSame = <Key>(answer: (key: Key) => Value): ((key: Key) => Value) => {
    const known = new Map<Key, { readonly size: number; readonly value: Value }>();
    return (key) => {
      const size = walk.heap.size();
      const before = known.get(key);
      if (before?.size === size) return before.value;
      const value = answer(key);
      known.set(key, { size, value });
      return value;
    };
  };
  const reachableFrom = whileSame(({ values, receiver }: Arguments) => {
    const everything = union(...values, receiver);
    return union(everything, walk.heap.inside(everything), new Set([walk.analysis.objects.unknown(call.node)]));
  });
  return {
    ...replay,
    place: whileSame((object: AbstractObject) => placeObject(replay, object)),
    reachable: () => reachableFrom(call),
  };
}

/** What an object of the function stands for at this call. */
function placeObject(run: Replay, object: AbstractObject): Value {
  const { walk, call } = run;
  const { objects } = walk.analysis;
  switch (object.kind) {
    case 'argument':
      return deeper(walk, argumentValue(call, object.index), object.depth);
    case 'receiver':
      return call.receiver;
    case 'field':
      return deeper(walk, walk.heap.read(call.receiver, fieldName(object.symbol), object.symbol), object.depth);
    case 'variable':
      return variableValue(walk, object.symbol);
    case 'made':
      return new Set([placeMade(run, object)]);
    case 'closure':
    case 'callable':
      return new Set([object]);
    case 'unknown':
      return new Set([objects.unknown(call.node)]);
  }
}

/** Private fields are known to the heap by the name as it is written, not by the one that the symbol has. */
function fieldName(symbol: ts.Symbol): string {
  const name = symbol.valueDeclaration && ts.getNameOfDeclaration(symbol.valueDeclaration);
  return name && ts.isPrivateIdentifier(name) ? name.text : symbol.name;
}

function argumentValue({ values, spreadFrom }: Arguments, index: number): Value {
  const isUncertain = spreadFrom !== undefined && index >= spreadFrom;
  return isUncertain ? union(...values.slice(spreadFrom)) : (values[index] ?? nothing);
}

function deeper(walk: Walk, value: Value, depth: number): Value {
  let reached = value;
  for (let step = 0; step < depth; step += 1) reached = walk.heap.read(reached);
  return depth === deepest ? union(reached, walk.heap.inside(reached)) : reached;
}

/** A variable that a function uses may be one of the very code that calls it. */
function variableValue(walk: Walk, symbol: ts.Symbol): Value {
  const held = walk.heap.variable(symbol);
  const isInside = (symbol.declarations ?? []).some((declaration) => walk.isInside(declaration));
  return isInside ? held : union(held, new Set([walk.analysis.objects.variable(symbol)]));
}

const fromCallee = 'from ';

/**
 * What a function makes counts as made by its caller. Objects are told apart as long as the function itself made them;
 * those that it got from others are seen as one, else a recursive function would make more and more of them.
 */
function placeMade({ walk, summary, call }: Replay, object: MadeObject): AbstractObject {
  const { objects } = walk.analysis;
  const { pos, end, kind } = object.node;
  if (isOwn(object)) return objects.made(call.node, `${fromCallee}${pos} ${end} ${kind} ${object.part}`);
  return objects.made(call.node, `${fromCallee}${summary.returns.has(object) ? 'others, returned' : 'others'}`);
}

/** True for what the function itself made, not a function that it calls. */
function isOwn(object: MadeObject): boolean {
  return !object.part.startsWith(fromCallee);
}

function replay(run: Remembered, occurrence: Occurrence): void {
  const { walk, call } = run;
  const cause = occurrence.cause ?? occurrence.reason;
  const reason = `${excerpt(call.node)}: ${cause}`;
  if (occurrence.kind === 'mutates' && occurrence.object) {
    for (const object of run.place(occurrence.object)) {
      if (object.kind === 'made' || object.kind === 'closure') continue;
      const field = object.kind === 'receiver' ? occurrence.field : undefined;
      walk.report({ kind: 'mutates', node: call.node, reason, cause, object, field });
    }
    return;
  }
  if (occurrence.kind === 'world' && occurrence.object) {
    // The function calls something that it was given: here it may be known what that is.
    const callees = new Set([...run.place(occurrence.object)].filter((object) => object.kind !== 'made'));
    callObjects(walk, callees, { node: call.node, receiver: nothing, values: [run.reachable()], spreadFrom: 0 });
    return;
  }
  walk.report({ kind: occurrence.kind, node: call.node, reason, cause });
}
