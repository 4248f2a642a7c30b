import type { ts } from '../syntax/typescript.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { callObjects } from './call-objects.ts';
import { excerpt } from './excerpt.ts';
import type { Arguments, Occurrence, Summary, Walk } from './walk.ts';

/** Replays what a function does with the arguments of one call: what it changes may have been made by the caller. */
export function instantiate(walk: Walk, summary: Summary, call: Arguments): Value {
  const { objects } = walk.analysis;
  const place = (object: AbstractObject): Value => {
    switch (object.kind) {
      case 'argument':
        return argumentValue(walk, call, object.index, object.inner);
      case 'receiver':
        return call.receiver;
      case 'field':
        return fieldValue(object);
      case 'variable':
        return variableValue(walk, object.symbol);
      case 'made':
        return new Set([objects.made(call.node, 'inside the result')]);
      case 'closure':
      case 'callable':
        return new Set([object]);
      case 'unknown':
        return new Set([objects.unknown(call.node)]);
    }
  };
  const fieldValue = (field: Extract<AbstractObject, { kind: 'field' }>): Value => {
    const found = new Set<AbstractObject>();
    for (const receiver of call.receiver)
      if (receiver.kind === 'receiver') found.add(field);
      else for (const inner of walk.heap.inside(new Set([receiver]))) found.add(inner);
    return found;
  };
  const placeAll = (value: Value): Value => union(...[...value].map(place));

  for (const occurrence of summary.occurrences) replay(walk, occurrence, call, place);
  storeInArguments(walk, summary, placeAll);
  return resultOf(walk, summary, call, placeAll);
}

/** A variable that a function uses may be one of the very code that calls it. */
function variableValue(walk: Walk, symbol: ts.Symbol): Value {
  const held = walk.heap.variable(symbol);
  const isInside = (symbol.declarations ?? []).some((declaration) => walk.isInside(declaration));
  return isInside ? held : union(held, new Set([walk.analysis.objects.variable(symbol)]));
}

function argumentValue(walk: Walk, call: Arguments, index: number, inner: boolean): Value {
  const { values, spreadFrom } = call;
  const isUncertain = spreadFrom !== undefined && index >= spreadFrom;
  const value = isUncertain ? union(...values.slice(spreadFrom)) : (values[index] ?? nothing);
  return inner ? walk.heap.inside(value) : value;
}

function replay(walk: Walk, occurrence: Occurrence, call: Arguments, place: (object: AbstractObject) => Value): void {
  const cause = occurrence.cause ?? occurrence.reason;
  const reason = `${excerpt(call.node)}: ${cause}`;
  if (occurrence.kind === 'mutates' && occurrence.object) {
    for (const object of place(occurrence.object)) {
      if (object.kind === 'made' || object.kind === 'closure') continue;
      const field = object.kind === 'receiver' ? occurrence.field : undefined;
      walk.report({ kind: 'mutates', node: call.node, reason, cause, object, field });
    }
    return;
  }
  if (occurrence.kind === 'world' && occurrence.object) {
    // The function calls something that it was given: here it may be known what that is.
    const callees = [...place(occurrence.object)].filter((object) => object.kind !== 'made');
    const everything = union(...call.values, call.receiver);
    const handed = union(everything, walk.heap.inside(everything), new Set([walk.analysis.objects.unknown(call.node)]));
    callObjects(walk, new Set(callees), { node: call.node, receiver: nothing, values: [handed], spreadFrom: 0 });
    return;
  }
  walk.report({ kind: occurrence.kind, node: call.node, reason, cause });
}

/** A callee may put one argument into another: `add(list, item)`. */
function storeInArguments(walk: Walk, summary: Summary, placeAll: (value: Value) => Value): void {
  for (const [owner, name, stored] of summary.stores) {
    const targets = placeAll(new Set([owner]));
    if (targets.size > 0) walk.heap.write(targets, name, placeAll(stored));
  }
}

/** What is given back is either something from outside or made by the callee, which then counts as made here. */
function resultOf(walk: Walk, summary: Summary, call: Arguments, placeAll: (value: Value) => Value): Value {
  const { objects } = walk.analysis;
  const isMade = (object: AbstractObject) => object.kind === 'made';
  const made = new Set([...summary.returns].filter(isMade));
  const given = placeAll(new Set([...summary.returns].filter((object) => !isMade(object))));
  if (made.size === 0) return given;
  const result = new Set([objects.made(call.node, 'result')]);
  for (const [name, value] of summary.returnedFields) walk.heap.write(result, name, placeAll(value));
  const inner = new Set([objects.made(call.node, 'inside the result')]);
  walk.heap.write(inner, undefined, placeAll(summary.returnedInside));
  return union(result, given);
}
