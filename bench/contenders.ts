import { createRequire } from 'node:module';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { runMeasured, type Cost, type Outcome } from '../scripts/real/run-command.ts';
import { listSourceFiles } from '../src/shell/workspace/source-files.ts';
import { compilerFlags } from './compiler-flags.ts';
import type { Contender, Measurement } from './interleave.ts';

export interface Subject {
  readonly folder: string;
  readonly include: readonly string[];
  /** Absolute path of the tsconfig. */
  readonly project: string;
  /** The built program. */
  readonly tool: string;
  /** A folder for files of ours. */
  readonly scratch: string;
}

const require = createRequire(import.meta.url);
const tsc = require.resolve('typescript/bin/tsc');
const jscodeshift = require.resolve('jscodeshift/bin/jscodeshift.js');

/** Finding the orchestrators, against a jscodeshift transform that does nothing, over the same files. */
export async function surveyContenders(subject: Subject): Promise<readonly [Contender, Contender]> {
  const { files } = await listSourceFiles({ paths: subject.include, cwd: subject.folder });
  const list = join(subject.scratch, 'files.txt');
  writeFileSync(list, files.join('\n'));
  const transform = join(import.meta.dirname, 'no-op.cjs');
  const options = ['-d', '-p', '--cpus', '1', '--no-babel', '-t', transform];
  return [
    contender(subject, { name: 'survey', script: subject.tool, args: ['survey', ...subject.include] }),
    contender(subject, {
      name: `jscodeshift no-op over ${files.length} files`,
      script: jscodeshift,
      args: [...options, '--stdin'],
      inputFile: list,
    }),
  ];
}

/** The whole dry run, against a type check of the same project by the same version of the compiler. */
export function dryRunContenders(subject: Subject): readonly [Contender, Contender] {
  return [
    contender(subject, { name: '--dry', script: subject.tool, args: [...subject.include, '--dry'] }),
    contender(subject, { name: 'tsc --noEmit', script: tsc, args: compilerFlags(subject.project) }),
  ];
}

interface Program {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly inputFile?: string;
}

function contender({ folder }: Subject, { name, script, args, inputFile }: Program): Contender {
  const place = { cwd: folder, timeout: 900, ...(inputFile === undefined ? {} : { inputFile }) };
  return {
    name,
    run: async () => toMeasurement(name, await runMeasured(script, args, place)),
  };
}

function toMeasurement(name: string, outcome: Outcome & { readonly cost: Cost | undefined }): Measurement {
  const { exitCode, stdout, stderr, seconds, cost } = outcome;
  // The type checker ends with 2 where the project has errors of its own. With wrong options it would not check at all.
  const hasRun = exitCode === 0 || (exitCode === 2 && name.startsWith('tsc') && !/error TS[56]\d{3}:/.test(stdout));
  if (!hasRun) throw new Error(`${name} ended with ${exitCode}\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`);
  return { seconds, cpuSeconds: cost?.cpuSeconds, megabytes: cost?.megabytes };
}
