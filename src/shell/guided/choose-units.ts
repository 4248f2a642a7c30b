import type { SavedUnit } from '../../core/session/saved-session.ts';
import { openUnits, type ListedUnit } from '../../core/session/units.ts';
import type { GuidedRequest } from './guided-request.ts';

/** Asks what to look at next; nothing where all is done, or the person has had enough. */
export async function chooseUnits(
  units: readonly ListedUnit[],
  { asker, look, done }: Pick<GuidedRequest, 'asker' | 'look'> & { readonly done: readonly SavedUnit[] },
): Promise<readonly SavedUnit[]> {
  const open = openUnits(units, done);
  const [first] = open;
  if (first === undefined) return [];
  const one = open.map((unit) => ({ name: unit.line(look()), short: unit.name, value: [savedUnit(unit)] }));
  // Before the list, which may be a thousand lines long.
  const all = { name: `all ${open.length}, one after the other`, short: 'all', value: open.map(savedUnit) };
  const none = { name: 'that is all for now', value: [] };
  return asker.pick<readonly SavedUnit[]>({
    id: 'orchestrator',
    message: done.length === 0 ? 'Where do we begin?' : 'What next?',
    choices: [...(done.length > 0 ? [none] : []), ...(one.length > 1 ? [all] : []), ...one],
    ...(one[0] === undefined ? {} : { initial: one[0].value }),
  });
}

function savedUnit({ file, name, isCodemod }: SavedUnit): SavedUnit {
  return isCodemod === undefined ? { file, name } : { file, name, isCodemod };
}
