import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { listFunctionOf } from './verb-for.ts';
import { isGenericName, pascalCase, plural, wordsOf } from './words.ts';

export interface NounContext {
  readonly source: ts.Node | undefined;
  readonly subject: readonly string[];
  /** What the value is by its type: `Order`, and `Orders` for a list of them. */
  readonly thing: string | undefined;
}

/** `countOwners` for `ownerCount`, and for a `count` of owners; `findExistingFilter` for `existingFilterExists`. */
export function nounFor(verb: string, words: readonly string[], { source, subject, thing }: NounContext): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const isCounted = verb === 'count' && ['count', 'number', 'length'].includes(last);
  if (isCounted && before.length === 0) return pascalCase(wordsOf(listIn(source) ?? last));
  if (isCounted)
    return pascalCase(isQuality(before.at(-1) ?? '') ? before : [...before.slice(0, -1), plural(before.at(-1) ?? '')]);
  if (before.length > 0 && verb === 'find' && /^exists?$/u.test(last)) return pascalCase(before);
  if (!words.every(saysWhich)) return pascalCase(words);
  const list = listIn(source);
  const things = list === 'all' ? [...subject.slice(0, -1), plural(subject.at(-1) ?? '')] : wordsOf(list ?? '');
  const isTelling = things.length > 0 && !isGenericName(things.join('')) && !things.every(saysWhich);
  if (!isTelling && words.length === 1 && thing !== undefined) return pascalCase([...words, ...wordsOf(thing)]);
  // To sort what is sorted says it twice.
  const which = words.filter((word) => (isTelling && verb === 'sort' ? word !== 'sorted' : true));
  return pascalCase([...which, ...(isTelling ? things : [])]);
}

/** `sorted`, `unique`, `rejected`: which of the things, but not what they are. */
function saysWhich(word: string): boolean {
  return (
    /^(?:unique|missing|existing|remaining|pending|matching|new|old|valid|invalid|stale|distinct|all)$/u.test(word) ||
    /(?<!^(?:fe|se|ne|bre|spe|em|be))ed$/u.test(word)
  );
}

/** `lines` in `order.lines.filter(…).length`. */
function listIn(source: ts.Node | undefined): string | undefined {
  if (source === undefined || !ts.isExpression(source)) return undefined;
  const node = bare(source);
  // `Array.from(…)` is no list of arrays.
  if (ts.isIdentifier(node)) return /^[A-Z]/u.test(node.text) ? undefined : node.text;
  if (ts.isCallExpression(node) && listFunctionOf(node) !== undefined) return listIn(node.arguments[0]);
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return listIn(node.expression.expression);
  if (ts.isArrayLiteralExpression(node)) {
    const [only, another] = node.elements;
    return only !== undefined && another === undefined && ts.isSpreadElement(only)
      ? listIn(only.expression)
      : undefined;
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  return ['length', 'size'].includes(node.name.text) ? listIn(node.expression) : node.name.text;
}

/** `stale`, `active`, `expired`: what is counted has it, but is not it. */
function isQuality(word: string): boolean {
  return (
    /(?:ed|ive|able|ible|ing|ale|ent|new|old|due|valid)$/u.test(word) &&
    !/(?:event|agent|student|client|sale)$/u.test(word)
  );
}
