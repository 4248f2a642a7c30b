import type { Sorting } from '../shelf/types';

export function isYearOrShelfSorting(sorting: Sorting): boolean {
  return sorting === 'year' || sorting === 'shelf';
}
