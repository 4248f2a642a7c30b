import type { Shelf } from './clients';

export const shelf: Shelf = Object.create(null) as Shelf;
