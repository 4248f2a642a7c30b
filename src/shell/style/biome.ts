import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { biomePackages } from '../../core/edit/biome-packages.ts';
import type { Formatter } from './formatter.ts';
import { scriptOf } from './installed-package.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';

/** So many files at once: one that Biome would change makes it say no to all of them. */
const atOnce = 32;

/** Biome as it is installed in a folder, started in another one. */
export function biome(root: string, folder: string): Pick<Formatter, 'format' | 'unchanged'> {
  return {
    format: (texts, timeout) =>
      runCommand({ start: nativeOf(root) ?? scriptOf(root), folder, timeout }, texts, (file) => [
        'format',
        `--stdin-file-path=${file}`,
      ]),
    unchanged: async (files, timeout) => {
      const [, script] = scriptOf(root);
      const unchanged = new Set<string>();
      for (let start = 0; start < files.length; start += atOnce) {
        const some = files.slice(start, start + atOnce);
        const { code } = await runNode([script, 'format', ...some], { input: '', folder, timeout });
        if (code === 0) for (const file of some) unchanged.add(file);
      }
      return unchanged;
    },
  };
}

/**
 * What the script of Biome does nothing but start, where it is clear which that is. Without Node around it, a text takes
 * half the time.
 */
function nativeOf(root: string): readonly [string] | undefined {
  if (process.env['BIOME_BINARY'] !== undefined) return undefined;
  const { resolve } = createRequire(`${realpathSync(root)}/package.json`);
  const found = biomePackages(process.platform, process.arch).flatMap((name) => {
    try {
      return [resolve(name)];
    } catch {
      return [];
    }
  });
  const [native] = found;
  return native !== undefined && found.length === 1 ? [native] : undefined;
}
