import { resolve } from 'node:path';
import { gitProblem, withoutKnown } from '../../core/report/git-problem.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import type { Look } from '../../core/report/render-change.ts';
import { placesBefore } from '../cli/plan-run.ts';
import type { Prepared } from '../cli/prepare.ts';
import { readGitState } from '../sinks/git-state.ts';
import type { Asker } from './asker.ts';

export interface GitQuestion {
  readonly prepared: Prepared;
  readonly asker: Asker;
  readonly look: () => Look;
  readonly print: (text: string) => void;
  /** What this session wrote before it was left: not news to anybody. */
  readonly written: readonly string[];
}

/** Whether the session may begin: changes that are not committed would be mixed with what it writes. */
export async function mayBegin({ prepared, asker, look, print, written }: GitQuestion): Promise<boolean> {
  const { invocation, targets, cwd } = prepared;
  if (invocation.allowDirty) return true;
  const found = await readGitState(targets.map((path) => resolve(cwd, path)));
  const state = withoutKnown(found, written, placesBefore([], cwd).path);
  const problem = gitProblem(state);
  if (problem === undefined) return true;
  print(`${paragraph(`${look().colours.yellow('note')}: ${problem.message}.`, look())}\n`);
  if (state.kind === 'outside') return true;
  return asker.confirm({ id: 'dirty', message: 'Begin nevertheless?', otherwise: false });
}
