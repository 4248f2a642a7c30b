import { readFileSync } from 'node:fs';
import { foldersUpward } from '../workspace/paths.ts';

/**
 * The major version of the TypeScript that a folder's project has: the installed one, else the one its package.json asks
 * for. Only package.json files are read; the project's compiler is never loaded (TypeScript 7 could not be).
 */
export function typescriptVersionFor(folder: string): number | undefined {
  for (const place of foldersUpward(folder)) {
    const installed = majorOf(readJson(`${place}/node_modules/typescript/package.json`)?.version);
    if (installed !== undefined) return installed;
  }
  for (const place of foldersUpward(folder)) {
    const manifest = readJson(`${place}/package.json`);
    const wanted = majorOf(manifest?.devDependencies?.typescript ?? manifest?.dependencies?.typescript);
    if (wanted !== undefined) return wanted;
  }
  return undefined;
}

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readJson(file: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

function majorOf(version: string | undefined): number | undefined {
  const major = version?.match(/\d+/)?.[0];
  return major === undefined ? undefined : Number(major);
}
