import type { Suggestion } from '../naming/name.ts';
import { takesObject } from '../edit/render-call.ts';
import type { Region } from '../regions/region.ts';
import type { LiftParameter } from './lift.ts';

/**
 * Whether a question that names each of its values would be no shorter than the rule it stands for: its reader has to go
 * through the same values, and then through the function. A formula is worth its name all the same.
 */
export function isLongerThanItsRule(
  { start, end, sourceFile }: Region,
  parameters: readonly LiftParameter[],
  { names: [name = ''] }: Suggestion,
): boolean {
  if (!takesObject(parameters)) return false;
  const values = parameters.map((each) => {
    const { argument } = each.capture;
    return each.name === argument ? argument : `${each.name}: ${argument}`;
  });
  const rule = sourceFile.text.slice(start, end).replaceAll(/\s+/gu, ' ');
  return `${name}({ ${values.join(', ')} })`.length >= rule.length;
}
