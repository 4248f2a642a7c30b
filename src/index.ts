/**
 * The library behind the command line: plan what can be lifted in a workspace, look at the plan, and write the changes.
 *
 * ```ts
 * const { plan, changes } = await planWorkspace({ paths: ['src'], cwd: process.cwd(), settings: defaultSettings });
 * ```
 */
export { composeChanges } from './core/edit/compose-changes.ts';
export type { ComposeRequest } from './core/edit/compose-changes.ts';
export { renderDiff } from './core/edit/render-diff.ts';
export type { ChangeSet, FileChange } from './core/model/change-set.ts';
export type { Finding, RuleId } from './core/model/finding.ts';
export type { Plan } from './core/model/plan.ts';
export type { Problem } from './core/model/problem.ts';
export type { Confidence, Form, Refactoring, TextEdit } from './core/model/refactoring.ts';
export { refusalCodes } from './core/model/refusal.ts';
export type { Refusal, RefusalCode } from './core/model/refusal.ts';
export type { PurityOverrides, Settings } from './core/model/settings.ts';
export type { Span } from './core/model/span.ts';
export { transformNames } from './core/model/transform-name.ts';
export type { TransformName } from './core/model/transform-name.ts';
export { defaultSettings } from './core/options/default-settings.ts';
export { planWorkspace } from './shell/pipeline.ts';
export type { PlanRequest, PlanResult } from './shell/pipeline.ts';
export { surveyWorkspace } from './shell/survey-workspace.ts';
export type { Progress, SurveyResult, WorkspaceRequest } from './shell/survey-workspace.ts';
