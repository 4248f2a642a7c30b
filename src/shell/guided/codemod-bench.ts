import { changesOfCodemod, proposeCodemod } from '../../core/session/propose-codemod.ts';
import { describeFaults } from '../../core/verify/describe-faults.ts';
import { createTrial } from '../../core/verify/trial.ts';
import { isJavaScriptFile } from '../../core/syntax/javascript-file.ts';
import { groupByConfig } from '../workspace/find-config.ts';
import { loadProgram } from '../program/load-program.ts';
import { runCodemod } from './codemod.ts';
import { emptyBench, type Bench } from './empty-bench.ts';
import type { Report, WorkbenchRequest } from './workbench.ts';

/** Somebody else's transform, with everything that the review of its changes needs. */
export async function openCodemodBench(
  request: WorkbenchRequest & { kind: 'codemod' },
  report: Report,
): Promise<Bench> {
  const { files, ignored } = request;
  const { changes, problems } = await runCodemod({
    ...request,
    report: (done) => report(`${done}/${files.length}`),
  });
  const proposals = proposeCodemod(changes, request);
  return {
    ...emptyBench(problems),
    lifts: proposals.filter(({ id }) => !ignored.includes(id)),
    compose: (accepted) => changesOfCodemod(accepted, changes),
    // A transform may change what files export, and those that import it: only all of it together can be checked.
    isTriedOneByOne: false,
    faultsOf: (accepted) => {
      const wanted = changesOfCodemod(accepted, changes);
      const checked = wanted.map(({ file }) => file).filter((file) => !isJavaScriptFile(file));
      return groupByConfig({ files: checked, project: undefined }).groups.flatMap((group) => {
        const own = wanted.filter(({ file }) => group.files.includes(file));
        const trial = createTrial({ ...loadProgram(group.config, group.files), compose: () => own });
        return describeFaults(trial.run([]).faults, { changes: own, cwd: request.cwd });
      });
    },
  };
}
