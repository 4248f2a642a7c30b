import { nothing, union, type Value } from './abstract-object.ts';
import type { CallTarget } from './call-target.ts';
import type { TargetCall } from './call-targets.ts';
import { excerpt } from './excerpt.ts';
import { words } from './known-words.ts';
import { elementMethods, freshContainerMethods, intlTypes, receiverMethods } from './library-knowledge.ts';
import type { Walk } from './walk.ts';

type LanguageTarget = Extract<CallTarget, { kind: 'language' }>;

/** A call, and what the functions that were handed over gave back. */
interface Outcome {
  readonly call: TargetCall;
  readonly returned: Value;
}

/** What calling something of the language gives back, and what that holds. */
export function resultOfLanguageCall(walk: Walk, { owner, name }: LanguageTarget, outcome: Outcome): Value {
  const { call, returned } = outcome;
  const { heap, analysis } = walk;
  const made = new Set([analysis.objects.made(call.node)]);
  const given = union(...call.values);
  const hold = (value: Value): Value => {
    heap.write(made, undefined, value);
    return made;
  };
  if (owner === undefined ? name !== 'Object' : makesItsResult.has(owner) || intlTypes.has(owner)) return made;
  if (owner !== undefined && staticOwners.has(owner)) return resultOfStatic(walk, name, outcome);
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
  const all = union(call.receiver, given);
  return union(hold(union(all, heap.inside(all))), all, heap.inside(given));
}

/** Types whose methods never give back what they were handed. */
const makesItsResult = new Set(
  words(
    `JSON String Number Boolean BigInt Symbol Date RegExp Math ArrayBuffer DataView StringConstructor NumberConstructor
     DateConstructor SymbolConstructor BigIntConstructor`,
  ),
);

const staticOwners = new Set(words('ObjectConstructor Reflect ArrayConstructor MapConstructor'));

function resultOfStatic(walk: Walk, name: string, { call, returned }: Outcome): Value {
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
