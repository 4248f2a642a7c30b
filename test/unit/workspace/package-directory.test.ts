import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createPackageFinder } from '../../../src/shell/workspace/package-directory.ts';
import { folderWith } from '../../support/folder.ts';

/** The package of each file, as a path in the project. */
function packagesOf(files: Readonly<Record<string, string | object>>, asked: readonly string[]) {
  const folder = folderWith(files);
  const packageOf = createPackageFinder();
  return asked.map((file) => packageOf(join(folder, file))?.slice(folder.length + 1));
}

describe('the package of a file', () => {
  it('is the nearest folder with a package.json, or with a project of Nx', () => {
    const files = {
      'repo/package.json': {},
      'repo/apps/api/project.json': { sourceRoot: 'apps/api/src' },
      'repo/libs/money/package.json': {},
    };
    expect(packagesOf(files, ['repo/src/a.ts', 'repo/apps/api/src/a.ts', 'repo/libs/money/a.ts'])).toEqual([
      'repo',
      'repo/apps/api',
      'repo/libs/money',
    ]);
  });

  it('is never above the repository', () => {
    const files = { 'package.json': {}, 'repo/.git/HEAD': '', 'repo/src/a.js': '' };
    expect(packagesOf(files, ['repo/src/a.js'])).toEqual(['repo']);
  });
});
