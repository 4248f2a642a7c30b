/**
 * The stages that need the TypeScript compiler, which takes a good part of a second to load. The pipeline imports them
 * when it plans, so that the survey starts without.
 */
export { composeStages } from '../core/edit/compose-stages.ts';
export { nameRemedies } from '../core/rules/max-dependencies.ts';
export { findBusinessLogic } from '../core/rules/no-business-logic.ts';
export { planProgram } from './program/plan-program.ts';
export { groupByConfig, resolveProject } from './workspace/find-config.ts';
