import { relative } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Settings } from '../../core/model/settings.ts';
import { places, type Places } from '../../core/report/position.ts';
import type { PlanResult } from '../pipeline.ts';
import type { Progress, SurveyResult } from '../survey-workspace.ts';
import { toPosix } from '../workspace/paths.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import type { Prepared } from './prepare.ts';
import type { Terminal } from './terminal.ts';

export interface PlanRunRequest {
  readonly prepared: Prepared;
  readonly settings: Settings;
  readonly terminal: Terminal;
  readonly withCore?: boolean;
  readonly explaining?: boolean;
}

/** Plans, and tells meanwhile what is being done. The engine is loaded only here: --help has no use for it. */
export async function planRun(request: PlanRunRequest): Promise<PlanResult> {
  const { prepared, settings, terminal, withCore = false, explaining = false } = request;
  const { paths, cwd, invocation } = prepared;
  if (paths.length === 0)
    return { plan: { refactorings: [], refusals: [], findings: [] }, changes: [], ...nothingSurveyed };
  terminal.progress('loading');
  const { planWorkspace } = await import('../pipeline.ts');
  const progress = (step: Progress) => terminal.progress(describe(step, cwd));
  const planned = await planWorkspace({
    paths,
    cwd,
    settings,
    project: invocation.project,
    progress,
    withCore,
    explaining,
  });
  terminal.progress('');
  return planned;
}

export async function surveyRun({ prepared, terminal }: Omit<PlanRunRequest, 'settings'>): Promise<SurveyResult> {
  const { paths, cwd } = prepared;
  if (paths.length === 0) return nothingSurveyed;
  const { surveyWorkspace } = await import('../survey-workspace.ts');
  const surveyed = await surveyWorkspace({ paths, cwd, progress: (step) => terminal.progress(describe(step, cwd)) });
  terminal.progress('');
  return surveyed;
}

/** Where things are in the files as they were when the plan was made, even after they were written. */
export function placesBefore(changes: ChangeSet, cwd: string): Places {
  const before = new Map(changes.map((change) => [change.file, change.before]));
  const readDisk = createTextReader();
  const readText = (file: string) => (before.has(file) ? before.get(file) : readDisk(file));
  return places({ cwd: toPosix(cwd), readText });
}

/** Where things are in the texts that the lifts leave behind, in which the edits of splits count. */
export function placesLifted({ changes, lifted = [] }: Pick<PlanResult, 'changes' | 'lifted'>, cwd: string): Places {
  return placesBefore([...changes, ...lifted.map((change) => ({ ...change, before: change.after }))], cwd);
}

const nothingSurveyed: SurveyResult = { surveyed: { files: 0, orchestrators: [] }, problems: [], listed: [] };

const stages: Readonly<Record<Progress['stage'], string>> = {
  list: 'listing files',
  survey: 'looking for orchestrators',
  load: 'loading types',
  plan: 'planning',
  verify: 'type-checking the proposals',
};

function describe({ stage, done, total, subject }: Progress, cwd: string): string {
  const amount = total > 1 ? ` ${done}/${total}` : '';
  return `${stages[stage]}${amount}${subject === undefined ? '' : ` ${relative(cwd, subject)}`}`;
}
