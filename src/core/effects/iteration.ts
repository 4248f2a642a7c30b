import type { ts } from '../syntax/typescript.ts';
import type { Value } from './abstract-object.ts';
import { excerpt } from './excerpt.ts';
import { changeObjects } from './mutation.ts';
import { knowledgeAround } from './package-calls.ts';
import { constituents, isAny } from './types.ts';
import type { Walk } from './walk.ts';

const harmless =
  /^(?:Readonly)?(?:Array|Map|Set)$|^(?:Big)?(?:Int|Uint|Float)\d+(?:Clamped)?Array$|^String$|^IArguments$/;
const consumed = /Iterator|^Generator$/;

interface Iteration {
  readonly node: ts.Node;
  readonly iterated: Value;
}

/** Walking through a collection runs its iterator; those of the language's own collections only compute. */
export function reportIteration(walk: Walk, node: ts.Node, iterated: Value): void {
  const { semantics } = walk.analysis;
  const type = semantics.getTypeAtLocation(node);
  if (isAny(type) || semantics.isArrayType(type) || semantics.isTupleType(type)) return;
  for (const member of constituents(semantics.getApparentType(type)))
    reportIterationOf(walk, member, { node, iterated });
}

function reportIterationOf(walk: Walk, type: ts.Type, { node, iterated }: Iteration): void {
  const { semantics } = walk.analysis;
  const apparent = semantics.getApparentType(type);
  if (isAny(apparent) || semantics.isArrayType(apparent) || semantics.isTupleType(apparent)) return;
  const iterator = semantics
    .getPropertiesOfType(apparent)
    .find((property) => String(property.escapedName).startsWith('__@iterator@'));
  const declaration = iterator?.declarations?.[0];
  if (!declaration) return;
  const file = declaration.getSourceFile();
  const owner = apparent.getSymbol()?.name ?? '';
  if (semantics.isLanguageLibrary(file)) {
    // An iterator is used up by walking through it, unlike the collection it came from.
    if (consumed.test(owner)) changeObjects(walk, { value: withoutUnknown(iterated), node, named: node });
    else if (!harmless.test(owner) && owner === 'Iterable') reportUnknown(walk, node);
    return;
  }
  if (semantics.isWorldLibrary(file)) return;
  if (knowledgeAround(walk, declaration)) return;
  reportUnknown(walk, node);
}

function reportUnknown(walk: Walk, node: ts.Node): void {
  walk.report({ kind: 'world', node, reason: `walking through ${excerpt(node)} runs an iterator that is not known` });
}

/** What an unknown call gave back has been reported with that call. */
function withoutUnknown(value: Value): Value {
  return new Set([...value].filter((object) => object.kind !== 'unknown'));
}
