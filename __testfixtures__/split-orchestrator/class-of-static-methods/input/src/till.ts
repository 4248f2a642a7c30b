import type { Till } from './clients';

export const till: Till = Object.create(null) as Till;
