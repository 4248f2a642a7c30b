import type { ts } from '../syntax/typescript.ts';
import { union, type AbstractObject, type Value } from './abstract-object.ts';
import type { Heap } from './heap.ts';
import type { Arguments, Walk } from './walk.ts';

/** A function that is called at a node, with the keys under which the heap gathers what it is handed. */
interface Place {
  readonly receiver: object;
  readonly values: object[];
  readonly result: object;
  pass: number;
}

/** Makes sure that each pass follows a function from outside at most once for each place that calls it. */
export function createFollow(heap: Heap): { readonly follow: Walk['follow']; startPass(): void } {
  const places = new Map<ts.Node, Map<AbstractObject, { certain?: Place; uncertain?: Place }>>();
  let pass = 0;
  const placeOf = (node: ts.Node, object: AbstractObject, isUncertain: boolean): Place => {
    const here = places.get(node) ?? new Map<AbstractObject, { certain?: Place; uncertain?: Place }>();
    places.set(node, here);
    const kinds = here.get(object) ?? {};
    here.set(object, kinds);
    const known = isUncertain ? kinds.uncertain : kinds.certain;
    const place = known ?? { receiver: {}, values: [], result: {}, pass: 0 };
    if (isUncertain) kinds.uncertain = place;
    else kinds.certain = place;
    return place;
  };
  return {
    startPass: () => {
      pass += 1;
    },
    follow: (object, call, run) => {
      const isUncertain = call.spreadFrom !== undefined;
      const place = placeOf(call.node, object, isUncertain);
      const handed = isUncertain ? [union(...call.values)] : call.values;
      heap.addReturned(place.receiver, call.receiver);
      handed.forEach((value, index) => heap.addReturned((place.values[index] ??= {}), value));
      if (place.pass !== pass) {
        place.pass = pass;
        heap.addReturned(place.result, run(gathered(place, call, isUncertain)));
      }
      return heap.returned(place.result);
    },
  };

  function gathered(place: Place, call: Arguments, isUncertain: boolean): Arguments {
    return {
      node: call.node,
      receiver: heap.returned(place.receiver),
      values: place.values.map((key): Value => heap.returned(key)),
      spreadFrom: isUncertain ? 0 : undefined,
    };
  }
}
