import type { Trail } from './clients';

export const trail: Trail = Object.create(null) as Trail;
