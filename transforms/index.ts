import * as liftCalculations from './lift-calculations.ts';
import * as liftMethods from './lift-methods.ts';
import * as liftPredicates from './lift-predicates.ts';
import * as liftValidations from './lift-validations.ts';
import * as splitOrchestrator from './split-orchestrator.ts';

/** Every refactoring there is, sorted by name. This list is the feature list. */
export const transforms = [liftCalculations, liftMethods, liftPredicates, liftValidations, splitOrchestrator];
