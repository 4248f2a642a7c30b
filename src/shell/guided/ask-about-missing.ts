import { existsSync } from 'node:fs';
import { join } from 'node:path/posix';
import { paragraph } from '../../core/report/paragraph.ts';
import type { Finished } from './finish.ts';
import type { UnitRequest } from './go-through.ts';

/**
 * What becomes of an orchestrator whose file is not there, e.g. on another branch: what was said about it is forgotten
 * only where the person wants that. Undefined where the file is there.
 */
export async function askAboutMissing(request: UnitRequest): Promise<Finished | undefined> {
  const { unit, prepared, answers, asker, terminal, look } = request;
  // A transform that is not there is told of when it is loaded.
  if (unit.isCodemod === true || existsSync(join(prepared.cwd, unit.file))) return undefined;
  const { colours, glyphs } = look();
  const text = `${colours.yellow(glyphs.failed)} ${unit.file} is not there: it was moved, removed, or is on another branch.`;
  terminal.print(`\n${paragraph(text, look())}\n`);
  const message = `Forget what you answered about ${unit.name}?`;
  const isKept = answers.length > 0 && !(await asker.confirm({ id: 'missing', message, otherwise: false }));
  return isKept
    ? { kind: 'left', problems: [] }
    : { kind: 'finished', unit: { ...unit, lifts: 0, splits: 0, written: [] }, problems: [] };
}
