import type { Form } from '../model/refactoring.ts';
import type { TransformName } from '../model/transform-name.ts';

/** The transform that lifts a form. */
export function transformOf(form: Form): TransformName {
  switch (form) {
    case 'calculation':
      return 'lift-calculations';
    case 'pure-method':
      return 'lift-methods';
    case 'predicate':
      return 'lift-predicates';
    case 'throwing-guards':
    case 'returning-guards':
    case 'effectful-guard':
      return 'lift-validations';
    case 'split':
      return 'split-orchestrator';
  }
}
