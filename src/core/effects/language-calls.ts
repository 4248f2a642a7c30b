import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';
import { nothing, union, type Value } from './abstract-object.ts';
import { callCallback } from './call-objects.ts';
import type { CallTarget } from './call-target.ts';
import type { TargetCall } from './call-targets.ts';
import { reportCoercion, reportSerialisation } from './coercions.ts';
import { excerpt } from './excerpt.ts';
import { resultOfLanguageCall } from './language-results.ts';
import {
  callbackMethods,
  firstArgumentMutators,
  intlTypes,
  languageWorld,
  localeMethods,
  storingMethods,
} from './library-knowledge.ts';
import { changeObjects } from './mutation.ts';
import { patternsThatRemember } from './patterns.ts';
import { receiverNode } from './receiver-node.ts';
import { isAny } from './types.ts';
import type { Walk } from './walk.ts';

type LanguageTarget = Extract<CallTarget, { kind: 'language' }>;

/** Calls something that the language itself declares. */
export function callLanguage(walk: Walk, target: LanguageTarget, call: TargetCall): Value {
  const { owner, name } = target;
  if (languageWorld.has(owner ?? name) || name === 'fromAsync') {
    walk.report({ kind: 'world', node: call.node, reason: `${excerpt(call.node)} starts work of its own` });
    return new Set([walk.analysis.objects.unknown(call.node)]);
  }
  reportDependence(walk, target, call);
  reportConversions(walk, target, call);
  reportChanges(walk, target, call);
  if (name === 'call' || name === 'apply') {
    const [thisValue = nothing, ...rest] = call.values;
    const values = name === 'apply' ? rest.map((list) => walk.heap.read(list)) : rest;
    const spreadFrom = name === 'apply' ? 0 : call.spreadFrom;
    return callCallback(walk, call.receiver, { node: call.node, receiver: thisValue, values, spreadFrom });
  }
  return resultOfLanguageCall(walk, target, { call, returned: callbackResult(walk, target, call) });
}

/** Clock, chance and locale. */
function reportDependence(walk: Walk, { owner, name }: LanguageTarget, call: TargetCall): void {
  const words = excerpt(call.node);
  if (owner === 'DateConstructor' && name === 'now')
    walk.report({ kind: 'clock', node: call.node, reason: `${words} reads the clock` });
  if (owner === undefined && name === 'Date')
    walk.report({ kind: 'clock', node: call.node, reason: `${words} reads the clock` });
  if (owner === 'DateTimeFormat' && (name === 'format' || name === 'formatToParts') && isWithoutDate(call))
    walk.report({ kind: 'clock', node: call.node, reason: `${words} reads the clock` });
  if (owner === 'Math' && name === 'random')
    walk.report({ kind: 'random', node: call.node, reason: `${words} is a matter of chance` });
  if (localeMethods.has(name) && call.values.length === 0)
    walk.report({ kind: 'environment', node: call.node, reason: `${words} depends on the locale of the machine` });
  if (intlTypes.has(name) && owner === undefined) reportDefaultLocale(walk, call);
}

/** `format()` writes the date of today. */
function isWithoutDate({ values, written }: TargetCall): boolean {
  const [date] = written ?? [];
  return values.length === 0 || (date !== undefined && ts.isIdentifier(date) && date.text === 'undefined');
}

/** `String(order)` and `JSON.stringify(order)` run the object's own conversion. */
function reportConversions(walk: Walk, { owner, name }: LanguageTarget, call: TargetCall): void {
  const [operand] = call.written ?? [];
  if (!operand || ts.isSpreadElement(operand)) return;
  if (owner === 'JSON' && name === 'stringify') reportSerialisation(walk, operand);
  if (owner === undefined && (name === 'String' || name === 'Number' || name === 'BigInt'))
    reportCoercion(walk, operand);
}

function reportChanges(walk: Walk, { owner, name }: LanguageTarget, call: TargetCall): void {
  if (!owner) return;
  if (firstArgumentMutators.get(owner)?.has(name)) {
    changeObjects(walk, { value: call.values[0] ?? nothing, node: call.node, named: call.node });
    storeInFirst(walk, name, call);
  }
  if (owner === 'RegExp' && (name === 'exec' || name === 'test')) {
    changeObjects(walk, { value: patternsThatRemember(walk.analysis, call), node: call.node, named: call.node });
    return;
  }
  if (!walk.analysis.isMutator(owner, name)) return;
  changeObjects(walk, { value: call.receiver, node: call.node, named: receiverNode(call.node) });
  if (storingMethods.has(name)) walk.heap.write(call.receiver, undefined, union(...call.values));
}

function storeInFirst(walk: Walk, name: string, { values: [target = nothing, ...sources] }: TargetCall): void {
  if (name !== 'assign') walk.heap.write(target, undefined, union(...sources, walk.heap.inside(union(...sources))));
  else for (const object of target) for (const source of sources) walk.heap.assign(source, object);
}

/** Methods that take a function call it with what the receiver, or the first argument, holds. */
function callbackResult(walk: Walk, { name }: LanguageTarget, call: TargetCall): Value {
  const isStatic = call.receiver.size === 0 || name === 'from' || name === 'groupBy';
  const source = isStatic ? (call.values[0] ?? nothing) : call.receiver;
  const elements = walk.heap.read(source);
  const isFold = name === 'reduce' || name === 'reduceRight';
  const results = call.values.map((value, index) => {
    if (!holdsFunction(walk, call, index)) return nothing;
    const given = isFold
      ? [union(walk.heap.returned(call.node), call.values[1] ?? elements), elements, nothing, source]
      : [elements, elements, source];
    const result = callCallback(walk, value, {
      node: call.node,
      receiver: call.values[index + 1] ?? nothing,
      values: given,
    });
    walk.heap.addReturned(call.node, result);
    return result;
  });
  return union(...results);
}

/** Whether the argument at this place may be called. */
function holdsFunction(walk: Walk, call: TargetCall, index: number): boolean {
  const value = call.values[index] ?? nothing;
  for (const object of value) if (object.kind === 'closure' || object.kind === 'callable') return true;
  const argument = call.written?.[index];
  if (value.size === 0 || !argument) return false;
  const { semantics } = walk.analysis;
  const type = semantics.getTypeAtLocation(argument);
  if (isAny(type)) return index === 0 && callbackMethods.has(nameOfCallee(call.node));
  return semantics.getSignaturesOfType(type, ts.SignatureKind.Call).length > 0;
}

function nameOfCallee(node: ts.Node): string {
  const callee = ts.isCallExpression(node) ? bare(node.expression) : node;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}

function reportDefaultLocale(walk: Walk, call: TargetCall): void {
  if (call.values.length === 0)
    walk.report({
      kind: 'environment',
      node: call.node,
      reason: `${excerpt(call.node)} depends on the locale of the machine`,
    });
}

/** Runs `new` on something that the language declares. */
export function constructLanguage(walk: Walk, { name }: LanguageTarget, call: TargetCall): Value {
  if (languageWorld.has(name)) {
    walk.report({ kind: 'world', node: call.node, reason: `${excerpt(call.node)} starts work of its own` });
    return call.receiver;
  }
  if (name === 'Date' && call.values.length === 0)
    walk.report({ kind: 'clock', node: call.node, reason: `${excerpt(call.node)} reads the clock` });
  if (intlTypes.has(name)) reportDefaultLocale(walk, call);
  const given = union(...call.values);
  // Maps and sets hold the elements of what they are made from; maps hold what is in the pairs.
  const elements = walk.heap.read(given);
  const isMap = name === 'Map' || name === 'WeakMap';
  walk.heap.write(
    call.receiver,
    undefined,
    isMap ? walk.heap.read(elements) : union(elements, name === 'Array' ? given : nothing),
  );
  return call.receiver;
}
