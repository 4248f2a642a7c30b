import type { Plan } from '../../core/model/plan.ts';
import { changesOfCodemod, proposeCodemod } from '../../core/session/propose-codemod.ts';
import { createTrial } from '../../core/verify/trial.ts';
import { isJavaScriptFile } from '../../core/syntax/commonjs.ts';
import { groupByConfig } from '../workspace/find-config.ts';
import { loadProgram } from '../program/load-program.ts';
import { createTextReader } from '../workspace/read-texts.ts';
import { runCodemod, type CodemodRequest } from './codemod.ts';
import type { Workbench } from './workbench.ts';

const nothing: Plan = { refactorings: [], refusals: [], findings: [] };

/** Somebody else's transform, with everything that the review of its changes needs. */
export async function openCodemodBench(request: CodemodRequest & { readonly name: string }): Promise<Workbench> {
  const { changes, problems } = await runCodemod(request);
  return {
    lifts: proposeCodemod(changes, request),
    plan: nothing,
    problems,
    readText: createTextReader(),
    planSplits: () => ({ plan: nothing, grouped: undefined, isAsGiven: true }),
    compose: (accepted) => changesOfCodemod(accepted, changes),
    // A transform may change what files export, and those that import it: only all of it together can be checked.
    isTriedOneByOne: false,
    faultsOf: (accepted) => {
      const wanted = changesOfCodemod(accepted, changes);
      const files = wanted.map(({ file }) => file).filter((file) => !isJavaScriptFile(file));
      return groupByConfig({ files, project: undefined }).groups.flatMap((group) => {
        const own = wanted.filter(({ file }) => group.files.includes(file));
        const trial = createTrial({ ...loadProgram(group.config, group.files), compose: () => own });
        return trial.run([]).faults.map(({ message, code }) => `${message} (TS${code})`);
      });
    },
  };
}
