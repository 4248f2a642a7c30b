/** The library: what the command line is made of. */
export { draftPlan } from './core/plan/draft-plan.ts';
export type { DraftRequest } from './core/plan/draft-plan.ts';
