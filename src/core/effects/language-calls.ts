import { ts } from '../syntax/typescript.ts';
import { bare } from './bare.ts';
import { nothing, union, type AbstractObject, type Value } from './abstract-object.ts';
import { callCallback } from './call-objects.ts';
import type { CallTarget } from './call-target.ts';
import type { TargetCall } from './call-targets.ts';
import { reportCoercion, reportSerialisation } from './coercions.ts';
import { excerpt } from './excerpt.ts';
import {
  callbackMethods,
  elementMethods,
  firstArgumentMutators,
  freshContainerMethods,
  languageWorld,
  localeMethods,
  receiverMethods,
  storingMethods,
} from './library-knowledge.ts';
import { changeObjects } from './mutation.ts';
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
  return valueOf(walk, target, call, callbackResult(walk, target, call));
}

/** Clock, chance and locale. */
function reportDependence(walk: Walk, { owner, name }: LanguageTarget, call: TargetCall): void {
  const words = excerpt(call.node);
  if (owner === 'DateConstructor' && name === 'now')
    walk.report({ kind: 'clock', node: call.node, reason: `${words} reads the clock` });
  if (owner === undefined && name === 'Date')
    walk.report({ kind: 'clock', node: call.node, reason: `${words} reads the clock` });
  if (owner === 'Math' && name === 'random')
    walk.report({ kind: 'random', node: call.node, reason: `${words} is a matter of chance` });
  if (localeMethods.has(name) && call.values.length === 0)
    walk.report({ kind: 'environment', node: call.node, reason: `${words} depends on the locale of the machine` });
  if (intlTypes.has(name) && owner === undefined) reportDefaultLocale(walk, call);
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
    const stateful = new Set([...call.receiver].filter((object) => !isStatelessPattern(object)));
    changeObjects(walk, { value: stateful, node: call.node, named: call.node });
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

function receiverNode(node: ts.Node): ts.Node {
  const callee = ts.isCallExpression(node) ? bare(node.expression) : undefined;
  return callee && (ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee))
    ? callee.expression
    : node;
}

/** A pattern without the flags `g` and `y` keeps nothing from one use to the next. */
function isStatelessPattern(object: AbstractObject): boolean {
  if (object.kind === 'made') return true;
  const declaration =
    object.kind === 'variable' || object.kind === 'field' ? object.symbol.valueDeclaration : undefined;
  const isInitialised = declaration && (ts.isVariableDeclaration(declaration) || ts.isPropertyDeclaration(declaration));
  const initializer = isInitialised && declaration.initializer && bare(declaration.initializer);
  if (!initializer) return false;
  if (ts.isRegularExpressionLiteral(initializer)) return !/\/[a-z]*[gy][a-z]*$/.test(initializer.text);
  if (!ts.isNewExpression(initializer) && !ts.isCallExpression(initializer)) return false;
  const [source, flags] = initializer.arguments ?? [];
  const isText = source !== undefined && (ts.isStringLiteralLike(source) || ts.isTemplateExpression(source));
  return isText && (flags === undefined || (ts.isStringLiteralLike(flags) && !/[gy]/.test(flags.text)));
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

/** What the call gives back. */
function valueOf(walk: Walk, { owner, name }: LanguageTarget, call: TargetCall, returned: Value): Value {
  const { heap, analysis } = walk;
  const made = new Set([analysis.objects.made(call.node)]);
  const given = union(...call.values);
  const hold = (value: Value): Value => {
    heap.write(made, undefined, value);
    return made;
  };
  if (owner === undefined ? name !== 'Object' : makesItsResult.has(owner) || intlTypes.has(owner)) return made;
  if (
    owner === 'ObjectConstructor' ||
    owner === 'Reflect' ||
    owner === 'ArrayConstructor' ||
    owner === 'MapConstructor'
  )
    return staticValueOf(walk, name, call, returned);
  if (name === 'reduce' || name === 'reduceRight') return union(returned, call.values[1] ?? heap.read(call.receiver));
  if (name === 'map') return hold(returned);
  if (name === 'flatMap') return hold(union(returned, heap.read(returned)));
  if (name === 'flat') return hold(union(heap.read(call.receiver), heap.read(heap.read(call.receiver))));
  if (name === 'entries') {
    const pair = new Set([analysis.objects.made(call.node, 'pair')]);
    heap.write(pair, undefined, heap.read(call.receiver));
    return hold(pair);
  }
  if (name === 'concat' || name === 'with' || name === 'toSpliced')
    return hold(union(heap.read(call.receiver), heap.read(given), given));
  if (freshContainerMethods.has(name)) return hold(union(heap.read(call.receiver), heap.read(given)));
  if (elementMethods.has(name)) return heap.read(call.receiver);
  if (receiverMethods.has(name)) return call.receiver;
  return union(hold(heap.inside(union(call.receiver, given))), call.receiver, given, heap.inside(given));
}

/** Types whose methods never give back what they were handed. */
const makesItsResult = new Set([
  'JSON',
  'String',
  'Number',
  'Boolean',
  'BigInt',
  'Symbol',
  'Date',
  'RegExp',
  'Math',
  'ArrayBuffer',
  'DataView',
  'StringConstructor',
  'NumberConstructor',
  'DateConstructor',
  'SymbolConstructor',
  'BigIntConstructor',
]);

function staticValueOf(walk: Walk, name: string, call: TargetCall, returned: Value): Value {
  const { heap, analysis } = walk;
  const made = new Set([analysis.objects.made(call.node)]);
  const first = call.values[0] ?? nothing;
  switch (name) {
    case 'keys':
    case 'getOwnPropertyNames':
      return made;
    case 'from':
      heap.write(made, undefined, call.values.length > 1 ? returned : heap.read(first));
      return made;
    case 'of':
    case 'values':
      heap.write(made, undefined, name === 'of' ? union(...call.values) : heap.read(first));
      return made;
    case 'entries':
    case 'fromEntries':
    case 'groupBy': {
      const pair = new Set([analysis.objects.made(call.node, 'pair')]);
      heap.write(pair, undefined, heap.read(name === 'fromEntries' ? heap.read(first) : first));
      if (name === 'fromEntries') heap.write(made, undefined, heap.read(pair));
      else heap.write(made, undefined, pair);
      return made;
    }
    case 'create':
      heap.write(made, undefined, first);
      return made;
    case 'assign':
    case 'freeze':
    case 'seal':
    case 'defineProperty':
    case 'defineProperties':
    case 'setPrototypeOf':
    case 'preventExtensions':
      return first;
    case 'apply':
    case 'construct':
      walk.report({ kind: 'world', node: call.node, reason: `${excerpt(call.node)} calls a function by reflection` });
      return new Set([analysis.objects.unknown(call.node)]);
    default:
      heap.write(made, undefined, heap.inside(union(...call.values)));
      return union(made, heap.inside(union(...call.values)));
  }
}

const intlTypes = new Set([
  'NumberFormat',
  'DateTimeFormat',
  'Collator',
  'PluralRules',
  'RelativeTimeFormat',
  'ListFormat',
  'DisplayNames',
  'Segmenter',
  'DurationFormat',
]);

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
