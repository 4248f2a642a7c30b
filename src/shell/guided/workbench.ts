import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { composeStages } from '../../core/edit/compose-stages.ts';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Group } from '../../core/session/answer.ts';
import { isOurs } from '../../core/session/proposed.ts';
import { planGrouped, type GroupedPlan } from '../../core/session/plan-grouped.ts';
import type { SurveyedOrchestrator } from '../../core/survey/surveyed-orchestrator.ts';
import { createTrial } from '../../core/verify/trial.ts';
import { planProgram } from '../program/plan-program.ts';
import { groupByConfig, resolveProject } from '../workspace/find-config.ts';
import { toPosix } from '../workspace/paths.ts';
import { createTextReader } from '../workspace/read-texts.ts';

/** One orchestrator with everything that its review needs: its proposals, and the program to try them in. */
export interface Workbench {
  readonly lifts: readonly Proposed[];
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly readText: (file: string) => string | undefined;
  /** Plans how the class is split over the lifts that were accepted, into the groups that were asked for. */
  readonly planSplits: (accepted: readonly Proposed[], groups?: readonly Group[]) => GroupedPlan;
  readonly compose: (refactorings: readonly Proposed[]) => ChangeSet;
  /** Whether each proposal has to type-check with those accepted before, or only all of them in the end. */
  readonly isTriedOneByOne: boolean;
  /** The errors that these lifts together would bring into the program, in the compiler's words. */
  readonly faultsOf: (lifts: readonly Proposed[]) => readonly string[];
}

export interface WorkbenchRequest {
  readonly orchestrator: Pick<SurveyedOrchestrator, 'file' | 'name'>;
  readonly settings: Settings;
  readonly cwd: string;
  readonly project: string | undefined;
  readonly report: (stage: 'load' | 'plan' | 'verify') => void;
}

/** Plans one orchestrator from the texts that are on disk now. */
export function openWorkbench(request: WorkbenchRequest): Workbench {
  const { orchestrator, settings, project, report } = request;
  const cwd = toPosix(realpathSync(request.cwd));
  const readText = createTextReader();
  const named = project === undefined ? {} : resolveProject(toPosix(resolve(cwd, project)));
  const { groups, problems } = groupByConfig({ files: [orchestrator.file], project: named.file });
  const [group] = groups;
  if (group === undefined) return nothingOn([...(named.problem ? [named.problem] : []), ...problems], readText);

  const wanted = { ...settings, assume: true, limit: undefined };
  const planned = planProgram({
    group,
    settings: { ...wanted, transforms: wanted.transforms.filter((name) => name !== 'split-orchestrator') },
    cwd,
    readText,
    report,
    isWanted: ({ file, name }) => file === orchestrator.file && name === orchestrator.name,
  });
  const compilerOptions = () => group.config.options;
  const compose = (refactorings: readonly Proposed[]) =>
    composeStages({ refactorings: refactorings.filter(isOurs), readText, compilerOptions }).changes;
  const trial = createTrial({ ...planned.loaded, compose });
  return {
    lifts: planned.plan.refactorings,
    plan: planned.plan,
    problems: [...problems, ...planned.problems],
    readText,
    planSplits: (accepted, groups) =>
      planGrouped({
        plan: (wishes) => planned.splitsOver(accepted.filter(isOurs), wanted, wishes),
        className: orchestrator.name,
        groups,
        isThere: (file) => readText(file) !== undefined,
      }),
    compose,
    isTriedOneByOne: true,
    faultsOf: (lifts) => trial.run(lifts.filter(isOurs)).faults.map(({ message, code }) => `${message} (TS${code})`),
  };
}

const nothing: Plan = { refactorings: [], refusals: [], findings: [] };

function nothingOn(problems: readonly Problem[], readText: Workbench['readText']): Workbench {
  return {
    lifts: [],
    plan: nothing,
    problems,
    readText,
    planSplits: () => ({ plan: nothing, grouped: undefined, isAsGiven: true }),
    compose: () => [],
    isTriedOneByOne: true,
    faultsOf: () => [],
  };
}
