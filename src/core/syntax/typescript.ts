/** The only door to the TypeScript compiler: the one inside ts-morph, never the one a project has installed. */
export { ts } from '@ts-morph/common';
