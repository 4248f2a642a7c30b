/** The refactorings by the name that `--transform` takes. */
export const transformNames = ['lift-calculations', 'lift-validations', 'lift-methods'] as const;

export type TransformName = (typeof transformNames)[number];
