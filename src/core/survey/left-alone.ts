import type { Problem } from '../model/problem.ts';
import { isJavaScriptFile } from '../syntax/commonjs.ts';
import type { SurveyedOrchestrator } from './surveyed-orchestrator.ts';

/** Why an orchestrator is surveyed, so that it is known, but never changed; undefined for all others. */
export function reasonToLeave({ isFlow, kind, file }: SurveyedOrchestrator): LeftAlone | undefined {
  if (isFlow === true) return 'flow';
  return kind !== 'class' && isJavaScriptFile(file) ? 'javascript' : undefined;
}

type LeftAlone = 'flow' | 'javascript';

const words: Readonly<Record<LeftAlone, { readonly code: string; readonly what: string; readonly help: string }>> = {
  flow: {
    code: 'flow-left-alone',
    what: 'written with the types of Flow, which are surveyed but not changed',
    help: 'Turn the Flow types into TypeScript, or into JSDoc, to have logic lifted out of the file.',
  },
  javascript: {
    code: 'javascript-left-alone',
    what: 'written in JavaScript without a class, which is surveyed but not changed',
    help: 'Rename the files to .ts to have logic lifted out of their functions.',
  },
};

/** One notice for each reason, about the first orchestrator that it holds for, and how many more. */
export function noticesOfLeftAlone(orchestrators: readonly SurveyedOrchestrator[]): readonly Problem[] {
  return (['flow', 'javascript'] as const).flatMap((reason): readonly Problem[] => {
    const [first, ...others] = orchestrators.filter((each) => reasonToLeave(each) === reason);
    if (first === undefined) return [];
    const { code, what, help } = words[reason];
    const who = others.length === 0 ? `${first.name} is` : `${first.name} and ${others.length} more are`;
    return [{ code, kind: 'notice', message: `${who} ${what}`, file: first.file, line: first.line, help }];
  });
}
