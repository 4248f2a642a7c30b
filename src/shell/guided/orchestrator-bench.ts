import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { composeStages, stagesOf } from '../../core/edit/compose-stages.ts';
import { planGrouped } from '../../core/session/plan-grouped.ts';
import { isOurs, type Proposed } from '../../core/session/proposed.ts';
import { withOriginals } from '../../core/session/with-originals.ts';
import { describeFaults } from '../../core/verify/describe-faults.ts';
import { createTrial } from '../../core/verify/trial.ts';
import { planProgram } from '../program/plan-program.ts';
import { groupByConfig, resolveProject } from '../workspace/find-config.ts';
import { toPosix } from '../workspace/paths.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import { emptyBench, type Bench } from './empty-bench.ts';
import type { Report, WorkbenchRequest } from './workbench.ts';

/** Plans one orchestrator, without its splits: those come when its lifts are decided. */
export function openOrchestratorBench(request: WorkbenchRequest & { kind: 'orchestrator' }, report: Report): Bench {
  const { file, name, settings, project } = request;
  const cwd = toPosix(realpathSync(request.cwd));
  const readText = createTextReader();
  const named = project === undefined ? {} : resolveProject(toPosix(resolve(cwd, project)));
  const { groups, problems } = groupByConfig({ files: [file], project: named.file });
  const [group] = groups;
  if (group === undefined) return emptyBench([...(named.problem ? [named.problem] : []), ...problems]);

  const wanted = { ...settings, assume: true, limit: undefined };
  const planned = planProgram({
    group,
    settings: { ...wanted, transforms: wanted.transforms.filter((each) => each !== 'split-orchestrator') },
    cwd,
    readText,
    report: (stage) => report(stages[stage]),
    isWanted: (each) => each.file === file && each.name === name,
  });
  const compilerOptions = () => group.config.options;
  const compose = (proposals: readonly Proposed[]) =>
    composeStages({ refactorings: proposals.filter(isOurs), readText, compilerOptions }).changes;
  const trial = createTrial({ ...planned.loaded, compose });
  return {
    lifts: planned.plan.refactorings,
    problems: [...problems, ...planned.problems],
    planSplits: (accepted, wishes) => {
      const lifts = accepted.filter(isOurs);
      const found = planGrouped({
        plan: (given) => planned.splitsOver(lifts, wanted, given),
        className: name,
        groups: wishes,
        isThere: (path) => readText(path) !== undefined,
      });
      const splits = withOriginals(found.plan.refactorings, { refactorings: lifts, readText, compilerOptions });
      return { ...found, plan: { ...found.plan, refactorings: splits } };
    },
    compose,
    isTriedOneByOne: true,
    faultsOf: (proposals) => {
      const ours = proposals.filter(isOurs);
      const { lifts, splits } = stagesOf(ours);
      const faults = trial.run(lifts).faults;
      const all = faults.length > 0 || splits.length === 0 ? faults : planned.faultsOfSplits(lifts, wanted, splits);
      return describeFaults(all, { changes: compose(ours), cwd });
    },
  };
}

const stages = { load: 'loading the types around', plan: 'planning', verify: 'type-checking the proposals for' };
