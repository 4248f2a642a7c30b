import type { Problem } from '../model/problem.ts';
import { isJavaScriptFile } from '../syntax/javascript-file.ts';
import type { BabelSyntax } from '../syntax/babel.ts';
import type { SurveyedOrchestrator } from './surveyed-orchestrator.ts';

/** `flow` types, or a `script`, of which nobody can say how it would load another module. */
export type LeftAlone = 'flow' | 'script';

/** Why the orchestrators of a file are surveyed, so that they are known, but never changed; undefined for all others. */
export function reasonToLeave(
  { file, text }: { readonly file: string; readonly text: string },
  { tree, isFlow }: BabelSyntax,
): LeftAlone | undefined {
  if (isFlow) return 'flow';
  if (!isJavaScriptFile(file) || /\.[mc]js$/u.test(file) || tree?.program.sourceType === 'module') return undefined;
  const isAmd = /^define\s*\(|\bdefine\.amd\b/mu.test(text);
  return isAmd || !/\brequire\s*\(|\bmodule\.(?:exports|parent)\b|(?<![\w$.])exports\b/u.test(text)
    ? 'script'
    : undefined;
}

const words: Readonly<Record<LeftAlone, { readonly code: string; readonly what: string; readonly help: string }>> = {
  flow: {
    code: 'flow-left-alone',
    what: 'written with the types of Flow, which are surveyed but not changed',
    help: 'Turn the Flow types into TypeScript, or into JSDoc, to have logic lifted out of the file.',
  },
  script: {
    code: 'script-left-alone',
    what: 'in a script that neither imports nor requires (or that AMD loads), which is surveyed but not changed',
    help: 'Turn the file into a CommonJS or ES module to have logic lifted out of it.',
  },
};

/** One notice for each reason, about the first orchestrator that it holds for, and how many more. */
export function noticesOfLeftAlone(orchestrators: readonly SurveyedOrchestrator[]): readonly Problem[] {
  return (['flow', 'script'] as const).flatMap((reason): readonly Problem[] => {
    const [first, ...others] = orchestrators.filter(({ leftAlone }) => leftAlone === reason);
    if (first === undefined) return [];
    const { code, what, help } = words[reason];
    const who = others.length === 0 ? `${first.name} is` : `${first.name} and ${others.length} more are`;
    return [{ code, kind: 'notice', message: `${who} ${what}`, file: first.file, line: first.line, help }];
  });
}
