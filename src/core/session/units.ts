import posix from 'node:path/posix';
import type { Look } from '../report/render-change.ts';
import { surveyChoices } from '../report/survey-choices.ts';
import type { SurveyedOrchestrator } from '../survey/surveyed-orchestrator.ts';
import type { FinishedUnit, SavedSession, SavedUnit } from './saved-session.ts';

/** The transforms of somebody's own as things to look at; paths are relative to the folder of the session. */
function codemodUnits(files: readonly string[], cwd: string): readonly SavedUnit[] {
  return files.map((file) => {
    const path = posix.relative(cwd, file);
    return { file: path, name: posix.basename(path).replace(/\.[cm]?[jt]s$/u, ''), isCodemod: true };
  });
}

/** Something to look at, with its line in the list to choose from. */
export interface ListedUnit extends SavedUnit {
  readonly line: (look: Pick<Look, 'width' | 'glyphs'>) => string;
}

/** The orchestrators, the worst first, and the transforms of somebody's own. */
export function listUnits(request: {
  readonly orchestrators: readonly SurveyedOrchestrator[];
  readonly codemods: readonly string[];
  readonly cwd: string;
}): readonly ListedUnit[] {
  const { orchestrators, codemods, cwd } = request;
  const path = (file: string) => posix.relative(cwd, file);
  // The columns of all of them are measured for each line, so once per width of the screen has to do.
  const tables = new Map<string, readonly string[]>();
  const linesFor = (look: Pick<Look, 'width' | 'glyphs'>): readonly string[] => {
    const key = `${look.width} ${look.glyphs.ellipsis}`;
    const lines = tables.get(key) ?? surveyChoices(orchestrators, { ...look, path });
    tables.set(key, lines);
    return lines;
  };
  return [
    ...orchestrators.map(({ file, name }, index) => ({
      file: path(file),
      name,
      line: (look: Pick<Look, 'width' | 'glyphs'>) => linesFor(look)[index] ?? name,
    })),
    ...codemodUnits(codemods, cwd).map((unit) => ({
      ...unit,
      line: () => `${unit.name}  ${unit.file}  jscodeshift transform`,
    })),
  ];
}

/** What was not gone through yet. */
export function openUnits<Unit extends SavedUnit>(units: readonly Unit[], done: readonly SavedUnit[]): readonly Unit[] {
  return units.filter((unit) => !done.some((each) => isSame(each, unit)));
}

function isSame(one: SavedUnit, other: SavedUnit): boolean {
  return one.name === other.name && one.file === other.file;
}

/** Names the runs that write one unit: however often its command is tried, to whoever takes it back they are one. */
export function stepOf(session: string, { file, name }: SavedUnit): string {
  return `${session} ${file} ${name}`;
}

/** A session after the first of its queue was gone through. */
export function withFinished<Saved extends Omit<SavedSession, 'folder'>>(saved: Saved, unit: FinishedUnit): Saved {
  const { queue, done } = saved;
  const begun = { answers: [], seen: {}, drafts: {}, committing: undefined };
  return { ...saved, ...begun, queue: queue.slice(1), done: [...done, unit] };
}

/** Whether a session holds anything that would have to be done again. */
export function isWorthKeeping({
  answers,
  done,
  drafts,
  queue,
}: Pick<SavedSession, 'answers' | 'done' | 'drafts' | 'queue'>): boolean {
  return answers.length > 0 || Object.keys(drafts).length > 0 || done.length > 0 || queue.length > 1;
}

/** What a session wrote, the newest first; units of which nothing was written have nothing to take back. */
export function stepsWritten({ done, session }: Pick<SavedSession, 'done' | 'session'>): readonly string[] {
  return done
    .filter(({ written }) => written.length > 0)
    .map((unit) => stepOf(session, unit))
    .toReversed();
}

/** A session after some runs were taken back: what they wrote can be proposed again. */
export function withoutSteps<Saved extends Pick<SavedSession, 'done' | 'session'>>(
  saved: Saved,
  steps: readonly string[],
): Saved {
  return { ...saved, done: saved.done.filter((unit) => !steps.includes(stepOf(saved.session, unit))) };
}
