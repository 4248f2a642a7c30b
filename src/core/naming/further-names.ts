import { camelCase, isGenericName, pascalCase, wordsOf } from './words.ts';

/**
 * Where all names for a function are taken by others that do something else: `calculateTotal` is said of what it is
 * about, `calculateRefundTotal`, or of the operation that needs it, `calculateTotalForSettlement`.
 */
export function furtherNames(
  names: readonly string[],
  { subjects, operation }: { readonly subjects: readonly string[]; readonly operation: string },
): readonly string[] {
  const [first] = names;
  if (first === undefined) return [];
  const [verb = '', ...said] = wordsOf(first);
  const about = subjects
    .map(wordsOf)
    .filter((subject) => !subject.some((word) => said.includes(word)))
    .map((subject) => camelCase([verb, ...subject, ...said]));
  return [...about, ...(isGenericName(operation) ? [] : [`${first}For${pascalCase(wordsOf(operation))}`])];
}
