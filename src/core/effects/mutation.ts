import type { ts } from '../syntax/typescript.ts';
import type { Value } from './abstract-object.ts';
import { excerpt } from './excerpt.ts';
import type { Walk } from './walk.ts';

interface Change {
  /** The objects that may be changed. */
  readonly value: Value;
  readonly node: ts.Node;
  /** What the message names as changed. */
  readonly named: ts.Node;
  /** The property that is assigned, where it is `this.x`. */
  readonly field?: ts.Symbol | undefined;
}

/** Reports a change of all objects that were not made by the code itself. */
export function changeObjects(walk: Walk, change: Change): void {
  for (const object of change.value) {
    if (object.kind === 'made' || object.kind === 'closure') continue;
    walk.report({
      kind: 'mutates',
      node: change.node,
      reason: `${excerpt(change.node)} changes ${excerpt(change.named)}`,
      object,
      field: object.kind === 'receiver' ? change.field : undefined,
    });
  }
}
