import { bare } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { pascalCase, plural, wordsOf } from './words.ts';

/** `countOwners` for `ownerCount`, and for a `count` of owners; `findExistingFilter` for `existingFilterExists`. */
export function nounFor(verb: string, words: readonly string[], source: ts.Node | undefined): string {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const isCounted = verb === 'count' && ['count', 'number', 'length'].includes(last);
  if (isCounted && before.length === 0) return pascalCase(wordsOf(listIn(source) ?? last));
  if (isCounted)
    return pascalCase(isQuality(before.at(-1) ?? '') ? before : [...before.slice(0, -1), plural(before.at(-1) ?? '')]);
  if (before.length > 0 && verb === 'find' && /^exists?$/u.test(last)) return pascalCase(before);
  return pascalCase(words);
}

/** `lines` in `order.lines.filter(…).length`. */
function listIn(source: ts.Node | undefined): string | undefined {
  if (source === undefined || !ts.isExpression(source)) return undefined;
  const node = bare(source);
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    return listIn(node.expression.expression);
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
