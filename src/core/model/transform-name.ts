/** The refactorings by the name that `--transform` takes. */
export const transformNames = [
  'lift-calculations',
  'lift-methods',
  'lift-predicates',
  'lift-validations',
  'split-orchestrator',
] as const;

export type TransformName = (typeof transformNames)[number];
