import type { Journal } from './ports';

export const journal: Journal = Object.create(null) as Journal;
