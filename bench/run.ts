/**
 * How long the tool takes, as ratios that do not depend on the machine, each beside the goal that it has to meet.
 *
 *   npm run bench                            on a generated project
 *   npm run bench -- <installed checkout> --include <dirs> [--project <tsconfig>]
 *
 * Options: --rounds 3, --services 200, --seed 7, --tool <main.js>. Run the build first.
 */
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { endAll } from '../scripts/real/run-command.ts';
import { table } from '../scripts/real/tables.ts';
import { dryRunContenders, surveyContenders, type Subject } from './contenders.ts';
import { generateProject } from './generate-project.ts';
import { interleave, type Contender, type Measurement } from './interleave.ts';
import { parseOptions, type Options } from './options.ts';

const goals = { survey: 0.25, dryRunTime: 1.5, dryRunMemory: 1.5 };

const options = parseOptions(process.argv.slice(2));
const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'fcis-bench-')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endAll();
    rmSync(scratch, { recursive: true, force: true });
    process.exit(130);
  });
}
try {
  await main(subjectOf(options));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function main(subject: Subject): Promise<void> {
  const [survey, noOp] = await race(await surveyContenders(subject));
  const [dry, check] = await race(dryRunContenders(subject));
  const rows = [
    row('survey / jscodeshift no-op, time', { ours: survey, theirs: noOp, goal: goals.survey }),
    row('--dry / tsc --noEmit, time', { ours: dry, theirs: check, goal: goals.dryRunTime }),
    row('--dry / tsc --noEmit, processor time', { ours: dry, theirs: check, of: 'cpuSeconds' }),
    row('--dry / tsc --noEmit, peak memory', { ours: dry, theirs: check, of: 'megabytes', goal: goals.dryRunMemory }),
  ];
  console.log(table(['', 'ours', 'theirs', 'ratio', 'goal'], rows));
}

async function race(contenders: readonly [Contender, Contender]): Promise<readonly [Measurement, Measurement]> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const [ours, theirs] = await interleave(contenders, { rounds: options.rounds, say });
  return [ours!, theirs!];
}

interface Comparison {
  readonly ours: Measurement;
  readonly theirs: Measurement;
  readonly of?: keyof Measurement;
  readonly goal?: number;
}

function row(name: string, { ours, theirs, of = 'seconds', goal }: Comparison): readonly string[] {
  const [one, other] = [ours[of], theirs[of]];
  if (one === undefined || other === undefined) return [name, '-', '-', '-', '-'];
  const shown = (value: number) => (of === 'megabytes' ? `${value.toFixed(0)} MB` : `${value.toFixed(2)} s`);
  return [name, shown(one), shown(other), (one / other).toFixed(2), goal === undefined ? '' : `<= ${goal}`];
}

function subjectOf({ checkout, include, project, services, seed, tool }: Options): Subject {
  if (checkout !== undefined) return { folder: checkout, include, project: resolve(checkout, project), tool, scratch };
  const folder = join(scratch, 'project');
  mkdirSync(folder);
  generateProject({ folder, services, seed });
  return { folder, include: ['src'], project: join(folder, 'tsconfig.json'), tool, scratch };
}
