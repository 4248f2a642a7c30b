import type { Trail } from './clients';

export const log: Trail = Object.create(null) as Trail;
