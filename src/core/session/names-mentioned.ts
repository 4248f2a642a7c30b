import { parseText } from '../edit/parse-text.ts';
import { walk } from '../syntax/nodes.ts';
import { ts } from '../syntax/typescript.ts';
import { isMemberName } from './rename-identifier.ts';

/** The names that a piece of code reaches through its scope. */
export function namesMentioned(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  walk(parseText(text), (node) => {
    if (ts.isIdentifier(node) && !isMemberName(node)) names.add(node.text);
  });
  return names;
}
