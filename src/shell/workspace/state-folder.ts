import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { ownFolder, type Place } from './place.ts';

/**
 * Makes the folder in which the tool keeps what has to outlive a run. It is for nobody but the tool: in the folder of
 * git nobody sees it, and elsewhere it hides itself.
 */
export function makeStateFolder({ state }: Place): void {
  mkdirSync(state, { recursive: true });
  const ignore = join(state, '.gitignore');
  if (state.endsWith(`/${ownFolder}`) && !existsSync(ignore)) writeFileSync(ignore, '*\n');
}
