import { EditsOverlap } from '../../core/edit/apply-edits.ts';
import { emptyBench, type Bench } from './empty-bench.ts';
import type { Report, Workbench, WorkbenchRequest } from './workbench.ts';

/** Plans what is to be looked at, from the texts that are on disk now. Takes seconds, and lets nobody in meanwhile. */
export async function openWorkbench(request: WorkbenchRequest, report: Report): Promise<Workbench> {
  const bench =
    request.kind === 'orchestrator'
      ? (await import('./orchestrator-bench.ts')).openOrchestratorBench(request, report)
      : await (await import('./codemod-bench.ts')).openCodemodBench(request, report);
  return inTurn(bench);
}

/** Where nothing is proposed. */
export function emptyWorkbench(problems: Workbench['problems']): Workbench {
  return inTurn(emptyBench(problems));
}

function inTurn(bench: Bench): Workbench {
  return {
    lifts: bench.lifts,
    problems: bench.problems,
    isTriedOneByOne: bench.isTriedOneByOne,
    planSplits: async (accepted, groups) => bench.planSplits(accepted, groups),
    compose: async (proposals) => unlessOverlapping(() => bench.compose(proposals)),
    faultsOf: async (proposals) => bench.faultsOf(proposals),
    // Without a thread of its own, it went to the screen.
    printed: () => '',
    close: () => undefined,
  };
}

function unlessOverlapping<T>(compose: () => T): T | undefined {
  try {
    return compose();
  } catch (error) {
    if (error instanceof EditsOverlap) return undefined;
    throw error;
  }
}
