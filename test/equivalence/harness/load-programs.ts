import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Program, ProgramDefinition } from './program.ts';

const programsDirectory = join(import.meta.dirname, '..', 'programs');

/** A program is a folder: a new one is found without being listed anywhere. */
export function programNames(): readonly string[] {
  return readdirSync(programsDirectory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export function loadProgram(name: string): Promise<Program> {
  return loadProgramFrom(join(programsDirectory, name), name);
}

/** Reads `program.ts` and everything under `src/` of a folder. */
export async function loadProgramFrom(directory: string, name: string): Promise<Program> {
  const module = (await import(/* @vite-ignore */ join(directory, 'program.ts'))) as { default: ProgramDefinition };
  return { ...module.default, name, directory, files: readSources(directory) };
}

function readSources(directory: string): ReadonlyMap<string, string> {
  const paths = readdirSync(join(directory, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|[cm]?js)$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(paths.map((path) => [relative(directory, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
}
