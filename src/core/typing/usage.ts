import type { ts } from '../syntax/typescript.ts';

/**
 * What a region needs to know of a value: a tree of the parts that it reads. Filled while the flow of the value is
 * followed, read when its type is written.
 */
export interface Usage {
  /** The first place that needs the value with its full type, e.g. where it is returned. */
  whole: ts.Node | undefined;
  /** Types that the value has to be assignable to, e.g. that of a parameter it is passed to, with the place. */
  readonly sinks: { readonly type: ts.Type; readonly at: ts.Node }[];
  /** It must be an object, whatever its properties, e.g. for `Object.keys(value)`. */
  object: boolean;
  /** It is the key of a property, so its literals matter. */
  isKey: boolean;
  /** It is compared for equality, which may narrow what it is compared with. */
  isCompared: boolean;
  /** By property name. */
  readonly properties: Map<string, Usage>;
  /** The elements of an array, the values of a map or record. */
  element: Usage | undefined;
  /** Calls of the value itself, e.g. `order.isOpen()` in the usage of `isOpen`. */
  readonly calls: ts.CallExpression[];
  /** What such calls give. */
  returned: Usage | undefined;
}

export function emptyUsage(): Usage {
  return {
    whole: undefined,
    sinks: [],
    object: false,
    isKey: false,
    isCompared: false,
    properties: new Map(),
    element: undefined,
    calls: [],
    returned: undefined,
  };
}

/** Needed with its full type, as at `node`. */
export function wholeUsage(node: ts.Node): Usage {
  return { ...emptyUsage(), whole: node };
}

export function propertyUsage(usage: Usage, name: string): Usage {
  let property = usage.properties.get(name);
  if (property === undefined) usage.properties.set(name, (property = emptyUsage()));
  return property;
}

export function elementUsage(usage: Usage): Usage {
  return (usage.element ??= emptyUsage());
}

/** Adds what `added` needs to `usage`; true when something was new. */
export function addUsage(usage: Usage, added: Usage): boolean {
  if (usage === added) return false;
  let changed = false;
  if (added.whole !== undefined && usage.whole === undefined) {
    usage.whole = added.whole;
    changed = true;
  }
  usage.isKey ||= added.isKey;
  usage.isCompared ||= added.isCompared;
  if (added.object && !usage.object) {
    usage.object = true;
    changed = true;
  }
  for (const sink of added.sinks) {
    if (usage.sinks.some((known) => known.type === sink.type)) continue;
    usage.sinks.push(sink);
    changed = true;
  }
  for (const call of added.calls) {
    if (usage.calls.includes(call)) continue;
    usage.calls.push(call);
    changed = true;
  }
  for (const [name, property] of [...added.properties]) {
    const isNew = !usage.properties.has(name);
    changed = addUsage(propertyUsage(usage, name), property) || isNew || changed;
  }
  if (added.element !== undefined) {
    const isNew = usage.element === undefined;
    changed = addUsage(elementUsage(usage), added.element) || isNew || changed;
  }
  if (added.returned !== undefined) {
    const isNew = usage.returned === undefined;
    changed = addUsage((usage.returned ??= emptyUsage()), added.returned) || isNew || changed;
  }
  return changed;
}

/** True when nothing of the value is read but whether it is there. */
export function isUnread(usage: Usage): boolean {
  return (
    usage.whole === undefined &&
    usage.sinks.length === 0 &&
    usage.properties.size === 0 &&
    usage.element === undefined &&
    usage.calls.length === 0
  );
}
