import { ts } from '../syntax/typescript.ts';
import { follow, type Flow } from './collect-usage.ts';
import { addUsage, elementUsage, emptyUsage, propertyUsage, type Usage } from './usage.ts';

/** Follows a value that is put into, or comes out of, a container made by `container`. */
export function throughElement(container: ts.Expression, usage: Usage, flow: Flow): void {
  const made = emptyUsage();
  follow(container, made, flow);
  if (made.element !== undefined) addUsage(usage, made.element);
  // The container is a new object: where it goes as a whole, its elements do.
  usage.whole ??= made.whole;
  for (const { type, at } of made.sinks) {
    const wanted = flow.semantics.getIndexTypeOfType(flow.semantics.getNonNullableType(type), ts.IndexKind.Number);
    usage.sinks.push({ type: wanted ?? type, at });
  }
}

/** `{ total: value }`: what is read of the property is read of the value. */
export function followIntoObject(
  assignment: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  usage: Usage,
  flow: Flow,
): void {
  const { name } = assignment;
  if (ts.isComputedPropertyName(name) || !('text' in name)) {
    usage.whole ??= assignment;
    return;
  }
  const made = emptyUsage();
  follow(assignment.parent, made, flow);
  const property = made.properties.get(name.text);
  if (property !== undefined) addUsage(usage, property);
  usage.whole ??= made.whole;
  for (const { type, at } of made.sinks) {
    const wanted = flow.semantics.getPropertyOfType(flow.semantics.getNonNullableType(type), name.text);
    usage.sinks.push({ type: wanted === undefined ? type : flow.semantics.getTypeOfSymbol(wanted), at });
  }
}

/** `{ ...order, total }`: what is read of the new object is read of the old one, unless it is overwritten. */
export function followObjectSpread(spread: ts.SpreadAssignment, usage: Usage, flow: Flow): void {
  const { semantics } = flow;
  const made = emptyUsage();
  follow(spread.parent, made, flow);
  usage.whole ??= made.whole;
  const type = semantics.getNonNullableType(semantics.getTypeAtLocation(spread.expression));
  for (const [name, read] of made.properties) {
    if (semantics.getPropertyOfType(type, name) !== undefined) addUsage(propertyUsage(usage, name), read);
  }
  // Where the new object is passed on, the old one has to bring what it brings now.
  for (const { at } of made.sinks) usage.sinks.push({ type, at });
}

/** `[...items]` makes a new array of the same elements. */
export function followSpread(spread: ts.SpreadElement, usage: Usage, flow: Flow): void {
  const element = elementUsage(usage);
  if (ts.isArrayLiteralExpression(spread.parent)) throughElement(spread.parent, element, flow);
  else element.whole ??= spread;
}
