const shown = 3;

/** Why a change is not taken that brings errors, the first few of them; undefined where there are none. */
export function notTakenBecause(faults: readonly string[], hint: string): string | undefined {
  if (faults.length === 0) return undefined;
  const more = faults.length > shown ? `; and ${faults.length - shown} more` : '';
  return `Not taken, as it would not type-check: ${faults.slice(0, shown).join('; ')}${more}.${hint}`;
}
